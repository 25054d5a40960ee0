package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.StudentizedRange;
import org.soundings.statistics.summary.Sample;

/**
 * All pairs of groups compared after {@link OneWayAnova}, with p-values and intervals that hold for
 * the family (the Tukey-Kramer form for unequal groups). Where the groups do not vary, or a group
 * is empty, a pair is undefined.
 *
 * <p>Tukey (1949), doi:10.2307/3001913; Kramer (1956), doi:10.2307/3001469. R: {@code TukeyHSD}.
 */
public final class TukeyHsd {
  private static final String METHOD = "Tukey-Kramer";

  private TukeyHsd() {}

  /**
   * @param groups empty ones keep their number and do not count as groups
   * @param level of confidence of the differences, for the family
   * @return every pair of groups, with adjusted p-values only
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1, where groups can be compared
   */
  public static List<Pair> compare(Sample[] groups, double level) {
    int k = OneWayAnova.used(groups).length;
    double df = OneWayAnova.n(groups) - (double) k;
    double error = df > 0 ? OneWayAnova.within(groups) / df : Double.NaN;
    if (k < 2 || !(error > 0)) {
      return Pair.all(groups.length, (i, j) -> undefined(groups, i, j, level, METHOD));
    }
    StudentizedRange range = StudentizedRange.of(k, df);
    double critical = range.inverseSurvivalProbability(2 * CriticalValue.tail(level));
    return Pair.all(
        groups.length,
        (i, j) -> {
          double se = Math.sqrt(error / 2 * (1.0 / groups[i].n() + 1.0 / groups[j].n()));
          return pair(groups, i, j, se, range, critical, level, METHOD);
        });
  }

  static Pair pair(
      Sample[] groups,
      int i,
      int j,
      double se,
      StudentizedRange range,
      double critical,
      double level,
      String method) {
    double difference = groups[j].mean() - groups[i].mean();
    if (!(se > 0) || Double.isInfinite(se) || Double.isNaN(difference)) {
      return undefined(groups, i, j, level, method);
    }
    double q = difference / se;
    double half = critical * se;
    Estimate estimate =
        new Estimate(
            difference,
            se * Math.sqrt(2),
            difference - half,
            difference + half,
            level,
            groups[i].n() + groups[j].n(),
            method);
    double p = range.survivalProbability(Math.abs(q));
    return new Pair(i, j, q, estimate, Double.NaN, p);
  }

  static Pair undefined(Sample[] groups, int i, int j, double level, String method) {
    Estimate none = Estimate.undefined(level, groups[i].n() + groups[j].n(), method);
    return new Pair(i, j, Double.NaN, none, Double.NaN, Double.NaN);
  }
}
