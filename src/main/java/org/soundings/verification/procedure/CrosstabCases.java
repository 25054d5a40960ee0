package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.GoodmanKruskalGamma;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.table.ChiSquareTest;
import org.soundings.statistics.table.CramersV;
import org.soundings.statistics.table.FisherExact;
import org.soundings.statistics.table.GTest;
import org.soundings.statistics.table.Residuals;
import org.soundings.statistics.table.YatesTest;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Counts;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Looser;

/** Cases of cross tables. */
public final class CrosstabCases {
  private static final Looser SEARCHED =
      Looser.because(
          "effectsize finds noncentral limits by a search",
          "",
          "cramers_v_ci\\.(lower|upper)",
          1e-4);

  /** R solves for the ratio where it is below 1, else for its inverse. */
  private static final Looser ROOT =
      new Looser(
          "",
          Pattern.compile("fisher_or_(conditional_mle|ci.*)"),
          e -> 2e-4 * Math.max(1, e * e),
          "R's root search stops at 1.2e-4");

  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("crosstab", CrosstabCases::crosstab, SEARCHED, ROOT),
          Checked.of("crosstab_empty_column", CrosstabCases::emptyColumn),
          Checked.of("crosstab_one_row", CrosstabCases::oneRow));

  private static final int SMALL = 5;

  private CrosstabCases() {}

  private static CaseFields crosstab(Inputs in) {
    long[][] table = Counts.table(in);
    TestResult chi = ChiSquareTest.test(table, in.level());
    TestResult g = GTest.test(table);
    Estimate v = CramersV.uncorrected(table, in.level());
    double[][] expected = ChiSquareTest.expected(table);
    double[] cells = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
    return CaseFields.of()
        .put("observed", table)
        .put("expected_counts", expected)
        .put("n", chi.n())
        .put("chisq", chi.statistic())
        .put("df", chi.degreesOfFreedom().getFirst())
        .put("p", chi.pValue())
        .put("g_lr", g.statistic())
        .put("g_p", g.pValue())
        .put("cramers_v", v.value())
        .put("cramers_v_ci", CaseFields.interval(v))
        .put("cramers_v_bias_corrected", CramersV.of(table, in.level()).value())
        .put("contingency_coefficient", CramersV.contingencyCoefficient(table))
        .put("pearson_residuals", Residuals.pearson(table))
        .put("adjusted_residuals", Residuals.adjusted(table))
        .put("cells_expected_below_5", Arrays.stream(cells).filter(e -> e < SMALL).count())
        .put("min_expected", Arrays.stream(cells).min().orElse(Double.NaN))
        .put("row_proportions", Counts.ofRows(table))
        .put("column_proportions", Counts.ofColumns(table))
        .putLater("fisher_p", () -> FisherExact.test(table, in.level()).pValue())
        .putAll(table.length == 2 && table[0].length == 2 ? twoByTwo(table, in) : CaseFields.of())
        .putAll(ordinal(table, in));
  }

  private static CaseFields twoByTwo(long[][] table, Inputs in) {
    TestResult yates = YatesTest.test(table);
    Estimate odds = FisherExact.oddsRatio(table, in.level());
    double sample = (double) table[0][0] * table[1][1] / ((double) table[0][1] * table[1][0]);
    return CaseFields.of()
        .put("chisq_yates", yates.statistic())
        .put("p_yates", yates.pValue())
        .put("phi", CramersV.uncorrected(table, in.level()).value())
        .put("fisher_or_conditional_mle", odds.value())
        .put("fisher_or_ci", CaseFields.limits(odds))
        .put("fisher_p_less", FisherExact.less(table))
        .put("fisher_p_greater", FisherExact.greater(table))
        .put("odds_ratio_sample", sample);
  }

  private static CaseFields ordinal(long[][] table, Inputs in) {
    Estimate gamma = GoodmanKruskalGamma.of(table, in.level());
    TestResult tau = KendallTauB.test(table, in.level());
    TestResult linear = LinearByLinear.test(table, in.level());
    return CaseFields.of()
        .put(
            "gamma",
            CaseFields.interval(gamma)
                .put("concordant", GoodmanKruskalGamma.concordant(table))
                .put("discordant", GoodmanKruskalGamma.discordant(table))
                .put("ase", gamma.standardError()))
        .put(
            "kendall_tau_b",
            CaseFields.effect(tau).put("z", tau.statistic()).put("p", tau.pValue()))
        .put(
            "linear_by_linear",
            CaseFields.of()
                .put("z", linear.statistic())
                .put("p", linear.pValue())
                .put("scores", "1..R, 1..C"));
  }

  private static CaseFields emptyColumn(Inputs in) {
    TestResult chi = ChiSquareTest.test(in.counts("observed"), in.level());
    return CaseFields.of()
        .put("chisq_dropping_empty", chi.statistic())
        .put("df", chi.degreesOfFreedom().getFirst())
        .put("p", chi.pValue())
        .skip("empty rows and columns drop out before the test", "raw_r_result");
  }

  private static CaseFields oneRow(Inputs in) {
    TestResult chi = ChiSquareTest.test(in.counts("observed"), in.level());
    return CaseFields.of()
        .put("df", chi.degreesOfFreedom().getFirst())
        .put("chisq", chi.statistic())
        .put("p", chi.pValue())
        .put("cramers_v", CramersV.uncorrected(in.counts("observed"), in.level()).value());
  }
}
