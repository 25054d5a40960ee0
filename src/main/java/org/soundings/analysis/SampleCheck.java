package org.soundings.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.LonelyPsu;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;

/** Whether standard errors can be computed by a sample's design. */
record SampleCheck(Plan plan, Sampling sampling) {
  /**
   * @throws Refused where no response has a weight above 0
   */
  void checkWeight(Columns columns) {
    String weight = sampling.weight();
    if (weight != null && !(columns.largest(weight) > 0)) {
      throw new Refused(PlanProblem.NO_WEIGHT_ABOVE_ZERO.at(Place.of(plan.id()), weight));
    }
  }

  /**
   * @param units how many responses each sampling unit, or each replicate, has
   * @throws Refused where they cannot
   */
  void check(Table units) {
    Problems problems = new Problems();
    Place place = Place.of(plan.id());
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
    Map<String, Long> strata = ofStrata(units);
    strata.forEach(
        (stratum, n) -> {
          if (n == 1 && strata.size() > 1 && sampling.lonely() == LonelyPsu.FAIL) {
            problems.add(PlanProblem.LONELY.at(place, stratum));
          }
          Long population = sampling.strataPopulation().get(stratum);
          if (population != null && population < n) {
            problems.add(PlanProblem.POPULATION.at(place, n, stratum, population));
          }
        });
    problems.refuse();
  }

  private Map<String, Long> ofStrata(Table units) {
    Map<String, Long> strata = new LinkedHashMap<>();
    for (int unit = 0; unit < units.dimension(0).answers(); unit++) {
      long responses = units.cell(unit).n();
      if (responses > 0) {
        String stratum = Derived.stratumOf(units.dimension(0).names().get(unit));
        strata.merge(stratum, sampling.clustered() ? 1 : responses, Long::sum);
      }
    }
    return strata;
  }
}
