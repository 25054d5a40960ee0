package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.soundings.statistics.numeric.LogFactorials;

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
    DoubleStream.Builder found = DoubleStream.builder();
    Fillings.of(rows, column, (x, left) -> found.add(factorials.sum(x) + factorials.sum(left)));
    double[] sums = found.build().sorted().toArray();
    double[] weights = new double[sums.length + 1];
    for (int i = sums.length - 1; i >= 0; i--) {
      weights[i] = weights[i + 1] + Math.exp(sums[0] - sums[i]);
    }
    return new FisherTail(sums, weights);
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
