package org.soundings.statistics.correlation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.soundings.statistics.numeric.Ranks;
import org.soundings.statistics.numeric.Ties;

/**
 * Pairs of answers compared by order, counted in n log n steps.
 *
 * @param score pairs that agree in order less those that disagree
 */
record OrderedPairs(int n, double score, Ties tiesOfX, Ties tiesOfY) {

  /**
   * @throws IllegalArgumentException on different lengths
   */
  static OrderedPairs of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " answers are no pairs");
    }
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> x[i] + 0.0)
                    .thenComparingDouble(i -> y[i] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
    double tiedInBoth = tiedInBoth(order, x, y);
    double discordant = inversions(sorted, new double[sorted.length], 0, sorted.length);
    Ties tiesOfX = Ranks.of(x).ties();
    Ties tiesOfY = Ranks.of(y).ties();
    double all = x.length * (x.length - 1.0) / 2;
    double untied = all - tiesOfX.pairs() / 2 - tiesOfY.pairs() / 2 + tiedInBoth;
    return new OrderedPairs(x.length, untied - 2 * discordant, tiesOfX, tiesOfY);
  }

  private static double tiedInBoth(int[] order, double[] x, double[] y) {
    double pairs = 0;
    int run = 0;
    for (int i = 1; i < order.length; i++) {
      boolean same = x[order[i]] == x[order[i - 1]] && y[order[i]] == y[order[i - 1]];
      run = same ? run + 1 : 0;
      pairs += run;
    }
    return pairs;
  }

  /** Sorts from (inclusive) to (exclusive), counting how many pairs were out of order. */
  private static double inversions(double[] y, double[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    double count = inversions(y, spare, from, middle) + inversions(y, spare, middle, to);
    int left = from;
    int right = middle;
    for (int k = from; k < to; k++) {
      if (right >= to || left < middle && y[left] <= y[right]) {
        spare[k] = y[left++];
      } else {
        count += middle - left;
        spare[k] = y[right++];
      }
    }
    System.arraycopy(spare, from, y, from, to - from);
    return count;
  }
}
