package org.soundings.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.request.MeanRequest;
import org.soundings.analysis.request.Request;
import org.soundings.questionnaire.Design;

/**
 * Standard deviations of answers that were not simulated, by variable and in its unit: what a
 * forecast of the precision of means rests on.
 *
 * @param stated by whoever forecasts; it goes before what was measured
 * @param measured on the answers of a pilot
 */
public record Spreads(Map<String, Double> stated, Map<String, Double> measured) {
  public static final Spreads NONE = new Spreads(Map.of(), Map.of());

  public Spreads {
    stated = Map.copyOf(stated);
    measured = Map.copyOf(measured);
  }

  /** NaN where it is neither stated nor measured. */
  double of(String variable) {
    return stated.getOrDefault(variable, measured.getOrDefault(variable, Double.NaN));
  }

  /** The variables whose means a plan reports. */
  public static Set<String> wanted(Plan plan) {
    return plan.requests().stream()
        .filter(MeanRequest.class::isInstance)
        .map(request -> ((MeanRequest) request).variable())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Of the means of a plan, as a report of the pilot over all its answers gives them: weighted
   * where the plan is, and none that the plan's policy hides or that is 0.
   */
  public static Map<String, Double> measured(Run pilot) {
    Plan plan = pilot.study().plan();
    List<Request> means =
        wanted(plan).stream()
            .map(name -> (Request) new MeanRequest(name, name, null, null))
            .toList();
    Plan.Section section = new Plan.Section("", List.of(), means);
    Plan ofPilot =
        new Plan(
            plan.id(),
            null,
            plan.title(),
            null,
            plan.language(),
            plan.policy(),
            plan.level(),
            plan.weighted(),
            List.of(section));
    Design weights =
        new Design(pilot.source().questionnaire().design().weight(), null, List.of(), (Long) null);
    Map<String, Double> measured = new LinkedHashMap<>();
    for (Finding finding : Analysis.of(ofPilot, weights, pilot.columns()).value().all()) {
      Finding.Mean mean = (Finding.Mean) finding;
      Finding.GroupMean all = mean.groups().getFirst();
      if (all.estimate().isDefined() && all.standardDeviation() > 0) {
        measured.put(mean.variable(), all.standardDeviation());
      }
    }
    return measured;
  }
}
