package org.soundings.statistics.numeric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of k independent standard normals over an independent √(χ²/df). The upper tail is
 * integrated itself, so that small p-values keep their digits.
 *
 * <p>Tukey (1949), doi:10.2307/3001913; Copenhaver and Holland (1988),
 * doi:10.1080/00949658808811082. R: {@code ptukey(q, k, df, lower.tail = FALSE)}.
 */
public final class StudentizedRange {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double FAR = 9;
  private static final int PANELS = 8;
  private static final double AS_GOOD_AS_INFINITE = 1e7;

  private final int groups;
  private final double df;

  private StudentizedRange(int groups, double df) {
    this.groups = groups;
    this.df = df;
  }

  /**
   * @throws IllegalArgumentException with fewer than two groups, or df that are not positive
   */
  public static StudentizedRange of(int groups, double df) {
    if (groups < 2 || !(df > 0)) {
      throw new IllegalArgumentException(groups + " groups, " + df + " degrees of freedom");
    }
    return new StudentizedRange(groups, df);
  }

  /** P(Q &gt; q). */
  public double survivalProbability(double q) {
    if (q <= 0) {
      return 1;
    }
    if (df >= AS_GOOD_AS_INFINITE) {
      return range(q);
    }
    double centre = 1 / Math.sqrt(1 + q * q / (2 * df));
    double mean = ScaledChi.of(df).mean(s -> range(q * s), centre, 0.75);
    return Math.clamp(mean, 0, 1);
  }

  /** The q that is exceeded with probability p. */
  public double inverseSurvivalProbability(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("A probability between 0 and 1, not " + p);
    }
    return Root.decreasing(q -> survivalProbability(q) - p, 0, 4);
  }

  /**
   * P(range of k standard normals &gt; w): k ∫ φ(z) [Φ(z)^m − (Φ(z) − Φ(z − w))^m] dz, m = k − 1.
   * Its mass lies about w/2.
   */
  private double range(double w) {
    double integral =
        Quadrature.integrate(
            z -> NORMAL.density(z) * beyond(z, w), w / 2 - FAR, w / 2 + FAR, PANELS);
    return Math.clamp(groups * integral, 0, 1);
  }

  private double beyond(double z, double w) {
    double all = NORMAL.cumulativeProbability(z);
    double below = NORMAL.cumulativeProbability(z - w);
    if (below <= 0) {
      return 0;
    }
    double m = groups - 1.0;
    return -Math.pow(all, m) * Math.expm1(m * Math.log1p(-below / all));
  }
}
