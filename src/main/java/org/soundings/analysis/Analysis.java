package org.soundings.analysis;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Design;
import org.soundings.tally.Columns;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** A plan and responses become findings: counted, then cleared, then computed, in that order. */
public final class Analysis {
  private Analysis() {}

  /**
   * @param design of the questionnaire whose {@code columns} these are
   */
  public static Cleared<Findings> of(Plan plan, Design design, Columns columns) {
    return of(plan, design, columns, (cube, tally) -> new Gate(cube).clear(tally));
  }

  /** With another door in place of the gate, for the proof that the gate is needed. */
  static Cleared<Findings> of(
      Plan plan, Design design, Columns columns, BiFunction<Cube, Tally, Cleared<Release>> door) {
    String weight = plan.weighted() ? design.weight() : null;
    Cube cube = cube(plan, columns.codebook());
    TallyPlan wanted =
        new TallyPlan(
            cube.counted(), weight == null ? WeightScale.NONE : columns.weightScale(weight));
    return door.apply(cube, columns.tally(wanted))
        .map(release -> findings(plan, design, weight, columns.codebook(), release));
  }

  /** All that a plan publishes: one release, cleared whole. */
  public static Cube cube(Plan plan, Codebook codebook) {
    return new Cube(
        plan.policy(),
        plan.requests().stream().flatMap(request -> request.tables().stream()).toList(),
        plan.requests().stream().flatMap(request -> request.groups().stream()).toList(),
        codebook);
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
        release.exact(),
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
