package org.soundings.statistics.summary;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Method.Kind;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The mean with Student's t interval: mean ± t(n − 1) s/√n.
 *
 * <p>Of no answers it is undefined. Of one answer, or where all answers are equal (s = 0), the mean
 * stands without an interval: nothing in the sample says how far it may be off. R: {@code
 * t.test(x)$conf.int}.
 *
 * <p>Student (1908), doi:10.1093/biomet/6.1.1.
 */
public final class MeanInterval {
  private MeanInterval() {}

  /**
   * @param standardDeviation with divisor n − 1; NaN where n &lt; 2
   */
  public static Estimate of(long n, double mean, double standardDeviation, double level) {
    return interval(
        mean, standardDeviation / Math.sqrt(n), n, level, Method.of(Kind.T, "t interval"));
  }

  /**
   * For n people sampled at random without replacement from a population of N: the standard error
   * is multiplied by √(1 − n/N). Where all of N answered it is 0 and the interval is the mean
   * itself.
   *
   * <p>Cochran (1977), Sampling Techniques, section 2.6. R: {@code survey::svymean} with {@code
   * fpc}.
   *
   * @throws IllegalArgumentException where N is below n
   */
  public static Estimate ofPopulation(
      long n, double mean, double standardDeviation, long population, double level) {
    if (population < n) {
      throw new IllegalArgumentException(n + " answers out of a population of " + population);
    }
    Method method = Method.of(Kind.T_FINITE, "t interval, finite population of " + population);
    if (population == n && n > 0) {
      return new Estimate(mean, 0, mean, mean, level, n, method);
    }
    double fraction = (double) n / population;
    double se = standardDeviation / Math.sqrt(n) * Math.sqrt(1 - fraction);
    return interval(mean, se, n, level, method);
  }

  static Estimate interval(double mean, double se, long n, double level, Method method) {
    CriticalValue.tail(level);
    if (n == 0 || Double.isNaN(mean)) {
      return Estimate.undefined(level, n, method);
    }
    if (n == 1 || !(se > 0)) {
      String why = n == 1 ? "no interval: one answer" : "no interval: answers do not vary";
      return new Estimate(mean, se, Double.NaN, Double.NaN, level, n, method.but(why));
    }
    double half = CriticalValue.t(level, n - 1.0) * se;
    return new Estimate(mean, se, mean - half, mean + half, level, n, method);
  }
}
