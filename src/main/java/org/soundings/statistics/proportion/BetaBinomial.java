package org.soundings.statistics.proportion;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * A proportion after x of n answers, before which it was Beta(a, b): the posterior Beta(a + x, b +
 * n − x) with its mean and its central interval.
 *
 * <p>Gelman et al. (2013), Bayesian Data Analysis, section 2.4.
 */
public final class BetaBinomial {
  private BetaBinomial() {}

  /**
   * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n and a and b are positive
   */
  public static Estimate of(long x, long n, double a, double b, double level) {
    double tail = CriticalValue.tail(level);
    BetaDistribution posterior = posterior(x, n, a, b);
    return new Estimate(
        posterior.getMean(),
        Math.sqrt(posterior.getVariance()),
        CriticalValue.lower(posterior, tail),
        CriticalValue.upper(posterior, tail),
        level,
        n,
        "posterior mean, central credible interval");
  }

  /** The posterior probability that the proportion is above {@code bound}. */
  public static double above(double bound, long x, long n, double a, double b) {
    return posterior(x, n, a, b).survivalProbability(bound);
  }

  private static BetaDistribution posterior(long x, long n, double a, double b) {
    Proportion.of(x, n);
    return BetaDistribution.of(a + x, b + n - x);
  }
}
