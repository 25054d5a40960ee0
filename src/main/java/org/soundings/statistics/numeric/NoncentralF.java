package org.soundings.statistics.numeric;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The noncentral F distribution: a Poisson mixture, with mean λ/2, of beta distributions, each tail
 * summed by the recurrence that only adds.
 *
 * <p>Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 30. R:
 * {@code pf(f, df1, df2, ncp)}.
 */
public final class NoncentralF {
  private static final double LARGEST = 1e8;

  private final double a;
  private final double b;
  private final PoissonWeights weights;

  private NoncentralF(double df1, double df2, double noncentrality) {
    this.a = df1 / 2;
    this.b = df2 / 2;
    this.weights = PoissonWeights.of(noncentrality / 2);
  }

  /**
   * @throws IllegalArgumentException unless both df are positive and noncentrality &gt;= 0
   */
  public static NoncentralF of(double df1, double df2, double noncentrality) {
    if (!(df1 > 0 && df2 > 0 && noncentrality >= 0)) {
      throw new IllegalArgumentException(
          "df " + df1 + " and " + df2 + ", noncentrality " + noncentrality);
    }
    return new NoncentralF(df1, df2, noncentrality);
  }

  /** P(F &lt;= f). */
  public double cumulativeProbability(double f) {
    if (f <= 0) {
      return 0;
    }
    double y = a * f / (a * f + b);
    double shape = a + weights.last();
    double tail = RegularizedBeta.value(y, shape, b);
    double step = step(shape - 1, y);
    double sum = 0;
    for (int j = weights.last(); j >= weights.first(); j--) {
      sum += weights.at(j) * tail;
      tail += step;
      shape--;
      step *= shape / (y * (shape + b - 1));
    }
    return Math.min(1, sum);
  }

  /** P(F &gt; f). */
  public double survivalProbability(double f) {
    if (f <= 0) {
      return 1;
    }
    double y = a * f / (a * f + b);
    double shape = a + weights.first();
    double tail = RegularizedBeta.complement(y, shape, b);
    double step = step(shape, y);
    double sum = 0;
    for (int j = weights.first(); j <= weights.last(); j++) {
      sum += weights.at(j) * tail;
      tail += step;
      step *= y * (shape + b) / (shape + 1);
      shape++;
    }
    return Math.min(1, sum);
  }

  /** y^s (1 − y)^b / (s B(s, b)): what the beta tail loses from shape s to s + 1. */
  private double step(double shape, double y) {
    if (shape <= 0) {
      return 0;
    }
    double log = shape * Math.log(y) + b * Math.log1p(-y) - LogBeta.value(shape, b);
    return Math.exp(log) / shape;
  }

  /**
   * The interval of noncentralities under which an observed F is in neither tail; NaN where it is
   * too large for an interval to be told from a point.
   */
  public static double[] interval(double f, double df1, double df2, double level) {
    if (!(f * df1 < LARGEST)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double tail = CriticalValue.tail(level);
    double scale = f * df1;
    double low = Root.decreasing(c -> tail - of(df1, df2, c).survivalProbability(f), 0, scale);
    double high = Root.decreasing(c -> of(df1, df2, c).cumulativeProbability(f) - tail, 0, scale);
    return new double[] {low, high};
  }
}
