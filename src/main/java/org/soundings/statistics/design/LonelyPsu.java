package org.soundings.statistics.design;

/**
 * What a stratum with a single primary sampling unit adds to a variance, which it cannot show. A
 * sample of one unit in all has no variance (NaN), but under {@link #CERTAINTY}.
 *
 * <p>R: {@code options(survey.lonely.psu = ...)}, which has the same names.
 */
public enum LonelyPsu {
  /** The variance is refused, so that a person joins the stratum to another one. */
  FAIL,
  /** Nothing is added. */
  REMOVE,
  /**
   * Nothing is added: the unit was sure to be drawn, so that it varies from no sample to another.
   */
  CERTAINTY,
  /** Its squared distance from the sample's mean rather than its stratum's; errs upward. */
  ADJUST,
  /** What other strata add on average. */
  AVERAGE
}
