package org.soundings.statistics.scale;

import org.apache.commons.statistics.distribution.FDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.summary.CrossProducts;

/**
 * Cronbach's alpha of k items: k/(k − 1) (1 − Σ variances / variance of the sum), with Feldt's
 * interval 1 − (1 − alpha) F at n − 1 and (n − 1)(k − 1) degrees of freedom, and the standard error
 * of Duhachek and Iacobucci. It takes covariances, so that it rests on one pass over the answers
 * ({@link CrossProducts} for complete rows, {@link PairwiseProducts} for pairs).
 *
 * <p>Undefined for fewer than two items or rows, and where the sum does not vary. It can be
 * negative. Alpha is a lower bound of reliability only where errors are uncorrelated, and no proof
 * of one dimension.
 *
 * <p>Cronbach (1951), doi:10.1007/BF02310555; Feldt, Woodruff &amp; Salih (1987),
 * doi:10.1177/014662168701100107; Duhachek &amp; Iacobucci (2004), doi:10.1037/0021-9010.89.5.792.
 */
public final class CronbachAlpha {
  private static final double ROUNDING = 1e-12;

  private CronbachAlpha() {}

  /**
   * @param covariance k x k, of items that all point in one direction
   * @param n rows that it rests on; for pairwise covariances all rows
   * @param basis "listwise" or "pairwise", named in the method
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static Estimate of(double[][] covariance, long n, double level, String basis) {
    String method = "Cronbach's alpha, " + basis + ", Feldt interval";
    double tail = CriticalValue.tail(level);
    int k = covariance.length;
    double alpha = raw(covariance);
    if (k < 2 || n < 2 || Double.isNaN(alpha)) {
      return Estimate.undefined(level, n, method).but("undefined: " + why(k, n));
    }
    double df = n - 1.0;
    double upper = CriticalValue.upper(FDistribution.of(df, df * (k - 1)), tail);
    double lower = CriticalValue.lower(FDistribution.of(df, df * (k - 1)), tail);
    return new Estimate(
        alpha,
        standardError(covariance, n),
        1 - (1 - alpha) * upper,
        1 - (1 - alpha) * lower,
        level,
        n,
        method);
  }

  /** NaN where it is undefined. */
  static double raw(double[][] covariance) {
    double k = covariance.length;
    return sumVaries(covariance)
        ? k / (k - 1) * (1 - trace(covariance) / sum(covariance))
        : Double.NaN;
  }

  /** Whether the sum of the items varies by more than rounding, as that of opposites does not. */
  static boolean sumVaries(double[][] covariance) {
    return sum(covariance) > ROUNDING * trace(covariance);
  }

  /** Alpha of the correlations: of items brought to one variance. */
  static double standardized(double[][] covariance) {
    return raw(SymmetricMatrix.correlation(covariance));
  }

  /** The mean of the correlations between different items. */
  static double averageCorrelation(double[][] covariance) {
    double k = covariance.length;
    return (sum(SymmetricMatrix.correlation(covariance)) - k) / (k * (k - 1));
  }

  private static double standardError(double[][] c, long n) {
    double k = c.length;
    double total = sum(c);
    double trace = trace(c);
    double[][] squared = SymmetricMatrix.times(c, c);
    double q =
        2
            * k
            * k
            / ((k - 1) * (k - 1) * total * total * total)
            * (total * (trace(squared) + trace * trace) - 2 * trace * sum(squared));
    return Math.sqrt(Math.max(0, q) / n);
  }

  private static String why(int k, long n) {
    if (n < 2) {
      return "it takes two people who answered every item";
    }
    return k < 2 ? "it takes two items that vary" : "the sum of the items does not vary";
  }

  /** The sum of all entries: of covariances, the variance of the items' sum. */
  public static double sum(double[][] a) {
    double sum = 0;
    for (double[] row : a) {
      for (double x : row) {
        sum += x;
      }
    }
    return sum;
  }

  static double trace(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][i];
    }
    return sum;
  }
}
