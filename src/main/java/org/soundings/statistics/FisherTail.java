package org.soundings.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * All tables of two columns with given row sums, the more improbable the further back.
 *
 * @param sums Σ ln x! of each, ascending
 * @param weights exp(least sum − sum), summed from each place to the end
 */
record FisherTail(double[] sums, double[] weights) {

  /** At most how many there are. */
  static double size(int[] rows, int column) {
    double product = 1;
    double largest = 1;
    for (int row : rows) {
      double ways = Math.min(row, column) + 1.0;
      product *= ways;
      largest = Math.max(largest, ways);
    }
    return product / largest;
  }

  static FisherTail of(int[] rows, int column, LogFactorials factorials) {
    int[] after = new int[rows.length + 1];
    for (int i = rows.length - 1; i >= 0; i--) {
      after[i] = after[i + 1] + rows[i];
    }
    DoubleStream.Builder found = DoubleStream.builder();
    fill(rows, 0, column, 0, after, factorials, found);
    double[] sums = found.build().sorted().toArray();
    double[] weights = new double[sums.length + 1];
    for (int i = sums.length - 1; i >= 0; i--) {
      weights[i] = weights[i + 1] + Math.exp(sums[0] - sums[i]);
    }
    return new FisherTail(sums, weights);
  }

  private static void fill(
      int[] rows,
      int row,
      int open,
      double past,
      int[] after,
      LogFactorials factorials,
      DoubleStream.Builder found) {
    if (row == rows.length) {
      found.add(past);
      return;
    }
    int most = Math.min(rows[row], open);
    for (int x = Math.max(0, open - after[row + 1]); x <= most; x++) {
      double now = past + factorials.of(x) + factorials.of(rows[row] - x);
      fill(rows, row + 1, open - x, now, after, factorials, found);
    }
  }

  /** The logarithm of the summed exp(−S) of those with S at or above the threshold. */
  double logAtLeast(double threshold) {
    int place = Arrays.binarySearch(sums, threshold);
    int from = place < 0 ? -place - 1 : place;
    while (from > 0 && sums[from - 1] >= threshold) {
      from--;
    }
    return Math.log(weights[from]) - sums[0];
  }
}
