package org.soundings.statistics.numeric;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles that bound an interval.
 *
 * <p>The library's root search stops at an absolute error of 1e-9, which is too coarse for a
 * quantile near 0; Newton steps on its distribution function take away the rest.
 */
public final class CriticalValue {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int NEWTON_STEPS = 6;

  private CriticalValue() {}

  /**
   * The z with {@code level} of a standard normal between -z and z.
   *
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static double normal(double level) {
    return NORMAL.inverseSurvivalProbability(tail(level));
  }

  /** The t with {@code level} of Student's distribution between -t and t; df positive. */
  public static double t(double level, double df) {
    return upper(TDistribution.of(df), tail(level));
  }

  /**
   * The t with {@code level} between -t and t, or z where df is infinite; NaN where df is 0.
   *
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static double ofT(double level, double df) {
    if (Double.isInfinite(df)) {
      return normal(level);
    }
    tail(level);
    return df > 0 ? t(level, df) : Double.NaN;
  }

  /** What lies in each tail outside of a two-sided interval. */
  public static double tail(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A level lies between 0 and 1, not at " + level);
    }
    return (1 - level) / 2;
  }

  /** The x with P(X &lt;= x) = p. */
  public static double lower(ContinuousDistribution distribution, double p) {
    double x = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double step = (distribution.cumulativeProbability(x) - p) / distribution.density(x);
      if (!(Math.abs(step) < Math.abs(x) / 2)) {
        return x;
      }
      x -= step;
    }
    return x;
  }

  /** The x with P(X &gt; x) = p. */
  public static double upper(ContinuousDistribution distribution, double p) {
    double x = distribution.inverseSurvivalProbability(p);
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double step = (distribution.survivalProbability(x) - p) / distribution.density(x);
      if (!(Math.abs(step) < Math.abs(x) / 2)) {
        return x;
      }
      x += step;
    }
    return x;
  }
}
