package org.soundings.analysis.sample;

import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Place;
import org.soundings.statistics.design.DesignProportion;
import org.soundings.statistics.design.LonelyPsu;

/**
 * What a plan says of its sample.
 *
 * @param plan its name, which a refusal is told of
 * @param weighted whether the questionnaire's weight is used
 * @param lonely what a stratum of a single sampling unit does
 * @param interval of design-based proportions
 * @param policy under which weights are described
 */
public record SampleChoices(
    String plan,
    boolean weighted,
    LonelyPsu lonely,
    DesignProportion.Method interval,
    Policy policy) {
  public Place place() {
    return Place.of(plan);
  }
}
