package org.soundings.analysis.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.soundings.analysis.PlanProblem;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.design.LonelyPsu;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;

/** Checks, before anything is computed, that the standard errors of a sample's design can be. */
public record SampleCheck(SampleChoices choices, Sampling sampling) {
  /** Of the largest weight. */
  private static final double SMALLEST = 1e-6;

  /** The squares of weights from its inverse to it, and their sums, are numbers. */
  private static final double LARGEST = 1e100;

  /**
   * Checks the weights; passes where the sample has none.
   *
   * @throws Refused where no response has a weight above 0, the largest lies beyond 1e-100 to
   *     1e100, or one above 0 is below a millionth of the largest and would be lost beside it
   */
  public void checkWeight(Columns columns) {
    String weight = sampling.weight();
    if (weight != null && !(columns.largest(weight) > 0)) {
      throw new Refused(PlanProblem.NO_WEIGHT_ABOVE_ZERO.at(choices.place(), weight));
    }
    if (weight != null
        && (columns.largest(weight) > LARGEST || columns.largest(weight) < 1 / LARGEST)) {
      throw new Refused(
          PlanProblem.WEIGHT_OUT_OF_RANGE.at(choices.place(), weight, columns.largest(weight)));
    }
    if (weight != null && columns.smallest(weight) < SMALLEST * columns.largest(weight)) {
      throw new Refused(
          PlanProblem.WEIGHT_TOO_SMALL.at(
              choices.place(), weight, columns.smallest(weight), columns.largest(weight)));
    }
  }

  /**
   * Checks units, strata and replicates.
   *
   * @param units how many responses each sampling unit, or each replicate, has
   * @throws Refused where responses have no unit or replicate weight, a stratum of several has a
   *     single unit and nothing is said of that, or a population is missing or smaller than its
   *     sample
   */
  public void check(Table units) {
    Problems problems = new Problems();
    Place place = choices.place();
    Replication replication = sampling.replication();
    if (replication != null) {
      for (int r = 1; r <= replication.columns().size(); r++) {
        long without = units.cell(0).n() - units.cell(r).n();
        if (without > 0) {
          String column = replication.columns().get(r - 1);
          problems.add(PlanProblem.NO_REPLICATE.at(place, without, column));
        }
      }
      problems.refuse();
      return;
    }
    long without = 0;
    for (Cell missing : Base.of(units).missing()) {
      without += missing.n();
    }
    if (without > 0) {
      problems.add(PlanProblem.NO_UNIT.at(place, without));
    }
    Map<String, Long> strata = within(units, 0);
    strata.forEach((stratum, n) -> check(problems, place, 0, stratum, n, strata.size() > 1));
    for (int stage = 1; stage < sampling.clusters(); stage++) {
      int of = stage;
      within(units, of).forEach((unit, n) -> check(problems, place, of, unit, n, true));
    }
    problems.refuse();
  }

  /**
   * @param name of the stratum, or of the unit of the stage before
   * @param n units of the stage that were drawn within it
   */
  private void check(
      Problems problems, Place place, int stage, String name, long n, boolean several) {
    double population = sampling.populations().of(stage, name);
    String said = Derived.written(name);
    if (n == 1 && population != 1 && several && sampling.lonely() == LonelyPsu.FAIL) {
      problems.add(PlanProblem.LONELY.at(place, said));
    }
    if (population < n) {
      problems.add(
          said.isEmpty()
              ? PlanProblem.POPULATION_OF_ALL.at(place, n, Math.round(population))
              : PlanProblem.POPULATION.at(place, n, said, Math.round(population)));
    }
    if (stage == 0 && sampling.populations().leavesOut(name)) {
      problems.add(PlanProblem.NO_POPULATION.at(place, said));
    }
  }

  /** How many units of a stage each stratum, or each unit of the stage before, has. */
  Map<String, Long> within(Table units, int stage) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int unit = 0; unit < units.dimension(0).answers(); unit++) {
      long responses = units.cell(unit).n();
      String name = units.dimension(0).names().get(unit);
      if (responses > 0 && seen.add(Derived.unitOf(name, stage + 1))) {
        counts.merge(Derived.unitOf(name, stage), sampling.clustered() ? 1 : responses, Long::sum);
      }
    }
    return counts;
  }
}
