package org.soundings.statistics.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.table.AdjustedP;

/**
 * All pairs of groups compared by {@link MannWhitney}'s normal approximation, each pair ranked by
 * itself, adjusted for their number. The statistic is U of the second group, and what is given of a
 * pair the probability that one of its answers is above one of the first's.
 *
 * <p>R: {@code pairwise.wilcox.test(exact = FALSE, correct = FALSE)}.
 */
public final class PairwiseMannWhitney {
  private PairwiseMannWhitney() {}

  /**
   * Each pair once, the earlier group first.
   *
   * @param counts a row for each group, a column for each value, the lowest first
   * @param method how the p-values are adjusted for the number of pairs
   * @param level of confidence, between 0 and 1, of each pair's interval
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static List<Pair> compare(long[][] counts, AdjustedP.Method method, double level) {
    List<Pair> pairs =
        Pair.all(
            counts.length,
            (i, j) -> {
              long[][] two = {counts[j], counts[i]};
              TestResult test = MannWhitney.approximate(two, false, level);
              @Nullable Estimate effect = test.effect();
              Estimate shown =
                  effect == null ? Estimate.undefined(level, test.n(), test.test()) : effect;
              return new Pair(i, j, test.statistic(), shown, test.pValue(), Double.NaN);
            });
    return Pair.adjusted(pairs, method);
  }
}
