package org.soundings.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Columns;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** A plan and responses become findings: counted, then cleared, then computed, in that order. */
public final class Analysis {
  private Analysis() {}

  /**
   * @param design of the questionnaire whose {@code columns} these are
   */
  public static Cleared<Findings> of(Plan plan, Design design, Columns columns, Gate gate) {
    String weight = plan.weighted() ? design.weight() : null;
    TallyPlan wanted =
        new TallyPlan(
            plan.requests().stream().flatMap(request -> request.tables().stream()).toList(),
            weight == null ? WeightScale.NONE : columns.weightScale(weight));
    return gate.clear(columns.tally(wanted), numeric(columns.codebook()))
        .map(release -> findings(plan, design, weight, columns.codebook(), release));
  }

  private static Set<String> numeric(Codebook codebook) {
    return codebook.variables().stream()
        .filter(v -> v instanceof Variable.Interval)
        .map(Variable::name)
        .collect(Collectors.toSet());
  }

  private static Findings findings(
      Plan plan, Design design, @Nullable String weight, Codebook codebook, Release release) {
    Evidence evidence =
        new Evidence(
            release, codebook, plan.language(), plan.level(), weight != null, design.population());
    return new Findings(
        plan.id(),
        plan.title(),
        plan.subtitle(),
        plan.language(),
        plan.policy(),
        plan.level(),
        weight,
        release.responses(),
        release.unweighted(),
        plan.sections().stream()
            .map(
                section ->
                    new Findings.Section(
                        section.title(),
                        section.prose(),
                        section.requests().stream()
                            .map(request -> request.find(evidence))
                            .toList()))
            .toList());
  }
}
