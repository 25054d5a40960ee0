package org.soundings.statistics;

/**
 * Cronbach's alpha with weights: from weighted variances of the items and of their sum, over rows
 * that answered all items. With a design of replicate weights its standard error follows from
 * {@link ReplicateEstimate}; by itself it has none.
 */
public final class DesignAlpha {
  private DesignAlpha() {}

  /**
   * @param rows one value an item, NaN where missing
   * @return undefined for fewer than two items or rows, and where the sum does not vary
   */
  public static Estimate of(double[][] rows, double[] weights, double level) {
    int k = rows.length == 0 ? 0 : rows[0].length;
    double[][] sums = new double[k + 1][2];
    double all = 0;
    long n = 0;
    for (int pass = 0; pass < 2; pass++) {
      all = 0;
      n = 0;
      for (int i = 0; i < rows.length; i++) {
        double total = java.util.Arrays.stream(rows[i]).sum();
        if (Double.isNaN(total) || weights[i] == 0) {
          continue;
        }
        n++;
        all += weights[i];
        for (int j = 0; j <= k; j++) {
          double x = j == k ? total : rows[i][j];
          double apart = pass == 0 ? x : x - sums[j][0];
          sums[j][pass] += weights[i] * (pass == 0 ? apart : apart * apart);
        }
      }
      for (double[] sum : sums) {
        sum[pass] /= all;
      }
    }
    double items = 0;
    for (int j = 0; j < k; j++) {
      items += sums[j][1];
    }
    String method = "Cronbach's alpha, weighted, complete rows (no interval)";
    if (k < 2 || n < 2 || !(sums[k][1] > 0)) {
      return Estimate.undefined(level, n, method + " (undefined: it takes two items that vary)");
    }
    double alpha = k / (k - 1.0) * (1 - items / sums[k][1]);
    return new Estimate(alpha, Double.NaN, Double.NaN, Double.NaN, level, n, method);
  }
}
