package org.soundings.verification.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Listing.Value;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Inputs;

/** Plans of several answers by the same people, and of one ordered answer. */
final class ItemPlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "friedman", ItemPlans::friedman,
          "reliability", ItemPlans::reliability,
          "reliability_degenerate", ItemPlans::constant,
          "icc", ItemPlans::intraclass,
          "split_half", ItemPlans::halves,
          "factorability", ItemPlans::factorability,
          "polychoric", ItemPlans::polychoric,
          "correlation_matrix", ItemPlans::correlations,
          "likert_boxes", ItemPlans::boxes,
          "chisq_goodness_of_fit", ItemPlans::fit);

  private static final String ITEMS = "Items of the scale";

  private ItemPlans() {}

  private static Finding found(Inputs in, String kind, List<String> columns, String tests) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String names = columns.stream().map(survey::number).collect(Collectors.joining(", "));
    return found(survey, kind, names, tests);
  }

  private static Finding found(PlannedSurvey survey, String kind, String names, String tests) {
    return survey.findings("", "{%s: [%s], tests: [%s]}".formatted(kind, names, tests)).getFirst();
  }

  /** Items that a case reverses are those of a scale. */
  private static Finding scale(Inputs in, String tests) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    List<String> reversed = in.texts("reverse_scored");
    int lowest = (int) in.whole("scale_min");
    int highest = (int) in.whole("scale_max");
    List<String> ratings =
        in.texts("items").stream().map(item -> survey.rating(item, lowest, highest)).toList();
    List<String> turned =
        IntStream.range(0, ratings.size())
            .filter(i -> reversed.contains(in.texts("items").get(i)))
            .mapToObj(ratings::get)
            .toList();
    return found(survey, "items", survey.scale(ratings, turned), tests);
  }

  private static CaseFields friedman(Inputs in) {
    TestResult test =
        ByPlan.test(found(in, "items", in.texts("variables"), "friedman"), "friedman");
    return CaseFields.of()
        .put("n", test.n())
        .put("statistic", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue())
        .put("kendalls_W", CaseFields.effect(test).get("estimate"));
  }

  private static CaseFields reliability(Inputs in) {
    boolean reverses = in.has("reverse_scored") && !in.texts("reverse_scored").isEmpty();
    boolean pairwise = in.text("missing").contains("pairwise");
    List<String> items = in.texts("items");
    String tests = pairwise ? "alpha-pairwise" : "alpha, omega, item-analysis";
    Finding found = reverses ? scale(in, tests) : found(in, "items", items, tests);
    Estimate alpha = ByPlan.measure(found, "Cronbach");
    CaseFields fields =
        CaseFields.of()
            .put("alpha", alpha.value())
            .put("alpha_ci_feldt", CaseFields.limits(alpha))
            .put("alpha_standardized", ByPlan.measure(found, "Standardised alpha").value())
            .put("guttman_lambda6", ByPlan.measure(found, "Guttman's lambda 6").value());
    if (pairwise || items.size() < 3) {
      return fields;
    }
    double omega = ByPlan.measure(found, "Omega").value();
    return fields
        .put("omega_total_cfa", CaseFields.of().put("omega_model_implied", omega))
        .put("items", items(found));
  }

  private static CaseFields constant(Inputs in) {
    boolean said =
        ByPlan.listing(found(in, "items", in.texts("items"), "item-analysis"), ITEMS)
            .lines()
            .stream()
            .anyMatch(line -> line.label().endsWith("(does not vary)"));
    return CaseFields.of()
        .put("recommended", said ? "drop items with zero variance and say so" : "keep all items");
  }

  private static List<CaseFields> items(Finding found) {
    double[] means = ByPlan.column(found, ITEMS, "mean");
    double[] deviations = ByPlan.column(found, ITEMS, "SD");
    double[] rest = ByPlan.column(found, ITEMS, "item-rest r");
    double[] without = ByPlan.column(found, ITEMS, "alpha if deleted");
    return IntStream.range(0, means.length)
        .filter(i -> !Double.isNaN(rest[i]))
        .mapToObj(
            i ->
                CaseFields.of()
                    .put("mean", means[i])
                    .put("sd", deviations[i])
                    .put("corrected_item_rest_r", rest[i])
                    .put("alpha_if_deleted", without[i]))
        .toList();
  }

  private static CaseFields intraclass(Inputs in) {
    Finding found = found(in, "items", in.texts("columns"), "icc");
    List<CaseFields> forms = new ArrayList<>();
    for (Results.Measure form : found.results().measures()) {
      forms.add(
          CaseFields.limits(form.estimate())
              .put("type", form.label())
              .put("icc", form.estimate().value()));
    }
    return CaseFields.of().put("forms", forms);
  }

  private static CaseFields halves(Inputs in) {
    if (in.texts("items").size() % 2 == 1) {
      throw new NoPlan("of an odd number of items psych looks at half of the splits, we at all");
    }
    Finding found = found(in, "items", in.texts("items"), "split-half");
    return CaseFields.of()
        .put("max_split_half_lambda4", ByPlan.measure(found, "Split half, largest").value())
        .put("min_split_half", ByPlan.measure(found, "Split half, smallest").value())
        .put("mean_split_half", ByPlan.measure(found, "Split half, mean").value());
  }

  private static CaseFields polychoric(Inputs in) {
    List<String> items = in.texts("items");
    DataSet data = in.data();
    for (String item : items) {
      String[] column = data.column(item);
      data = data.only(i -> !column[i].isEmpty());
    }
    PlannedSurvey survey = new PlannedSurvey(data);
    DataSet complete = data;
    String names =
        items.stream()
            .map(item -> survey.categories(complete.factor(item), true))
            .collect(Collectors.joining(", "));
    return CaseFields.of()
        .put("rho", matrix(found(survey, "correlation", names, "polychoric"), items.size()));
  }

  private static CaseFields factorability(Inputs in) {
    Finding found = found(in, "items", in.texts("items"), "kmo, bartlett");
    TestResult bartlett = ByPlan.test(found, "bartlett");
    return CaseFields.of()
        .put("n", bartlett.n())
        .put("kmo", ByPlan.measure(found, "Sampling adequacy").value())
        .put("msa", ByPlan.column(found, "Sampling adequacy", "KMO"))
        .put("bartlett_chisq", bartlett.statistic())
        .put("df", bartlett.degreesOfFreedom().getFirst())
        .put("p", bartlett.pValue());
  }

  private static CaseFields correlations(Inputs in) {
    List<String> names = in.texts("variables");
    Finding found = found(in, "correlation", names, in.text("method"));
    return CaseFields.of().put("r", matrix(found, names.size()));
  }

  /** The pairs of a table, in their order. */
  private static double[][] matrix(Finding found, int k) {
    double[][] r = new double[k][k];
    List<Listing.Line> lines = found.results().listings().getFirst().lines();
    int line = 0;
    for (int i = 0; i < k; i++) {
      r[i][i] = 1;
      for (int j = i + 1; j < k; j++) {
        r[i][j] = ((Value.Number) lines.get(line++).values().getFirst()).value();
        r[j][i] = r[i][j];
      }
    }
    return r;
  }

  private static CaseFields boxes(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String v = survey.categories(in.data().factor(in.text("variable")), true);
    Finding.Frequency found =
        (Finding.Frequency) survey.findings("", "{frequency: " + v + ", tests: [net]}").getFirst();
    LikertBoxes boxes = found.boxes();
    if (boxes == null) {
      return CaseFields.of();
    }
    return CaseFields.of()
        .put("n", boxes.n())
        .put("top2", boxes.topCount())
        .put("bottom2", boxes.bottomCount())
        .put("middle", boxes.middleCount())
        .put("net", ByPlan.measure(found, "Net").value())
        .put("net_se", ByPlan.measure(found, "Net").standardError())
        .put("top2_ci", CaseFields.limits(ByPlan.measure(found, "Two highest")));
  }

  private static CaseFields fit(Inputs in) {
    PlannedSurvey survey = new PlannedSurvey(in.data());
    String v = survey.categories(in.factor(in.text("variable"), "categories"), false);
    double[] shares = in.numbers("null_proportions");
    String expected =
        IntStream.range(0, shares.length)
            .mapToObj(i -> "c%d: %s".formatted(i, Double.toString(shares[i])))
            .collect(Collectors.joining(", "));
    TestResult test =
        ByPlan.test(
            survey
                .findings("", "{frequency: %s, expected: {%s}}".formatted(v, expected))
                .getFirst(),
            "goodness-of-fit");
    return CaseFields.of()
        .put("statistic", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue());
  }
}
