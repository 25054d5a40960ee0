package org.soundings.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Replicates;
import org.soundings.statistics.DesignProportion;
import org.soundings.statistics.LonelyPsu;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

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
 * @param replication by replicate weights, or null
 */
record Sampling(
    @Nullable String weight,
    boolean complex,
    boolean clustered,
    @Nullable Long population,
    Map<String, Long> strataPopulation,
    LonelyPsu lonely,
    DesignProportion.Method interval,
    @Nullable Replication replication) {

  /** As the questionnaire declares it; replicate weights stand for strata and clusters. */
  static Sampling of(Plan plan, Design design, Columns columns) {
    Sampling sampling = of(plan, design, plan.weighted() ? design.weight() : null);
    Replicates replicates = design.replicates();
    return replicates == null || !plan.weighted()
        ? sampling
        : sampling.replicated(Replication.of(replicates, columns));
  }

  private Sampling replicated(Replication by) {
    return new Sampling(weight, true, false, null, Map.of(), lonely, interval, by);
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
        plan.interval(),
        null);
  }

  boolean weighted() {
    return weight != null;
  }

  /** The dimension that tells how estimates would vary: sampling units or replicates. */
  String units() {
    return replication == null ? Derived.UNIT : Derived.REPLICATE;
  }

  /** How responses are weighted, in counting. */
  TallyPlan plan(List<List<String>> tables, List<List<String>> patterns, Columns columns) {
    if (weight == null) {
      return new TallyPlan(tables, patterns, WeightScale.NONE);
    }
    if (replication == null) {
      return new TallyPlan(tables, patterns, columns.weightScale(weight));
    }
    List<String> names = replication.columns();
    boolean multiplied = replication.multiplied();
    return new TallyPlan(
        tables, patterns, columns.weightScale(weight, names, multiplied), names, multiplied);
  }

  /** Whether estimates are design-based at all. */
  boolean designed() {
    return weighted() || complex;
  }
}
