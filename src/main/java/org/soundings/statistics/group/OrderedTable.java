package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.soundings.statistics.table.ContingencyTable;

/**
 * Groups by values in order: all that rank tests need to know, whether of an agreement scale or of
 * measurements. Tables over the same values merge by adding their counts.
 *
 * @param values distinct, ascending
 * @param counts one row a group, one column a value; the row of an empty group is 0 throughout
 */
public record OrderedTable(double[] values, long[][] counts) {

  /**
   * @param groups the answers of each group, in any order
   * @throws IllegalArgumentException on NaN: missing answers are left out before
   */
  public static OrderedTable of(double[]... groups) {
    double[] values =
        Arrays.stream(groups)
            .flatMapToDouble(DoubleStream::of)
            .map(v -> v + 0.0)
            .sorted()
            .distinct()
            .toArray();
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("Missing answers are left out before");
    }
    long[][] counts = new long[groups.length][values.length];
    for (int g = 0; g < groups.length; g++) {
      for (double v : groups[g]) {
        counts[g][Arrays.binarySearch(values, v + 0.0)]++;
      }
    }
    return new OrderedTable(values, counts);
  }

  /** The rank that answers in each column share. */
  static double[] midranks(long[][] counts) {
    long[] ties = ContingencyTable.columnSums(counts);
    double[] ranks = new double[ties.length];
    long before = 0;
    for (int j = 0; j < ties.length; j++) {
      ranks[j] = before + (ties[j] + 1) / 2.0;
      before += ties[j];
    }
    return ranks;
  }

  /** Per group the sum of its ranks. */
  static double[] rankSums(long[][] counts) {
    double[] ranks = midranks(counts);
    double[] sums = new double[counts.length];
    for (int g = 0; g < counts.length; g++) {
      for (int j = 0; j < ranks.length; j++) {
        sums[g] += counts[g][j] * ranks[j];
      }
    }
    return sums;
  }

  /** Per group its mean rank; NaN in an empty group. */
  public static double[] meanRanks(long[][] counts) {
    double[] sums = rankSums(counts);
    long[] sizes = ContingencyTable.rowSums(counts);
    double[] means = new double[sums.length];
    Arrays.setAll(means, g -> sums[g] / sizes[g]);
    return means;
  }
}
