package org.soundings.statistics.numeric;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The noncentral chi-square distribution: chi-square with df + 2J degrees of freedom where J is
 * Poisson with mean λ/2. The mixture is summed over the J that matter, each tail by the recurrence
 * that only adds, so that neither loses digits.
 *
 * <p>Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 29. R:
 * {@code pchisq(x, df, ncp)}.
 */
public final class NoncentralChiSquared {
  private static final double LARGEST = 1e8;

  private final double df;
  private final PoissonWeights weights;

  private NoncentralChiSquared(double df, double noncentrality) {
    this.df = df;
    this.weights = PoissonWeights.of(noncentrality / 2);
  }

  /**
   * @throws IllegalArgumentException unless df &gt; 0 and noncentrality &gt;= 0
   */
  public static NoncentralChiSquared of(double df, double noncentrality) {
    if (!(df > 0 && noncentrality >= 0)) {
      throw new IllegalArgumentException("df " + df + ", noncentrality " + noncentrality);
    }
    return new NoncentralChiSquared(df, noncentrality);
  }

  /** P(X &lt;= x). */
  public double cumulativeProbability(double x) {
    if (x <= 0) {
      return 0;
    }
    double a = df / 2 + weights.last();
    double tail = RegularizedGamma.P.value(a, x / 2);
    double step = density(a - 1, x / 2);
    double sum = 0;
    for (int j = weights.last(); j >= weights.first(); j--) {
      sum += weights.at(j) * tail;
      tail += step;
      a--;
      step *= a / (x / 2);
    }
    return Math.min(1, sum);
  }

  /** P(X &gt; x). */
  public double survivalProbability(double x) {
    if (x <= 0) {
      return 1;
    }
    double a = df / 2 + weights.first();
    double tail = RegularizedGamma.Q.value(a, x / 2);
    double step = density(a, x / 2);
    double sum = 0;
    for (int j = weights.first(); j <= weights.last(); j++) {
      sum += weights.at(j) * tail;
      tail += step;
      a++;
      step *= x / 2 / a;
    }
    return Math.min(1, sum);
  }

  /**
   * The interval of noncentralities under which an observed x is in neither tail; NaN where it is
   * too large for an interval to be told from a point.
   */
  public static double[] interval(double x, double df, double level) {
    if (!(x < LARGEST)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double tail = CriticalValue.tail(level);
    double low = Root.decreasing(c -> tail - of(df, c).survivalProbability(x), 0, x);
    double high = Root.decreasing(c -> of(df, c).cumulativeProbability(x) - tail, 0, x);
    return new double[] {low, high};
  }

  /** x^a e^-x / Γ(a + 1): what the tail loses from a to a + 1. */
  private static double density(double a, double x) {
    return Math.exp(a * Math.log(x) - x - LogGamma.value(a + 1));
  }
}
