package org.soundings.statistics.numeric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** P values by survival functions, never 1 − cdf; NaN in, NaN out. */
public final class Tails {
  public static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Tails() {}

  public static double twoSidedNormal(double z) {
    return Double.isNaN(z) ? Double.NaN : 2 * NORMAL.survivalProbability(Math.abs(z));
  }

  /** NaN where there are no degrees of freedom. */
  public static double twoSidedT(double t, double df) {
    return df > 0 && !Double.isNaN(t)
        ? 2 * TDistribution.of(df).survivalProbability(Math.abs(t))
        : Double.NaN;
  }

  public static double upperF(double f, double df1, double df2) {
    return df1 > 0 && df2 > 0 && !Double.isNaN(f)
        ? FDistribution.of(df1, df2).survivalProbability(f)
        : Double.NaN;
  }

  public static double upperChiSquared(double x, double df) {
    return df > 0 && !Double.isNaN(x)
        ? ChiSquaredDistribution.of(df).survivalProbability(x)
        : Double.NaN;
  }

  /** The t with {@code level} between -t and t, or z where df is infinite; NaN where df is 0. */
  public static double criticalT(double level, double df) {
    if (Double.isInfinite(df)) {
      return CriticalValue.normal(level);
    }
    CriticalValue.tail(level);
    return df > 0 ? CriticalValue.t(level, df) : Double.NaN;
  }
}
