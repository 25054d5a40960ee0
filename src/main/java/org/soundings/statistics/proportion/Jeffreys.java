package org.soundings.statistics.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The Jeffreys interval of a proportion: the central part of the posterior Beta(x + ½, n − x + ½),
 * with a lower limit of 0 for none of n and an upper limit of 1 for all of n. A base of 0 is
 * undefined.
 *
 * <p>Brown, Cai and DasGupta (2001), doi:10.1214/ss/1009213286.
 */
public final class Jeffreys {
  private static final String METHOD = "Jeffreys";

  private Jeffreys() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n and 0 &lt; level &lt; 1
   */
  public static Estimate interval(long count, long n, double level) {
    double tail = CriticalValue.tail(level);
    double p = Proportion.of(count, n);
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    BetaDistribution posterior = BetaDistribution.of(count + 0.5, n - count + 0.5);
    double low = count == 0 ? 0 : CriticalValue.lower(posterior, tail);
    double high = count == n ? 1 : CriticalValue.upper(posterior, tail);
    return new Estimate(p, Proportion.standardError(p, n), low, high, level, n, METHOD);
  }
}
