package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The adjusted interval of a proportion: p̃ ± z √(p̃(1 − p̃)/ñ) with ñ = n + z² and p̃ = (x +
 * z²/2)/ñ. As published it is not cut at 0 and 1; a report cuts it ({@link Estimate#within}). A
 * base of 0 is undefined.
 *
 * <p>Agresti and Coull (1998), doi:10.1080/00031305.1998.10480550. R: {@code epiR::epi.conf(method
 * = "agresti")}.
 */
public final class AgrestiCoull {
  private static final String METHOD = "Agresti-Coull";

  private AgrestiCoull() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n and 0 &lt; level &lt; 1
   */
  public static Estimate interval(long count, long n, double level) {
    double z = CriticalValue.normal(level);
    double p = Proportion.of(count, n);
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double base = n + z * z;
    double centre = (count + z * z / 2) / base;
    double half = z * Proportion.standardError(centre, base);
    double se = Proportion.standardError(p, n);
    return new Estimate(p, se, centre - half, centre + half, level, n, METHOD);
  }
}
