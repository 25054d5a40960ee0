package org.soundings.statistics.design;

import java.util.stream.IntStream;

/** What a variance needs to know of strata: how many units each gave, and how many it has. */
interface DrawnStrata {
  int strata();

  /** Units drawn in a stratum. */
  int sampled(int stratum);

  /** Units that a stratum has; infinite where unknown. */
  double population(int stratum);

  /** The share of a stratum's units that were not drawn; 1 where their number is unknown. */
  default double notDrawn(int stratum) {
    double all = population(stratum);
    return Double.isInfinite(all) ? 1 : (all - sampled(stratum)) / all;
  }

  LonelyPsu lonely();

  /** Whether every unit of every stratum was drawn. */
  default boolean isWhole() {
    return IntStream.range(0, strata())
        .allMatch(h -> sampled(h) == 0 || notDrawn(h) <= StratumVariance.CENSUS);
  }
}
