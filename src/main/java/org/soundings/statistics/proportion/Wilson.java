package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Method.Kind;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The score interval of a proportion, the default here.
 *
 * <p>With p the proportion, n its base and z the normal quantile: centre (p + z²/2n) / (1 + z²/n),
 * half width z √(p(1 − p)/n + z²/4n²) / (1 + z²/n). It stays within 0 and 1; none of n gives a
 * lower limit of exactly 0, all of n an upper limit of exactly 1. A base of 0 is undefined, never 0
 * %. The standard error is √(p(1 − p)/n).
 *
 * <p>Wilson (1927), doi:10.1080/01621459.1927.10502953. R: {@code prop.test(x, n, correct =
 * FALSE)$conf.int}.
 */
public final class Wilson {
  private static final String NAME = "Wilson";

  private Wilson() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n and 0 &lt; level &lt; 1
   */
  public static Estimate interval(long count, long n, double level) {
    double proportion = Proportion.of(count, n);
    return interval(proportion, n, n, level, Method.of(Kind.WILSON, NAME));
  }

  /**
   * Whether a share is of plain counts, by {@link #interval(long, long, double)}: then it can be
   * added to others of its base, and its count follows from it.
   */
  public static boolean isPlain(Estimate share) {
    return share.method().kind() == Kind.WILSON;
  }

  /**
   * For a proportion that rests on {@code effectiveN} answers' worth of information: weighted, or
   * from a clustered design.
   *
   * @param proportion from 0 to 1; where it is NaN or {@code effectiveN} not positive, the interval
   *     is undefined
   * @param n the answers themselves, as the estimate states them
   * @throws IllegalArgumentException on a proportion outside of 0 to 1, or unless 0 &lt; level &lt;
   *     1
   */
  public static Estimate interval(double proportion, double effectiveN, long n, double level) {
    return interval(proportion, effectiveN, n, level, Method.of(NAME + ", effective n"));
  }

  /**
   * For answers of n people out of a population of N, sampled at random without replacement: the
   * base becomes n (N − 1) / (N − n). Where all of N answered the interval is the proportion
   * itself.
   *
   * <p>Cochran (1977), Sampling Techniques, theorem 3.2, for the variance.
   *
   * @throws IllegalArgumentException where N is below n, or unless 0 &lt;= count &lt;= n
   */
  public static Estimate ofPopulation(long count, long n, long population, double level) {
    double proportion = Proportion.of(count, n);
    if (population < n) {
      throw new IllegalArgumentException(n + " answers out of a population of " + population);
    }
    Method method = Method.of(Kind.WILSON_FINITE, NAME + ", finite population of " + population);
    if (n > 0 && population == n) {
      return new Estimate(proportion, 0, proportion, proportion, level, n, method);
    }
    double base = n * (population - 1.0) / (population - n);
    return interval(proportion, base, n, level, method);
  }

  private static Estimate interval(double p, double base, long n, double level, Method method) {
    double z = CriticalValue.normal(level);
    if (!(base > 0) || Double.isNaN(p)) {
      return Estimate.undefined(level, n, method);
    }
    Proportion.check(p);
    double spread = z * z / base;
    double centre = (p + spread / 2) / (1 + spread);
    double half = z * Math.sqrt(p * (1 - p) / base + spread / (4 * base)) / (1 + spread);
    double low = p == 0 ? 0 : Math.max(0, centre - half);
    double high = p == 1 ? 1 : Math.min(1, centre + half);
    return new Estimate(p, Proportion.standardError(p, base), low, high, level, n, method);
  }
}
