package org.soundings.verification.plan;

import java.util.Map;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.TwoColumns;

/** Plans of data on which little can be computed. */
final class DegeneratePlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "crosstab_empty_column", DegeneratePlans::table,
          "crosstab_one_row", DegeneratePlans::table,
          "two_group_comparison_degenerate", DegeneratePlans::twoGroups,
          "k_group_comparison_degenerate", DegeneratePlans::groups,
          "correlation_degenerate", DegeneratePlans::correlation,
          "logistic_separation", DegeneratePlans::separation);

  private DegeneratePlans() {}

  private static CaseFields table(Inputs in) {
    Finding found = TablePlans.found(TwoColumns.of(in), "chi-square, cramers-v");
    TestResult chi = ByPlan.test(found, "chi-square");
    CaseFields fields =
        CaseFields.of()
            .put("p", chi.pValue())
            .put("cramers_v", ByPlan.measure(found, "Cramer's V", true).value());
    return chi.isDefined()
        ? fields
            .put("chisq_dropping_empty", chi.statistic())
            .put("df", chi.degreesOfFreedom().getFirst())
        : fields;
  }

  private static CaseFields twoGroups(Inputs in) {
    Finding.Mean found = AnswerPlans.byGroups(in, false, "welch-t, t, cohens-d, mann-whitney");
    TestResult ranks = ByPlan.test(found, "mann-whitney");
    CaseFields fields =
        CaseFields.of()
            .put("n", found.groups().stream().map(g -> g.estimate().n()).toList())
            .put("t", ByPlan.test(found, "welch-t").statistic())
            .put("welch_t", ByPlan.test(found, "welch-t").statistic())
            .put("cohens_d", ByPlan.measure(found, "Cohen").value());
    return ranks.isDefined()
        ? fields.put("U1", ranks.statistic()).put("p_exact_conditional_on_ties", ranks.pValue())
        : fields.put("p_normal", ranks.pValue());
  }

  private static CaseFields groups(Inputs in) {
    Finding.Mean found = AnswerPlans.byGroups(in, true, "anova, kruskal-wallis");
    TestResult anova = ByPlan.test(found, "anova");
    TestResult ranks = ByPlan.test(found, "kruskal-wallis");
    if (ranks.isDefined() && !anova.isDefined()) {
      throw new NoPlan("a report prints no infinite F, and says why");
    }
    return CaseFields.of()
        .put("H", ranks.statistic())
        .put("p", ranks.pValue())
        .put("F", anova.statistic())
        .put("eta_squared", CaseFields.effect(anova).get("estimate"));
  }

  private static CaseFields correlation(Inputs in) {
    Finding found = AnswerPlans.correlated(in);
    return CaseFields.of()
        .put("pearson", ByPlan.test(found, "pearson").statistic())
        .put("spearman", ByPlan.test(found, "spearman").statistic())
        .put("kendall", ByPlan.test(found, "kendall").statistic());
  }

  /** The data of the case are in its arguments. */
  private static CaseFields separation(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.inline("x", "y"));
    String x = survey.number("x");
    String y = survey.categories(in.inline("x", "y").factor("y"), false);
    TestResult test =
        ByPlan.test(
            survey
                .findings("", "{model: logistic, outcome: %s, predictors: [%s]}".formatted(y, x))
                .getFirst(),
            "logistic");
    return CaseFields.of().put("estimates_exist", test.isDefined());
  }
}
