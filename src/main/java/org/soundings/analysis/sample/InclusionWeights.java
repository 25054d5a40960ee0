package org.soundings.analysis.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Design;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/**
 * Weights of a sample that declares none, but of how many units it was drawn: one over the chance
 * to be drawn, the product over its stages of N/n. So R's {@code survey::svydesign} has them.
 *
 * @param drawn how many units of each stage were drawn within each stratum, or within each unit of
 *     the stage before
 */
public record InclusionWeights(Populations populations, List<Map<String, Long>> drawn) {
  /** Their name, which is what a report calls them. */
  public static final String VARIABLE = "N/n (derived from the population sizes)";

  public InclusionWeights {
    drawn = List.copyOf(drawn);
  }

  /**
   * The responses with these weights.
   *
   * @throws org.soundings.questionnaire.Refused where the population sizes do not fit the sample
   */
  public static Columns added(SampleChoices choices, Design design, Columns columns) {
    Sampling sampling = Sampling.of(choices, design, null, columns);
    TableId unit = TableId.of(Derived.UNIT);
    Table units =
        columns.tally(new TallyPlan(List.of(unit), List.of(), WeightScale.NONE)).table(unit);
    SampleCheck check = new SampleCheck(choices, sampling);
    check.check(units);
    InclusionWeights weights =
        new InclusionWeights(
            sampling.populations(),
            IntStream.range(0, Math.max(1, sampling.clusters()))
                .mapToObj(stage -> check.within(units, stage))
                .toList());
    return columns.perUnit(VARIABLE, weights::of);
  }

  private double of(String unit) {
    double weight = 1;
    for (int stage = 0; stage < drawn.size(); stage++) {
      String within = Derived.unitOf(unit, stage);
      weight *= populations.of(stage, within) / drawn.get(stage).getOrDefault(within, 1L);
    }
    return weight;
  }
}
