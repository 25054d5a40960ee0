package org.soundings.verification.plan;

import java.util.Map;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.PairedTableCases;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.TwoColumns;

/** Plans of stratified tables, and of tables of two answers by the same people. */
final class PairedTablePlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "cochran_mantel_haenszel", PairedTablePlans::stratified,
          "generalized_cmh", PairedTablePlans::generalized,
          "mcnemar", PairedTablePlans::mcNemar,
          "cohen_kappa", PairedTablePlans::kappa);

  private static final int EXACT_BELOW = 25;

  private PairedTablePlans() {}

  private static Finding strata(Inputs in, String tests) {
    DataSet data = in.has("weights") ? in.data().times(in.text("weights")) : in.data();
    PlannedSurvey survey = new PlannedSurvey(data);
    return survey
        .findings(
            "",
            "{crosstab: %s, by: %s, strata: %s, tests: [%s]}"
                .formatted(
                    survey.categories(in.factor(data, in.text("row"), "row_categories"), false),
                    survey.categories(
                        in.factor(data, in.text("column"), "column_categories"), false),
                    survey.categories(data.factor(in.text("strata")), false),
                    tests))
        .getFirst();
  }

  private static CaseFields stratified(Inputs in) {
    Finding found = strata(in, "cmh, woolf");
    TestResult plain = ByPlan.test(found, "cmh");
    TestResult woolf = ByPlan.test(found, "woolf");
    Estimate odds = ByPlan.measure(found, "Common odds ratio");
    return CaseFields.of()
        .put("chisq_no_cc", plain.statistic())
        .put("p_no_cc", plain.pValue())
        .put("common_or", odds.value())
        .put("or_ci", CaseFields.limits(odds))
        .put("woolf_chisq", woolf.statistic())
        .put("woolf_df", woolf.degreesOfFreedom().getFirst())
        .put("woolf_p", woolf.pValue());
  }

  private static CaseFields generalized(Inputs in) {
    TestResult test = ByPlan.test(strata(in, "general-cmh"), "general-cmh");
    return CaseFields.of()
        .put("M2", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue());
  }

  /** A report's test is exact where few changed, else without continuity correction. */
  private static CaseFields mcNemar(Inputs in) {
    long[][] table = PairedTableCases.pairs(in);
    if (table.length > 2) {
      TestResult bowker = ByPlan.test(square(table, "bowker"), "bowker");
      return CaseFields.of().put("chisq_no_cc", bowker.statistic()).put("p_no_cc", bowker.pValue());
    }
    TestResult test = ByPlan.test(square(table, "mcnemar"), "mcnemar");
    return table[0][1] + table[1][0] < EXACT_BELOW
        ? CaseFields.of().put("p_exact_binomial", test.pValue())
        : CaseFields.of().put("chisq_no_cc", test.statistic()).put("p_no_cc", test.pValue());
  }

  private static CaseFields kappa(Inputs in) {
    Estimate kappa = ByPlan.measure(square(PairedTableCases.pairs(in), "kappa"), "Cohen's kappa");
    return CaseFields.limits(kappa).put("kappa", kappa.value());
  }

  private static Finding square(long[][] table, String test) {
    return TablePlans.found(TwoColumns.of(table), test);
  }
}
