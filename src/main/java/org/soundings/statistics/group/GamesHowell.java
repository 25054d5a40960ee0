package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.StudentizedRange;
import org.soundings.statistics.summary.Sample;

/**
 * All pairs of groups compared after {@link WelchAnova}, without assuming one variance: the
 * difference over √((s₁²/n₁ + s₂²/n₂)/2) against the studentized range on Satterthwaite's degrees
 * of freedom. A pair with a group of fewer than two answers, or without any variance, is undefined.
 *
 * <p>Games and Howell (1976), doi:10.3102/10769986001002113. R: {@code rstatix::games_howell_test}.
 */
public final class GamesHowell {
  private static final String METHOD = "Games-Howell";

  private GamesHowell() {}

  /**
   * @param groups empty ones keep their number and do not count as groups
   * @param level of confidence of the differences, for the family
   * @return every pair of groups, with adjusted p-values only
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1, where a pair can be compared
   */
  public static List<Pair> compare(Sample[] groups, double level) {
    int k = OneWayAnova.used(groups).length;
    return Pair.all(
        groups.length,
        (i, j) -> {
          double df = TwoSamples.satterthwaite(groups[i], groups[j]);
          if (!(df > 0)) {
            return TukeyHsd.undefined(groups, i, j, level, METHOD);
          }
          double se = TwoSamples.standardError(groups[i], groups[j]) / Math.sqrt(2);
          StudentizedRange range = StudentizedRange.of(k, df);
          double critical = range.inverseSurvivalProbability(2 * CriticalValue.tail(level));
          return TukeyHsd.pair(groups, i, j, se, range, critical, level, METHOD);
        });
  }
}
