package org.soundings.verification.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.verification.procedure.DesignCases;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;

/** Plans of samples with a design. */
final class DesignPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "svymean", DesignPlans::mean,
          "svymean_proportions", DesignPlans::proportions,
          "svyquantile", DesignPlans::quantiles,
          "svyciprop", DesignPlans::proportion,
          "svychisq", DesignPlans::table,
          "svyranktest", DesignPlans::ranks,
          "svyby_mean", DesignPlans::groups,
          "svymean_lonely_psu", DesignPlans::lonely);

  private static final double[] QUARTERS = {0.25, 0.5, 0.75};

  private DesignPlans() {}

  private static PlannedSurvey survey(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    survey.design(in.map("design"));
    return survey;
  }

  private static CaseFields mean(Inputs in) {
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("variable"));
    Finding.Mean found =
        (Finding.Mean)
            survey.findings("", "{mean: %s, tests: [totals, deff]}".formatted(x)).getFirst();
    Estimate mean = found.groups().getFirst().estimate();
    Estimate total = ByPlan.measure(found, "Total");
    return CaseFields.of()
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("ci_t", CaseFields.limits(mean))
        .put("deff", ByPlan.column(found, "Design effects", "deff without replacement")[0])
        .put("total", total.value())
        .put("total_se", total.standardError());
  }

  private static CaseFields lonely(Inputs in) {
    Inputs full = DesignCases.full(in);
    PlannedSurvey survey = new PlannedSurvey(DesignCases.filtered(full, full.map("design")));
    survey.design(full.map("design"));
    String x = survey.number(full.text("variable"));
    Finding.Mean found =
        (Finding.Mean)
            survey
                .findings("lonely: " + in.text("lonely_psu") + "\n", "{mean: " + x + "}")
                .getFirst();
    Estimate mean = found.groups().getFirst().estimate();
    return CaseFields.of().put("mean", mean.value()).put("se", mean.standardError());
  }

  private static CaseFields proportions(Inputs in) {
    PlannedSurvey survey = survey(in);
    String v = survey.categories(in.data().factor(in.text("variable")), false);
    Finding.Frequency found =
        (Finding.Frequency) survey.findings("", "{frequency: " + v + "}").getFirst();
    List<Estimate> shares = found.shares().stream().map(s -> s.estimate()).limit(size(in)).toList();
    return CaseFields.of()
        .put("proportion", shares.stream().map(s -> s.value()).toList())
        .put("se", shares.stream().map(s -> s.standardError()).toList());
  }

  private static int size(Inputs in) {
    return in.data().factor(in.text("variable")).categories().size();
  }

  private static CaseFields quantiles(Inputs in) {
    if (!Arrays.equals(in.numbers("probs"), QUARTERS)) {
      throw new NoPlan("a report has no other quantiles than the quartiles");
    }
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("variable"));
    Finding found = survey.findings("", "{mean: %s, tests: [quartiles]}".formatted(x)).getFirst();
    List<Estimate> all =
        List.of(
            ByPlan.measure(found, "Lower quartile"),
            ByPlan.measure(found, "Median"),
            ByPlan.measure(found, "Upper quartile"));
    return CaseFields.of()
        .put("quantile", all.stream().map(q -> q.value()).toList())
        .put("lower", all.stream().map(q -> q.low()).toList())
        .put("upper", all.stream().map(q -> q.high()).toList())
        .put("se", all.stream().map(q -> q.standardError()).toList());
  }

  private static CaseFields proportion(Inputs in) {
    Factor factor = in.data().factor(in.text("variable"));
    PlannedSurvey survey = survey(in);
    String v = survey.categories(factor, false);
    int category = factor.categories().indexOf(in.text("category"));
    Map<String, String> intervals =
        Map.of(
            "logit",
            "logit",
            "xlogit",
            "logit",
            "asin",
            "arcsine",
            "beta",
            "beta",
            "mean",
            "mean",
            "likelihood",
            "likelihood");
    boolean missing = Arrays.stream(factor.codes()).anyMatch(code -> code < 0);
    CaseFields fields = CaseFields.of();
    intervals.forEach(
        (name, interval) -> {
          Estimate share =
              ((Finding.Frequency)
                      survey
                          .findings("interval: " + interval + "\n", "{frequency: " + v + "}")
                          .getFirst())
                  .shares()
                  .get(category)
                  .estimate();
          fields.put("proportion", share.value()).put("se", share.standardError());
          if (!missing || !name.equals("likelihood") && !name.equals("beta")) {
            fields.put(name, CaseFields.limits(share));
          }
        });
    return fields;
  }

  private static CaseFields table(Inputs in) {
    PlannedSurvey survey = survey(in);
    String rows = survey.categories(in.data().factor(in.text("row")), false);
    String columns = survey.categories(in.data().factor(in.text("column")), false);
    Finding found =
        survey
            .findings(
                "",
                "{crosstab: %s, by: %s, tests: [rao-scott, wald, adjusted-wald, saddlepoint]}"
                    .formatted(rows, columns))
            .getFirst();
    return CaseFields.of()
        .put("F", parameters(ByPlan.test(found, "rao-scott")))
        .put("Wald", parameters(ByPlan.test(found, "wald")))
        .put("adjWald", parameters(ByPlan.test(found, "adjusted-wald")))
        .put("saddlepoint", saddlepoint(found));
  }

  /** R's survey cuts the denominator's degrees of freedom to a whole number. */
  private static CaseFields saddlepoint(Finding found) {
    double below = ByPlan.test(found, "rao-scott").degreesOfFreedom().getLast();
    return Math.abs(below - Math.rint(below)) < 1e-9
        ? CaseFields.of().put("p", ByPlan.test(found, "saddlepoint").pValue())
        : CaseFields.of();
  }

  private static CaseFields parameters(TestResult test) {
    return CaseFields.of()
        .put("statistic", test.statistic())
        .put("parameter", new ArrayList<>(test.degreesOfFreedom()))
        .put("p", test.pValue());
  }

  private static CaseFields ranks(Inputs in) {
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("outcome"));
    Factor groups = in.data().factor(in.text("group"));
    String by = survey.categories(groups, false);
    boolean two = groups.categories().size() == 2;
    Finding found =
        survey
            .findings(
                "",
                "{mean: %s, by: %s, tests: [%s]}"
                    .formatted(x, by, two ? "t, mann-whitney" : "kruskal-wallis"))
            .getFirst();
    TestResult ranks =
        two ? turned(ByPlan.test(found, "mann-whitney")) : ByPlan.test(found, "kruskal-wallis");
    CaseFields fields = CaseFields.of();
    if (!two && hasUnequalTies(in)) {
      throw new NoPlan(
          "ranks of ties with unequal weights depend on the order of rows in R's survey");
    }
    if (!hasUnequalTies(in)) {
      fields.put(
          "wilcoxon", CaseFields.of().put("statistic", ranks.statistic()).put("p", ranks.pValue()));
    }
    if (two) {
      TestResult t = turned(ByPlan.test(found, "t"));
      CaseFields effect = CaseFields.effect(t);
      fields.put(
          "svyttest",
          CaseFields.of()
              .put("t", t.statistic())
              .put("df", t.degreesOfFreedom().getFirst())
              .put("p", t.pValue())
              .put("difference", effect.get("estimate"))
              .put("ci", effect));
    }
    return fields;
  }

  /** The second group less the first, as R's survey has it. */
  private static TestResult turned(TestResult test) {
    Estimate e = test.effect();
    return new TestResult(
        test.test(),
        test.symbol(),
        -test.statistic(),
        test.degreesOfFreedom(),
        test.pValue(),
        e == null
            ? null
            : new Estimate(
                -e.value(), e.standardError(), -e.high(), -e.low(), e.level(), e.n(), e.method()),
        test.effectSize(),
        test.n(),
        test.note());
  }

  /** Ranks of ties whose weights differ depend on the order of rows in R's survey, not here. */
  private static boolean hasUnequalTies(Inputs in) {
    double[] values = in.data().numbers(in.text("outcome"));
    double[] weights = Designs.of(in).weights();
    Map<Double, Double> weightOf = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      Double other = weightOf.putIfAbsent(values[i], weights[i]);
      if (other != null && other != weights[i]) {
        return true;
      }
    }
    return false;
  }

  private static CaseFields groups(Inputs in) {
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("variable"));
    Factor groups = in.data().factor(in.text("by"));
    String by = survey.categories(groups, false);
    Finding.Mean found =
        (Finding.Mean) survey.findings("", "{mean: %s, by: %s}".formatted(x, by)).getFirst();
    List<Estimate> means = found.groups().stream().map(g -> g.estimate()).toList();
    TestResult wald = ByPlan.test(found, "design-wald");
    return CaseFields.of()
        .put("mean", means.stream().map(m -> m.value()).toList())
        .put("se", means.stream().map(m -> m.standardError()).toList())
        .put("wald_F", wald.statistic())
        .put("df1", wald.degreesOfFreedom().getFirst())
        .put("df2", wald.degreesOfFreedom().getLast())
        .put("p", wald.pValue());
  }
}
