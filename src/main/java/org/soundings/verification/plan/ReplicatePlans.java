package org.soundings.verification.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Finding;
import org.soundings.statistics.Estimate;
import org.soundings.verification.procedure.Procedure;
import org.soundings.verification.procedure.ReplicateCases;
import org.soundings.verification.procedure.ReplicateWeights;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;

/** Plans of samples with replicate weights, which stand as columns beside the answers. */
final class ReplicatePlans {
  static final Map<String, Procedure> ALL =
      Map.of(
          "replicate_weights", ReplicatePlans::estimates,
          "replicate_by", ReplicatePlans::groups);

  private ReplicatePlans() {}

  private static PlannedSurvey survey(Inputs in) {
    ReplicateWeights of = ReplicateCases.weights(in);
    PlannedSurvey survey = new PlannedSurvey(in.data());
    List<String> columns = new ArrayList<>();
    for (double[] replicate : of.replicates()) {
      columns.add(survey.numbers(replicate));
    }
    String scales =
        Arrays.stream(of.scales()).mapToObj(Double::toString).collect(Collectors.joining(", "));
    survey.design(
        "weight: %s, replicates: {columns: [%s], kind: jkn, combined: yes, scale: %s, scales: [%s], mse: %s}"
            .formatted(
                survey.numbers(of.weights()),
                String.join(", ", columns),
                Double.toString(of.scale()),
                scales,
                of.mse() ? "yes" : "no"));
    return survey;
  }

  private static CaseFields estimates(Inputs in) {
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("variable"));
    Finding.Mean found =
        (Finding.Mean) survey.findings("", "{mean: " + x + ", tests: [totals]}").getFirst();
    Estimate mean = found.groups().getFirst().estimate();
    Estimate total = ByPlan.measure(found, "Total");
    return CaseFields.of()
        .put("mean", mean.value())
        .put("se", mean.standardError())
        .put("total", total.value())
        .put("total_se", total.standardError());
  }

  private static CaseFields groups(Inputs in) {
    PlannedSurvey survey = survey(in);
    String x = survey.number(in.text("variable"));
    String by = survey.categories(in.data().factor(in.text("by")), false);
    Finding.Mean found =
        (Finding.Mean) survey.findings("", "{mean: " + x + ", by: " + by + "}").getFirst();
    return CaseFields.of()
        .put("mean", found.groups().stream().map(g -> g.estimate().value()).toList())
        .put("se", found.groups().stream().map(g -> g.estimate().standardError()).toList());
  }
}
