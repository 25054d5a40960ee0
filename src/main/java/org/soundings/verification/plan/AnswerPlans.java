package org.soundings.verification.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.group.JzsBayesFactor;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.procedure.TwoGroupCases;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Groups;
import org.soundings.verification.reference.Inputs;

/** Plans of answers that count alike. */
final class AnswerPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "frequency", AnswerPlans::frequency,
          "describe", AnswerPlans::describe,
          "two_group_comparison", AnswerPlans::twoGroups,
          "jzs_bayes_factor_t", AnswerPlans::bayesFactor,
          "k_group_comparison", AnswerPlans::groups,
          "correlation", AnswerPlans::correlation,
          "paired_comparison", AnswerPlans::paired);

  private AnswerPlans() {}

  private static CaseFields frequency(Inputs in) {
    Factor given = in.factor(in.text("variable"), "categories");
    Factor factor = given.categories().isEmpty() ? given.orNobody() : given;
    PlannedSurvey survey = new PlannedSurvey(in.data(), in.level());
    String v = survey.categories(factor, false);
    String intervals = "wilson, wilson-continuity, clopper-pearson, agresti-coull, jeffreys";
    Finding.Frequency found =
        (Finding.Frequency)
            survey.findings("", "{frequency: %s, tests: [%s]}".formatted(v, intervals)).getFirst();
    return CaseFields.of()
        .put("n_valid", found.answered().n())
        .put(
            "categories",
            IntStream.range(0, given.categories().size())
                .mapToObj(
                    i ->
                        CaseFields.of()
                            .put("category", factor.categories().get(i))
                            .put("count", found.shares().get(i).cell().n())
                            .put("proportion", found.shares().get(i).estimate().value())
                            .put("wilson", limits(found, "wilson", i))
                            .put("wilson_cc", limits(found, "wilson-continuity", i))
                            .put("clopper_pearson", limits(found, "clopper-pearson", i))
                            .put("agresti_coull", uncut(limits(found, "agresti-coull", i)))
                            .put("jeffreys", limits(found, "jeffreys", i)))
                .toList());
  }

  private static CaseFields limits(Finding found, String asked, int category) {
    return CaseFields.limits(
        found.results().measures().stream()
            .filter(m -> m.asked().equals(asked))
            .toList()
            .get(category)
            .estimate());
  }

  /** A report cuts this interval at 0 and 1, where R's goes beyond. */
  private static CaseFields uncut(CaseFields limits) {
    CaseFields uncut = CaseFields.of();
    for (String name : List.of("lower", "upper")) {
      if (limits.get(name) instanceof Double limit && limit > 0 && limit < 1) {
        uncut.put(name, limit);
      }
    }
    return uncut;
  }

  private static CaseFields describe(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String x = survey.number(in.text("variable"));
    Finding.Mean found =
        (Finding.Mean)
            survey
                .findings(
                    "",
                    ("{mean: %s, tests: [median, interquartile-range, median-absolute-deviation,"
                            + " variance, skewness, kurtosis]}")
                        .formatted(x))
                .getFirst();
    Finding.GroupMean all = found.groups().getFirst();
    return CaseFields.of()
        .put("n_valid", all.estimate().n())
        .put("mean", all.estimate().value())
        .put("se", all.estimate().standardError())
        .put("sd", all.standardDeviation())
        .put("mean_ci", CaseFields.limits(all.estimate()))
        .put("min", all.quantiles().getFirst())
        .put("max", all.quantiles().getLast())
        .put("median", ByPlan.measure(found, "Median").value())
        .put("variance", ByPlan.measure(found, "Variance").value())
        .put("iqr_type7", ByPlan.measure(found, "Interquartile range").value())
        .put("mad_scaled", ByPlan.measure(found, "Median absolute deviation").value())
        .put("skewness_type2", ByPlan.measure(found, "Skewness").value())
        .put("kurtosis_excess_type2", ByPlan.measure(found, "Excess kurtosis").value());
  }

  /** The mean of an outcome by groups; groups may be columns of their own. */
  static Finding.Mean byGroups(Inputs in, boolean ordered, String tests) {
    DataSet data = Groups.stacked(in);
    PlannedSurvey survey = new PlannedSurvey(data);
    String x = survey.number(in.text("outcome"));
    String by = survey.categories(in.factor(data, Groups.column(in), "group_order"), ordered);
    return (Finding.Mean)
        survey.findings("", "{mean: %s, by: %s, tests: [%s]}".formatted(x, by, tests)).getFirst();
  }

  private static CaseFields described(Finding.Mean found) {
    return CaseFields.of()
        .put("n", found.groups().stream().map(g -> g.estimate().n()).toList())
        .put("mean", found.groups().stream().map(g -> g.estimate().value()).toList())
        .put("sd", found.groups().stream().map(g -> g.standardDeviation()).toList());
  }

  private static CaseFields twoGroups(Inputs in) {
    Finding.Mean found = byGroups(in, false, "welch-t, t, hedges-g, cohens-d, levene");
    TestResult welch = ByPlan.test(found, "welch-t");
    TestResult student = ByPlan.test(found, "t");
    TestResult levene = ByPlan.test(found, "levene");
    return described(found)
        .put("welch_t", t(welch))
        .put("student_t", t(student))
        .put(
            "levene_median", CaseFields.of().put("F", levene.statistic()).put("p", levene.pValue()))
        .put("hedges_g", CaseFields.interval(ByPlan.measure(found, "Hedges")))
        .put("cohens_d", CaseFields.interval(ByPlan.measure(found, "Cohen")));
  }

  private static CaseFields bayesFactor(Inputs in) {
    if (Math.abs(in.number("rscale") - JzsBayesFactor.MEDIUM) > 1e-12) {
      throw new NoPlan("a report has one scale of the prior, .707");
    }
    Finding.Mean found = byGroups(in, false, "bayes-factor");
    return CaseFields.of().put("bf10", ByPlan.measure(found, "Bayes factor").value());
  }

  private static CaseFields t(TestResult test) {
    return CaseFields.of()
        .put("t", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue());
  }

  private static CaseFields groups(Inputs in) {
    Finding.Mean found =
        byGroups(
            in,
            true,
            "anova, welch-anova, kruskal-wallis, bartlett-variances, levene, tukey, games-howell,"
                + " pairwise-t, dunn, pairwise-mann-whitney, mean-trend");
    TestResult anova = ByPlan.test(found, "anova");
    TestResult ranks = ByPlan.test(found, "kruskal-wallis");
    TestResult bartlett = ByPlan.test(found, "bartlett-variances");
    TestResult levene = ByPlan.test(found, "levene");
    TestResult trend = ByPlan.test(found, "mean-trend");
    Comparisons pairs = new Comparisons(found, in.factor(in.text("group"), "group_order"));
    return described(found)
        .put("tukey_hsd", pairs.labelled("Tukey"))
        .put("games_howell", pairs.labelled("Games-Howell"))
        .put("dunn", pairs.labelled("Dunn"))
        .put("pairwise_t_pooled_holm", pairs.adjusted("Pairwise t"))
        .put("pairwise_wilcoxon_no_cc_holm", pairs.adjusted("Pairwise Mann-Whitney"))
        .put("linear_trend", t(trend).put("slope", CaseFields.effect(trend).get("estimate")))
        .put("anova", ByPlan.f(anova))
        .put("eta_squared", CaseFields.effect(anova))
        .put("welch_anova", ByPlan.f(ByPlan.test(found, "welch-anova")))
        .put(
            "bartlett", CaseFields.of().put("K2", bartlett.statistic()).put("p", bartlett.pValue()))
        .put(
            "levene_median", CaseFields.of().put("F", levene.statistic()).put("p", levene.pValue()))
        .put(
            "kruskal_wallis",
            CaseFields.of()
                .put("H_tie_corrected", ranks.statistic())
                .put("df", ranks.degreesOfFreedom().getFirst())
                .put("p", ranks.pValue())
                .put("rank_epsilon_squared", CaseFields.effect(ranks).get("estimate")));
  }

  static Finding correlated(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String x = survey.number(in.text("x"));
    String y = survey.number(in.text("y"));
    return survey
        .findings(
            "", "{correlation: [%s, %s], tests: [pearson, spearman, kendall]}".formatted(x, y))
        .getFirst();
  }

  private static CaseFields correlation(Inputs in) {
    Finding found = correlated(in);
    TestResult pearson = ByPlan.test(found, "pearson");
    TestResult spearman = ByPlan.test(found, "spearman");
    TestResult kendall = ByPlan.test(found, "kendall");
    boolean exact = in.has("exact_rank_p") && in.text("exact_rank_p").equals("true");
    CaseFields rho = CaseFields.of().put("rho", CaseFields.effect(spearman).get("estimate"));
    CaseFields tau = CaseFields.of().put("tau", CaseFields.effect(kendall).get("estimate"));
    if (!exact) {
      rho.put("p", spearman.pValue());
      tau.put("statistic", kendall.statistic()).put("p", kendall.pValue());
    }
    return CaseFields.of()
        .put("n", pearson.n())
        .put(
            "pearson",
            t(pearson)
                .put("r", CaseFields.effect(pearson).get("estimate"))
                .put("ci", CaseFields.effect(pearson)))
        .put("spearman", rho)
        .put("kendall_tau_b", tau);
  }

  /** Differences of a plan are the second less the first. */
  private static CaseFields paired(Inputs in) {
    double[] first = TwoGroupCases.column(in, in.text("y"));
    double[] second = TwoGroupCases.column(in, in.text("x"));
    PlannedSurvey survey =
        new PlannedSurvey(
            DataSet.of(List.of("y", "x"), List.of(DataSet.fields(first), DataSet.fields(second))));
    String y = survey.number("y");
    String x = survey.number("x");
    Finding found =
        survey
            .findings("", "{paired: [%s, %s], tests: [paired-t, paired-d]}".formatted(y, x))
            .getFirst();
    Estimate difference = ByPlan.measure(found, "Mean difference");
    return t(ByPlan.test(found, "paired-t"))
        .put("n", difference.n())
        .put("mean_difference", difference.value())
        .put("ci", CaseFields.limits(difference))
        .put("cohens_dz", CaseFields.interval(ByPlan.measure(found, "Cohen's d")));
  }
}
