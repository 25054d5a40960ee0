package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The difference of two shares of one sample, (a − b)/n, from −1 to 1.
 *
 * <p>Standard error √((pₐ + p_b − (pₐ − p_b)²)/n), from the variance of a multinomial. The interval
 * adds one answer to each of the two and uses n + 2, so that it does not collapse where one of them
 * is empty; cut at −1 and 1. Of no answers it is undefined.
 *
 * <p>Bonett and Price (2012), doi:10.3102/1076998611411915.
 */
public final class NetShare {
  private static final String METHOD = "Bonett-Price";

  private NetShare() {}

  /**
   * @throws IllegalArgumentException where a + b exceeds n
   */
  public static Estimate of(long a, long b, long n, double level) {
    double z = CriticalValue.normal(level);
    if (a < 0 || b < 0 || a + b > n) {
      throw new IllegalArgumentException(a + " and " + b + " are not two parts of " + n);
    }
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double net = (a - b) / (double) n;
    double centre = (a - b) / (n + 2.0);
    double half = z * standardError(a + 1, b + 1, n + 2);
    double low = Math.max(-1, centre - half);
    double high = Math.min(1, centre + half);
    return new Estimate(net, standardError(a, b, n), low, high, level, n, METHOD);
  }

  private static double standardError(long a, long b, long n) {
    double net = (a - b) / (double) n;
    return Math.sqrt(((a + b) / (double) n - net * net) / n);
  }
}
