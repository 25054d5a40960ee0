package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.TooManyCells;
import org.soundings.tally.WeightScale;

/** A plan and responses become findings: counted, then cleared, then computed, in that order. */
public final class Analysis {
  private Analysis() {}

  /**
   * @param design of the questionnaire whose {@code columns} these are
   * @throws Refused where the sample cannot be analysed by its design: a stratum of one unit that
   *     the plan says nothing about, responses without a stratum or cluster
   */
  public static Cleared<Findings> of(Plan plan, Design design, Columns columns) {
    return of(plan, design, columns, (cube, tally) -> new Gate(cube).clear(tally));
  }

  /** With another door in place of the gate, for the proof that the gate is needed. */
  static Cleared<Findings> of(
      Plan plan, Design design, Columns columns, BiFunction<Cube, Tally, Cleared<Release>> door) {
    Weighting weighting = plan.weighting();
    if (weighting == null) {
      Sampling sampling = Sampling.of(plan, design);
      return of(plan, sampling, sampling.weight(), columns, door);
    }
    String base = plan.weighted() ? design.weight() : null;
    Weighting.Weighted weighted = weighting.weigh(columns, base, plan.id());
    return of(
        plan,
        Sampling.of(plan, design, Weighting.VARIABLE),
        weighted.summary(),
        weighted.columns(),
        door);
  }

  /**
   * @param weight what a report calls the weight, or null
   */
  private static Cleared<Findings> of(
      Plan plan,
      Sampling sampling,
      @Nullable String weight,
      Columns columns,
      BiFunction<Cube, Tally, Cleared<Release>> door) {
    Cube cube = cube(plan, columns.codebook());
    Tally tally = tally(columns, wanted(plan, cube, sampling, columns), plan);
    if (sampling.designed()) {
      new SampleCheck(plan, sampling).check(tally.table(List.of(Derived.UNIT)));
    }
    return door.apply(cube, tally)
        .map(release -> findings(plan, sampling, weight, columns.codebook(), release));
  }

  private static Tally tally(Columns columns, TallyPlan wanted, Plan plan) {
    try {
      return columns.tally(wanted);
    } catch (TooManyCells tooMany) {
      throw new Refused(
          PlanProblem.TOO_MANY_CELLS.at(Place.of(plan.id()), String.valueOf(tooMany.getMessage())));
    }
  }

  private static TallyPlan wanted(Plan plan, Cube cube, Sampling sampling, Columns columns) {
    List<List<String>> tables = new ArrayList<>(cube.counted());
    if (sampling.designed()) {
      tables.add(List.of(Derived.UNIT));
      plan.requests().stream()
          .flatMap(request -> request.estimated().stream())
          .forEach(names -> tables.add(ofUnits(names)));
    }
    String weight = sampling.weight();
    return new TallyPlan(
        tables,
        plan.requests().stream().flatMap(request -> request.patterns().stream()).toList(),
        weight == null ? WeightScale.NONE : columns.weightScale(weight));
  }

  private static List<String> ofUnits(List<String> names) {
    List<String> all = new ArrayList<>(List.of(Derived.UNIT));
    all.addAll(names);
    return all;
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
      Plan plan, Sampling sampling, @Nullable String weight, Codebook codebook, Release release) {
    Evidence evidence = new Evidence(release, codebook, plan.language(), plan.level(), sampling);
    Iterator<Finding> found =
        Families.adjusted(
                plan.requests(),
                plan.requests().stream().map(request -> request.find(evidence)).toList())
            .iterator();
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
                        section.requests().stream().map(request -> found.next()).toList()))
            .toList());
  }
}
