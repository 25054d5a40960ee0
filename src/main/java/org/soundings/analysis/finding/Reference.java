package org.soundings.analysis.finding;

import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Scale;

/**
 * A value that somebody published for a scale.
 *
 * @param scale its id
 * @param label whose value it is: "US primary care staff, 2015"
 * @param band the band whose share it is, or null where it is a mean
 * @param value the mean, or the share from 0 to 1
 * @param standardDeviation of the scores; NaN for a share
 * @param n how many it rests on
 * @param source how to cite it
 */
public record Reference(
    String scale,
    String label,
    @Nullable String band,
    double value,
    double standardDeviation,
    long n,
    String source) {
  /** Whether a scale has what this speaks of. */
  public boolean speaksOf(Scale of) {
    return band == null || of.bands().stream().map(Band::code).anyMatch(band::equals);
  }
}
