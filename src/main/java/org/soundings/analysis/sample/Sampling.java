package org.soundings.analysis.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Replicates;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.LonelyPsu;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.TableId;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/**
 * How the sample's design enters the estimates.
 *
 * @param weight the weight in use, or null
 * @param complex whether strata, clusters or a population are declared
 * @param clusters how many stages of units are told apart; 0 where each response is a unit
 * @param populations how many units each stage had to draw from
 * @param lonely what a stratum of a single unit does
 * @param interval of design-based proportions
 * @param replication by replicate weights, or null
 * @param described all of it in a sentence; empty where estimates are not design-based
 * @param fixed variables whose shares the weights were made to agree with
 * @param fixedNumbers those whose totals they were
 */
public record Sampling(
    @Nullable String weight,
    boolean complex,
    int clusters,
    Populations populations,
    LonelyPsu lonely,
    DesignProportion.Method interval,
    @Nullable Replication replication,
    String described,
    List<String> fixed,
    List<String> fixedNumbers) {

  /** As the questionnaire declares it; replicate weights stand for strata and clusters. */
  public static Sampling of(SampleChoices choices, Design design, Columns columns) {
    Sampling sampling = of(choices, design, choices.weighted() ? design.weight() : null, columns);
    Replicates replicates = design.replicates();
    return replicates == null || !choices.weighted()
        ? sampling
        : sampling.replicated(Replication.of(replicates, columns));
  }

  private Sampling replicated(Replication by) {
    return new Sampling(
        weight, true, 0, Populations.NONE, lonely, interval, by, by.words(), fixed, fixedNumbers);
  }

  /** The same where weights were made to agree with margins, and with totals of numbers. */
  public Sampling agreeing(List<String> margins, List<String> numbers) {
    return new Sampling(
        weight,
        complex,
        clusters,
        populations,
        lonely,
        interval,
        replication,
        described,
        List.copyOf(margins),
        List.copyOf(numbers));
  }

  /**
   * @param weight in use, or null
   */
  public static Sampling of(
      SampleChoices choices, Design design, @Nullable String weight, Columns columns) {
    return new Sampling(
        weight,
        design.sampled(),
        design.stages().size(),
        Populations.of(choices, design.population(), columns),
        choices.lonely(),
        choices.interval(),
        null,
        DesignWords.of(design, weight != null, choices.lonely()),
        List.of(),
        List.of());
  }

  /** Whether a unit may hold several responses. */
  public boolean clustered() {
    return clusters > 0;
  }

  public boolean weighted() {
    return weight != null;
  }

  /** The dimension that tells how estimates would vary: sampling units or replicates. */
  public String units() {
    return replication == null ? Derived.UNIT : Derived.REPLICATE;
  }

  /** How responses are weighted, in counting. */
  public TallyPlan plan(List<TableId> tables, List<TableId> patterns, Columns columns) {
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
  public boolean designed() {
    return weighted() || complex;
  }
}
