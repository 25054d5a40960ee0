package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The score interval with Yates' continuity correction: the limits of {@link Wilson} at p ± c/n,
 * where c = min(½, |x − n/2|), so that it differs from the plain one except at exactly one half.
 *
 * <p>Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;857::AID-SIM777&gt;3.0.CO;2-E.
 * R: {@code prop.test(x, n)$conf.int}, from which the rule at one half is taken.
 */
public final class WilsonContinuity {
  private static final String METHOD = "Wilson with continuity correction";

  private WilsonContinuity() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n and 0 &lt; level &lt; 1
   */
  public static Estimate interval(long count, long n, double level) {
    double z = CriticalValue.normal(level);
    double p = Proportion.of(count, n);
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double shift = Math.min(0.5, Math.abs(count - n / 2.0)) / n;
    double low = count == 0 ? 0 : limit(p - shift, n, -z);
    double high = count == n ? 1 : limit(p + shift, n, z);
    return new Estimate(p, Proportion.standardError(p, n), low, high, level, n, METHOD);
  }

  private static double limit(double p, long n, double z) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? 0 : 1;
    }
    double half = z * z / (2 * n);
    double root = Math.sqrt(p * (1 - p) / n + half / (2 * n));
    return Math.clamp((p + half + z * root) / (1 + 2 * half), 0, 1);
  }
}
