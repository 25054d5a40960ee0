package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.AdjustedP;

/**
 * All pairs of groups compared by t tests with the variance pooled over all groups, adjusted for
 * their number. A pair with an empty group is undefined, as all are where nothing varies within
 * groups. The intervals are of each pair alone.
 *
 * <p>R: {@code pairwise.t.test}.
 */
public final class PairwiseTTests {
  private PairwiseTTests() {}

  /**
   * @param groups empty ones keep their number
   * @param method by which p-values are adjusted
   * @param level of confidence of each difference, between 0 and 1
   * @return every pair of groups
   */
  public static List<Pair> compare(Sample[] groups, AdjustedP.Method method, double level) {
    int k = OneWayAnova.used(groups).length;
    double df = OneWayAnova.n(groups) - (double) k;
    double error = df > 0 ? OneWayAnova.within(groups) / df : Double.NaN;
    List<Pair> pairs =
        Pair.all(
            groups.length,
            (i, j) -> {
              double se = Math.sqrt(error * (1.0 / groups[i].n() + 1.0 / groups[j].n()));
              if (!(se > 0) || Double.isInfinite(se)) {
                return TukeyHsd.undefined(groups, i, j, level, "t interval, pooled variance");
              }
              Estimate difference =
                  TwoSamples.difference(
                      groups[j], groups[i], se, df, level, "t interval, pooled variance");
              double t = difference.value() / se;
              return new Pair(i, j, t, difference, Tail.twoSidedT(t, df), Double.NaN);
            });
    return Pair.adjusted(pairs, method);
  }
}
