package org.soundings.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * P values by survival functions, never 1 − cdf, and the quantiles that bound an interval, polished
 * by Newton steps where the library's root search stops early.
 */
final class Tails {
  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int NEWTON_STEPS = 6;

  private Tails() {}

  /** What lies in each tail outside of a two-sided interval; refuses a level outside of (0, 1). */
  static double of(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("A level lies between 0 and 1, not at " + level);
    }
    return (1 - level) / 2;
  }

  static double twoSidedNormal(double z) {
    return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** NaN where there are no degrees of freedom. */
  static double twoSidedT(double t, double df) {
    return df > 0 && !Double.isNaN(t)
        ? 2 * TDistribution.of(df).survivalProbability(Math.abs(t))
        : Double.NaN;
  }

  static double upperF(double f, double df1, double df2) {
    return df1 > 0 && df2 > 0 && !Double.isNaN(f)
        ? FDistribution.of(df1, df2).survivalProbability(f)
        : Double.NaN;
  }

  static double upperChiSquared(double x, double df) {
    return df > 0 && !Double.isNaN(x)
        ? ChiSquaredDistribution.of(df).survivalProbability(x)
        : Double.NaN;
  }

  /** The t with {@code level} between -t and t; NaN where there are no degrees of freedom. */
  static double criticalT(double level, double df) {
    return df > 0 ? upperQuantile(TDistribution.of(df), of(level)) : Double.NaN;
  }

  static double criticalNormal(double level) {
    return NORMAL.inverseSurvivalProbability(of(level));
  }

  /** The x with P(X &lt;= x) = p. */
  static double lowerQuantile(ContinuousDistribution distribution, double p) {
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
  static double upperQuantile(ContinuousDistribution distribution, double p) {
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
