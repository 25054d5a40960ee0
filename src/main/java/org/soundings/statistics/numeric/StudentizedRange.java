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
  private static final double STEP = 0.7;
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
   * Its mass lies about w/2. A sum of equal steps converges fastest where a smooth function
   * vanishes at both ends (Trefethen and Weideman, 2014, doi:10.1137/130932132).
   */
  private double range(double w) {
    double step = STEP / Math.sqrt(groups);
    int steps = (int) Math.ceil(FAR / step);
    double sum = 0;
    for (int i = -steps; i <= steps; i++) {
      double z = w / 2 + i * step;
      sum += NORMAL.density(z) * beyond(z, w);
    }
    return Math.clamp(groups * step * sum, 0, 1);
  }

  /** aᵐ − (a − b)ᵐ as b Σ aᵐ⁻¹⁻ʲ (a − b)ʲ, in which nothing cancels. */
  private double beyond(double z, double w) {
    double all = NORMAL.cumulativeProbability(z);
    double below = NORMAL.cumulativeProbability(z - w);
    double inside = all - below;
    double power = 1;
    double sum = 1;
    for (int j = 1; j < groups - 1; j++) {
      power *= inside;
      sum = sum * all + power;
    }
    return below * sum;
  }
}
