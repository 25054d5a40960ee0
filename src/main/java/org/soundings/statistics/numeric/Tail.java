package org.soundings.statistics.numeric;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * p-values, always from the tail itself and never as 1 less the rest. NaN of NaN, and where there
 * are no degrees of freedom.
 */
public final class Tail {
  /** Mean 0, standard deviation 1. */
  public static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Tail() {}

  /** P(|Z| &gt; |z|). */
  public static double twoSidedNormal(double z) {
    return Double.isNaN(z) ? z : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** P(Z &gt; z). */
  public static double normal(double z) {
    return Double.isNaN(z) ? z : NORMAL.survivalProbability(z);
  }

  /** P(|T| &gt; |t|) of Student's distribution; of infinite df the normal one. */
  public static double twoSidedT(double t, double df) {
    return df > 0 && !Double.isNaN(t)
        ? Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)))
        : Double.NaN;
  }

  /** P(X &gt; x). */
  public static double chiSquared(double x, double df) {
    return df > 0 && !Double.isNaN(x)
        ? ChiSquaredDistribution.of(df).survivalProbability(x)
        : Double.NaN;
  }

  /** P(F &gt; f); 0 of an infinite f. */
  public static double f(double f, double df1, double df2) {
    if (!(df1 > 0 && df2 > 0) || Double.isNaN(f)) {
      return Double.NaN;
    }
    return Double.isInfinite(f) ? 0 : FDistribution.of(df1, df2).survivalProbability(f);
  }

  /** Of a discrete distribution, both ends included; at most 1. */
  public static double sum(double[] probabilities, int from, int to) {
    return Math.min(1, Arrays.stream(probabilities, from, to + 1).sum());
  }
}
