package org.soundings.statistics.numeric;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** p-values, always from the tail itself and never as 1 less the rest. */
public final class Tail {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Tail() {}

  public static double twoSidedNormal(double z) {
    return Double.isNaN(z) ? z : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  public static double normal(double z) {
    return Double.isNaN(z) ? z : NORMAL.survivalProbability(z);
  }

  public static double twoSidedT(double t, double df) {
    return Double.isNaN(t)
        ? t
        : Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
  }

  public static double chiSquared(double x, double df) {
    return Double.isNaN(x) ? x : ChiSquaredDistribution.of(df).survivalProbability(x);
  }

  public static double f(double f, double df1, double df2) {
    if (Double.isNaN(f) || Double.isInfinite(f)) {
      return Double.isNaN(f) ? f : 0;
    }
    return FDistribution.of(df1, df2).survivalProbability(f);
  }

  /** Of a discrete distribution, both ends included; at most 1. */
  public static double sum(double[] probabilities, int from, int to) {
    return Math.min(1, Arrays.stream(probabilities, from, to + 1).sum());
  }
}
