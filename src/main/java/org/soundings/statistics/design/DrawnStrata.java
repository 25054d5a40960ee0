package org.soundings.statistics.design;

/** What a variance needs to know of strata: how many units each gave, and how many it has. */
interface DrawnStrata {
  int strata();

  /** Units drawn in a stratum. */
  int sampled(int stratum);

  /** The share of a stratum's units that were not drawn; 1 where their number is unknown. */
  double notDrawn(int stratum);

  LonelyPsu lonely();
}
