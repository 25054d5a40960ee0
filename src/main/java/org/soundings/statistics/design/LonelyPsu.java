package org.soundings.statistics.design;

/** What a stratum with a single primary sampling unit adds to a variance, which it cannot show. */
public enum LonelyPsu {
  /** Nothing: the variance is refused, so that strata are collapsed by a person. */
  FAIL,
  /** Nothing is added. */
  REMOVE,
  /** Nothing is added: the unit was sure to be drawn. */
  CERTAINTY,
  /** Its distance from the sample's mean rather than its stratum's; errs upward. */
  ADJUST,
  /** What other strata add on average. */
  AVERAGE
}
