package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.table.Bowker;
import org.soundings.statistics.table.CochranMantelHaenszel;
import org.soundings.statistics.table.CochranQ;
import org.soundings.statistics.table.CohenKappa;
import org.soundings.statistics.table.GeneralizedCmh;
import org.soundings.statistics.table.McNemar;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.CompleteRows;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;

/** Cases of stratified tables, and of tables of two answers by the same people. */
public final class PairedTableCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("cochran_mantel_haenszel", PairedTableCases::stratified),
          Checked.of("generalized_cmh", PairedTableCases::generalized),
          Checked.of("mcnemar", PairedTableCases::mcNemar),
          Checked.of("cohen_kappa", PairedTableCases::kappa),
          Checked.of("cochran_q", PairedTableCases::cochranQ));

  private PairedTableCases() {}

  private static CaseFields stratified(Inputs in) {
    List<long[][]> strata = strata(in);
    TestResult corrected = CochranMantelHaenszel.test(strata, true, in.level());
    TestResult plain = CochranMantelHaenszel.test(strata, false, in.level());
    Estimate odds = CochranMantelHaenszel.oddsRatio(strata, in.level());
    TestResult woolf = CochranMantelHaenszel.homogeneity(strata);
    return CaseFields.of()
        .put("chisq_cc", corrected.statistic())
        .put("p_cc", corrected.pValue())
        .put("chisq_no_cc", plain.statistic())
        .put("p_no_cc", plain.pValue())
        .put("common_or", odds.value())
        .put("or_ci", CaseFields.limits(odds))
        .put("woolf_chisq", woolf.statistic())
        .put("woolf_df", woolf.degreesOfFreedom().getFirst())
        .put("woolf_p", woolf.pValue());
  }

  private static CaseFields generalized(Inputs in) {
    TestResult test = GeneralizedCmh.test(strata(in));
    return CaseFields.of()
        .put("M2", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue());
  }

  /** One table a stratum; rows may stand for as many answers as a column of counts says. */
  private static List<long[][]> strata(Inputs in) {
    Factor rows = in.factor(in.text("row"), "row_categories");
    Factor columns = in.factor(in.text("column"), "column_categories");
    Factor strata = in.data().factor(in.text("strata"));
    double[] weights = in.has("weights") ? in.data().numbers(in.text("weights")) : null;
    List<long[][]> tables = new ArrayList<>();
    for (int s = 0; s < strata.categories().size(); s++) {
      tables.add(new long[rows.categories().size()][columns.categories().size()]);
    }
    for (int i = 0; i < in.data().rows(); i++) {
      if (rows.codes()[i] >= 0 && columns.codes()[i] >= 0 && strata.codes()[i] >= 0) {
        long count = weights == null ? 1 : (long) weights[i];
        tables.get(strata.codes()[i])[rows.codes()[i]][columns.codes()[i]] += count;
      }
    }
    return tables;
  }

  public static long[][] pairs(Inputs in) {
    if (in.isInline()) {
      return in.counts("table");
    }
    List<String> categories =
        Factor.of(
                Stream.of(in.text("x"), in.text("y"))
                    .flatMap(v -> Arrays.stream(in.data().column(v)))
                    .toArray(String[]::new))
            .categories();
    return in.data()
        .factor(in.text("x"), categories)
        .by(in.data().factor(in.text("y"), categories));
  }

  private static CaseFields mcNemar(Inputs in) {
    long[][] table = pairs(in);
    if (table.length > 2) {
      TestResult bowker = Bowker.test(table);
      return CaseFields.of()
          .put("table", table)
          .put("chisq_no_cc", bowker.statistic())
          .put("p_no_cc", bowker.pValue());
    }
    TestResult corrected = McNemar.chiSquare(table, true, in.level());
    TestResult plain = McNemar.chiSquare(table, false, in.level());
    return CaseFields.of()
        .put("table", table)
        .put("chisq_cc", corrected.statistic())
        .put("p_cc", corrected.pValue())
        .put("chisq_no_cc", plain.statistic())
        .put("p_no_cc", plain.pValue())
        .put("p", plain.pValue())
        .put("p_exact_binomial", McNemar.exact(table, in.level()).pValue());
  }

  private static CaseFields kappa(Inputs in) {
    Estimate kappa = CohenKappa.of(pairs(in), in.level());
    return CaseFields.limits(kappa).put("kappa", kappa.value());
  }

  private static CaseFields cochranQ(Inputs in) {
    double[][] rows = CompleteRows.complete(in.data(), in.texts("variables"));
    long[][] both = CompleteRows.both(rows, in.texts("variables").size());
    TestResult test = CochranQ.test(both, rows.length);
    return CaseFields.of()
        .put("n", test.n())
        .put("Q", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue())
        .put("Q_as_tied_friedman", test.statistic());
  }
}
