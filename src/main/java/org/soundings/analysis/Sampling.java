package org.soundings.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Design;
import org.soundings.statistics.DesignProportion;
import org.soundings.statistics.LonelyPsu;

/**
 * How the sample's design enters the estimates.
 *
 * @param weight the weight in use, or null
 * @param complex whether strata or clusters are declared
 * @param clustered whether a unit holds several responses
 * @param population how many could have been drawn of a sample without strata, or null
 * @param strataPopulation how many units each stratum has; empty where unknown
 * @param lonely what a stratum of a single unit does
 * @param interval of design-based proportions
 */
record Sampling(
    @Nullable String weight,
    boolean complex,
    boolean clustered,
    @Nullable Long population,
    Map<String, Long> strataPopulation,
    LonelyPsu lonely,
    DesignProportion.Method interval) {

  static Sampling of(Plan plan, Design design) {
    return of(plan, design, plan.weighted() ? design.weight() : null);
  }

  /**
   * @param weight in use, or null
   */
  static Sampling of(Plan plan, Design design, @Nullable String weight) {
    return new Sampling(
        weight,
        design.strata() != null || !design.clusters().isEmpty(),
        !design.clusters().isEmpty(),
        design.population(),
        design.strataPopulation(),
        plan.lonely(),
        plan.interval());
  }

  boolean weighted() {
    return weight != null;
  }

  /** Whether estimates are design-based at all. */
  boolean designed() {
    return weighted() || complex;
  }
}
