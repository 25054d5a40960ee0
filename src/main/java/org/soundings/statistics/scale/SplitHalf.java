package org.soundings.statistics.scale;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Guttman's split-half reliability 4 C_ab / Σ over every way to halve the items (into k/2 and the
 * rest): the largest is lambda 4, the mean comes close to alpha. It runs on correlations, after
 * items that load against the first principal component are turned round, so that it is of a scale
 * that alpha may not be of: {@code turned} names them.
 *
 * <p>Guttman (1945), doi:10.1007/BF02288892.
 *
 * @param smallest over all splits
 * @param mean over all splits
 * @param largest lambda 4
 * @param splits how many there are
 * @param turned places of the items that were turned round; the fewer of the two sides
 * @param lambda2 Guttman's, on correlations
 * @param lambda3 alpha, on correlations
 */
public record SplitHalf(
    double smallest,
    double mean,
    double largest,
    int splits,
    List<Integer> turned,
    double lambda2,
    double lambda3) {
  private static final int MOST_ITEMS = 20;

  /**
   * @throws IllegalArgumentException for fewer than 2 or more than 20 items, or one that does not
   *     vary
   */
  public static SplitHalf of(double[][] covariance) {
    int k = covariance.length;
    if (k < 2 || k > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "Split halves are of 2 to " + MOST_ITEMS + " items, not " + k + ". Please choose fewer.");
    }
    double[][] correlations = SymmetricMatrix.correlation(covariance);
    List<Integer> against = against(correlations);
    double[][] r = turned(correlations, against);
    double total = CronbachAlpha.sum(r);
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int splits = 0;
    for (int half = 1; half < 1 << k; half++) {
      if (!isSplit(half, k)) {
        continue;
      }
      double value = 4 * between(r, half) / total;
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
      sum += value;
      splits++;
    }
    return new SplitHalf(
        smallest,
        sum / splits,
        largest,
        splits,
        against,
        GuttmanLambda.lambda2(r),
        CronbachAlpha.raw(r));
  }

  /** One side of each split: k/2 items, and of two equal sides the one with the first item. */
  private static boolean isSplit(int half, int k) {
    return Integer.bitCount(half) == k / 2 && (k % 2 == 1 || (half & 1) == 1);
  }

  private static double between(double[][] r, int half) {
    double sum = 0;
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < i; j++) {
        if ((half >> i & 1) != (half >> j & 1)) {
          sum += r[i][j];
        }
      }
    }
    return sum;
  }

  /** The items that load against the first component; of two sides the one with fewer items. */
  private static List<Integer> against(double[][] r) {
    double[] component = FactorSigns.firstComponent(r);
    Map<Boolean, List<Integer>> sides =
        IntStream.range(0, r.length)
            .boxed()
            .collect(Collectors.partitioningBy(i -> component[i] < 0));
    List<Integer> below = sides.getOrDefault(true, List.of());
    List<Integer> above = sides.getOrDefault(false, List.of());
    return below.size() <= above.size() ? below : above;
  }

  private static double[][] turned(double[][] r, List<Integer> against) {
    double[][] turned = new double[r.length][r.length];
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < r.length; j++) {
        turned[i][j] = against.contains(i) == against.contains(j) ? r[i][j] : -r[i][j];
      }
    }
    return turned;
  }
}
