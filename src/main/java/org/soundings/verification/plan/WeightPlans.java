package org.soundings.verification.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.Raking;
import org.soundings.tally.Cell;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.procedure.WeightCases;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Formula;
import org.soundings.verification.reference.Inputs;

/** Plans that weight answers by what is known of a population. */
final class WeightPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "weighting", WeightPlans::weighting,
          "trim_weights", WeightPlans::trimming,
          "weighting_error", WeightPlans::emptyTarget);

  private WeightPlans() {}

  /** A survey, and the weighting that its plan asks for. */
  private record Weighted(PlannedSurvey survey, String keys) {
    static Weighted of(Inputs in, List<Raking.Margin> margins, String further) {
      return of(in, new PlannedSurvey(in.data()), margins, further);
    }

    static Weighted of(
        Inputs in, PlannedSurvey survey, List<Raking.Margin> margins, String further) {
      survey.design(in.map("design"));
      String known = margins.stream().map(m -> margin(survey, m)).collect(Collectors.joining(", "));
      return new Weighted(survey, "margins: {" + known + "}" + further);
    }

    private static String margin(PlannedSurvey survey, Raking.Margin of) {
      String name = survey.categories(new Factor(of.categories(), of.code()), false);
      return IntStream.range(0, of.targets().length)
          .mapToObj(i -> "c%d: %s".formatted(i, Double.toString(of.targets()[i])))
          .collect(Collectors.joining(", ", name + ": {", "}"));
    }

    List<Finding> findings(String further, List<String> asked) {
      return survey.findings("weighting: {" + keys + further + "}\n", asked.toArray(String[]::new));
    }
  }

  private static Weighted weighted(Inputs in) {
    return switch (in.text("method")) {
      case "rake" -> Weighted.of(in, WeightCases.margins(in), "");
      case "postStratify" ->
          Weighted.of(
              in, List.of(WeightCases.margin(in, in.texts("margin"), in.text("population"))), "");
      default -> calibrated(in);
    };
  }

  /** A formula's one factor is the margin, whose first category is what the others leave. */
  private static Weighted calibrated(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    Map<?, ?> totals = in.map("totals");
    List<Raking.Margin> margins = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String term : Formula.parse(in.text("formula")).terms()) {
      if (in.data().isNumeric(term)) {
        numbers.add(survey.number(term) + ": " + totals.get(term));
      } else {
        margins.add(margin(in.data().factor(term), term, totals));
      }
    }
    return Weighted.of(
        in, survey, margins, ", totals: {" + String.join(", ", numbers) + "}" + method(in));
  }

  private static Raking.Margin margin(Factor factor, String term, Map<?, ?> totals) {
    double[] targets =
        factor.categories().stream()
            .mapToDouble(c -> totals.get(term + c) instanceof Number n ? n.doubleValue() : 0)
            .toArray();
    if (totals.get("(Intercept)") instanceof Number all) {
      targets[0] = all.doubleValue() - Arrays.stream(targets).sum();
    }
    return new Raking.Margin(term, factor.codes(), targets, factor.categories());
  }

  private static String method(Inputs in) {
    String method = in.text("method");
    if (!method.contains("logit")) {
      return ", method: " + (method.contains("raking") ? "raking" : "linear");
    }
    double[] bounds = in.numbers("bounds");
    return ", method: logit, bounds: {lower: %s, upper: %s}".formatted(bounds[0], bounds[1]);
  }

  /** A report takes weights as given: its standard errors are other than R's. */
  private static CaseFields weighting(Inputs in) {
    Weighted weighted = weighted(in);
    List<String> names = in.expectedNames().stream().filter(in::expectsFields).toList();
    List<String> asked = new ArrayList<>(List.of(everybody(weighted.survey)));
    for (String name : names) {
      asked.add("{mean: " + weighted.survey.number(name) + ", tests: [totals]}");
    }
    List<Finding> found = weighted.findings("", asked);
    Cell all = ((Finding.Frequency) found.getFirst()).answered();
    CaseFields fields =
        CaseFields.of()
            .put("n", all.n())
            .put("weights_sum", all.weight())
            .put("weights_sumsq", all.squares())
            .put("kish_neff", all.effective());
    for (int i = 0; i < names.size(); i++) {
      Finding.Mean mean = (Finding.Mean) found.get(i + 1);
      Estimate total = ByPlan.measure(mean, "Total");
      fields.put(
          names.get(i),
          CaseFields.of()
              .put("mean", mean.groups().getFirst().estimate().value())
              .put("total", total.value()));
    }
    return fields;
  }

  /** A question that everybody answers, whose base has all weights. */
  private static String everybody(PlannedSurvey survey) {
    String[] yes = new String[survey.rows()];
    Arrays.fill(yes, "yes");
    return "{frequency: " + survey.categories(Factor.of(yes), false) + "}";
  }

  private static CaseFields trimming(Inputs in) {
    if (!in.text("strict").equals("true")) {
      throw new NoPlan("a report trims until every weight is within its bounds");
    }
    Inputs raked = WeightCases.raked(in);
    Weighted weighted = weighted(raked);
    String everybody = everybody(weighted.survey);
    Cell before = answered(weighted.findings("", List.of(everybody)));
    double mean = before.weight() / before.n();
    String trim =
        ", trim: {lower: %s, upper: %s}"
            .formatted(in.number("lower") / mean, in.number("upper") / mean);
    Cell after = answered(weighted.findings(trim, List.of(everybody)));
    return CaseFields.of().put("weights_sum", after.weight()).put("sumsq", after.squares());
  }

  private static Cell answered(List<Finding> found) {
    return ((Finding.Frequency) found.getFirst()).answered();
  }

  private static CaseFields emptyTarget(Inputs in) {
    Inputs raking = WeightCases.rakingOf(in);
    Weighted weighted = Weighted.of(raking, WeightCases.withNobody(raking), "");
    weighted.findings("", List.of(everybody(weighted.survey)));
    return CaseFields.of();
  }
}
