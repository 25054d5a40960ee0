package org.soundings.verification.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.procedure.TableCases;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Counts;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Labelled;
import org.soundings.verification.reference.TwoColumns;

/** Plans of tables of two variables. */
final class TablePlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "crosstab", TablePlans::crosstab,
          "column_proportion_letters", TablePlans::letters,
          "two_proportions", TablePlans::twoProportions,
          "cochran_armitage", TablePlans::trend);

  private TablePlans() {}

  /** A crosstab with tests. */
  static Finding.Crosstab found(TwoColumns of, String tests) {
    PlannedSurvey survey = new PlannedSurvey(of.data());
    return (Finding.Crosstab)
        survey
            .findings(
                "",
                "{crosstab: %s, by: %s, tests: [%s]}"
                    .formatted(
                        survey.categories(of.rows(), true),
                        survey.categories(of.columns(), true),
                        tests))
            .getFirst();
  }

  private static CaseFields crosstab(Inputs in) {
    TwoColumns of = TwoColumns.of(in);
    boolean two = of.isTwoByTwo();
    Finding.Crosstab found =
        found(
            of,
            "chi-square, g, fisher, cramers-v, contingency, residuals, gamma, tau-b"
                + (two ? ", yates, odds-ratio" : ""));
    TestResult chi = ByPlan.test(found, "chi-square");
    TestResult g = ByPlan.test(found, "g");
    TestResult tau = ByPlan.test(found, "tau-b");
    Estimate gamma = ByPlan.measure(found, "Gamma");
    CaseFields fields =
        CaseFields.of()
            .put("n", chi.n())
            .put("chisq", chi.statistic())
            .put("df", chi.degreesOfFreedom().getFirst())
            .put("p", chi.pValue())
            .put("g_lr", g.statistic())
            .put("g_p", g.pValue())
            .put("fisher_p", ByPlan.test(found, "fisher").pValue())
            .put("observed", cells(found, share -> (double) share.cell().n()))
            .put("column_proportions", cells(found, share -> share.estimate().value()))
            .put("adjusted_residuals", ByPlan.table(found, "Adjusted residuals"))
            .put("cramers_v", ByPlan.measure(found, "Cramer's V", true).value())
            .put("cramers_v_bias_corrected", ByPlan.measure(found, "Cramer's V, bias").value())
            .put(
                "contingency_coefficient", ByPlan.measure(found, "Contingency coefficient").value())
            .put("gamma", CaseFields.interval(gamma).put("ase", gamma.standardError()))
            .put(
                "kendall_tau_b",
                CaseFields.effect(tau).put("z", tau.statistic()).put("p", tau.pValue()));
    if (two) {
      TestResult yates = ByPlan.test(found, "yates");
      Estimate odds = ByPlan.measure(found, "Odds ratio");
      fields
          .put("chisq_yates", yates.statistic())
          .put("p_yates", yates.pValue())
          .put("fisher_or_conditional_mle", odds.value())
          .put("fisher_or_ci", CaseFields.limits(odds));
    }
    return fields;
  }

  private static double[][] cells(Finding.Crosstab found, ToDoubleFunction<Finding.Share> number) {
    return found.rows().stream()
        .map(row -> row.shares().stream().mapToDouble(number).toArray())
        .toArray(double[][]::new);
  }

  private static CaseFields letters(Inputs in) {
    if (!in.text("p_adjust").equals("bonferroni")) {
      throw new NoPlan("a report's column letters are by Bonferroni");
    }
    Factor rows = in.data().factor(in.text("row"));
    TwoColumns of =
        new TwoColumns(in.data(), rows, in.factor(in.text("column"), "column_categories"));
    Finding.Crosstab found = found(of, "column-letters");
    List<Listing.Line> lines = ByPlan.listing(found, "Column letters").lines();
    double[][] shares = cells(found, share -> share.estimate().value());
    Map<String, CaseFields> byRow = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      byRow.put(
          rows.categories().get(i),
          CaseFields.of()
              .put("column_proportions", shares[i])
              .put(
                  "letters",
                  lines.get(i).values().stream()
                      .map(value -> ((Listing.Value.Words) value).text())
                      .toList()));
    }
    return CaseFields.of().put("rows", new Labelled("row_category", byRow));
  }

  private static CaseFields twoProportions(Inputs in) {
    long[] x = in.wholes("x");
    long[] n = in.wholes("n");
    Finding found =
        found(
            TwoColumns.of(new long[][] {{x[0], x[1]}, {n[0] - x[0], n[1] - x[1]}}),
            "two-proportions, yates");
    TestResult test = ByPlan.test(found, "two-proportions");
    TestResult yates = ByPlan.test(found, "yates");
    return CaseFields.of()
        .put("chisq", test.statistic())
        .put("p", test.pValue())
        .put("chisq_yates", yates.statistic())
        .put("p_yates", yates.pValue());
  }

  private static CaseFields trend(Inputs in) {
    double[] scores = in.numbers("scores");
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] != i + 1) {
        throw new NoPlan("a report's scores of the groups are 1, 2, 3");
      }
    }
    long[][] groups = TableCases.eventAndRest(in);
    TestResult trend =
        ByPlan.test(
            found(TwoColumns.of(Counts.transposed(groups)), "cochran-armitage"),
            "cochran-armitage");
    return CaseFields.of()
        .put("chisq", trend.statistic())
        .put("df", trend.degreesOfFreedom().getFirst())
        .put("p", trend.pValue());
  }
}
