package org.soundings.questionnaire;

/**
 * A named range of a number or a score, both ends inclusive.
 *
 * @param code what is published; unique within its list
 * @param wording what a reader sees
 * @param from lowest value, {@link Double#NEGATIVE_INFINITY} where open
 * @param to highest value, {@link Double#POSITIVE_INFINITY} where open
 */
public record Band(String code, Wording wording, double from, double to) {
  /** Whether a value falls into it, both ends included; false of NaN. */
  public boolean holds(double value) {
    return value >= from && value <= to;
  }
}
