package org.soundings.statistics.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The exact interval of a proportion: limits from beta quantiles, covering at least the level,
 * often more. None of n gives a lower limit of exactly 0, all of n an upper limit of exactly 1; a
 * base of 0 is undefined.
 *
 * <p>Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404. R: {@code binom.test(x, n)$conf.int}.
 */
public final class ClopperPearson {
  private static final String METHOD = "Clopper-Pearson";

  private ClopperPearson() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n and 0 &lt; level &lt; 1
   */
  public static Estimate interval(long count, long n, double level) {
    double tail = CriticalValue.tail(level);
    double p = Proportion.of(count, n);
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double low =
        count == 0 ? 0 : CriticalValue.lower(BetaDistribution.of(count, n - count + 1.0), tail);
    double high =
        count == n ? 1 : CriticalValue.upper(BetaDistribution.of(count + 1.0, n - count), tail);
    return new Estimate(p, Proportion.standardError(p, n), low, high, level, n, METHOD);
  }
}
