package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.Ties;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.statistics.table.ContingencyTable;

/**
 * All pairs of groups compared after {@link KruskalWallis}, by the difference of their mean ranks
 * among all answers over its tie-corrected standard error. A pair with an empty group, or where all
 * answers are tied, is undefined. The differences are of mean ranks and carry no interval.
 *
 * <p>Dunn (1964), doi:10.1080/00401706.1964.10490181. R: {@code rstatix::dunn_test}.
 */
public final class Dunn {
  private Dunn() {}

  /**
   * Each pair once, the earlier group first.
   *
   * @param counts a row for each group, a column for each value, the lowest first
   * @param method how the p-values are adjusted for the number of pairs
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static List<Pair> compare(long[][] counts, AdjustedP.Method method) {
    ContingencyTable.check(counts);
    double[] means = OrderedTable.meanRanks(counts);
    long[] sizes = ContingencyTable.rowSums(counts);
    double n = ContingencyTable.sum(counts);
    double ties = Ties.of(ContingencyTable.columnSums(counts)).cubes();
    double variance = n * (n + 1) / 12 - ties / (12 * (n - 1));
    List<Pair> pairs =
        Pair.all(
            counts.length,
            (i, j) -> {
              double se = Math.sqrt(variance * (1.0 / sizes[i] + 1.0 / sizes[j]));
              double off = means[j] - means[i];
              double z = se > 0 && !Double.isInfinite(se) ? off / se : Double.NaN;
              return new Pair(
                  i, j, z, difference(off, se, sizes[i] + sizes[j]), Tail.twoSidedNormal(z), z);
            });
    return Pair.adjusted(pairs, method);
  }

  private static Estimate difference(double off, double se, long n) {
    double nan = Double.NaN;
    return new Estimate(off, se, nan, nan, 0.95, n, "difference of mean ranks");
  }
}
