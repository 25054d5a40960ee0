package org.soundings.statistics.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution: (Z + δ)/S with Z standard normal and S an independent √(χ²/df).
 * Each tail is the mean of a normal tail over S, found by quadrature, so that it holds for any δ.
 *
 * <p>Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 31. R:
 * {@code pt(t, df, ncp)}.
 */
public final class NoncentralT {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ScaledChi chi;
  private final double delta;

  private NoncentralT(ScaledChi chi, double delta) {
    this.chi = chi;
    this.delta = delta;
  }

  /**
   * @throws IllegalArgumentException unless df is positive and finite
   */
  public static NoncentralT of(double df, double noncentrality) {
    return new NoncentralT(ScaledChi.of(df), noncentrality);
  }

  /** P(T &lt;= t). */
  public double cumulativeProbability(double t) {
    return mean(s -> NORMAL.cumulativeProbability(t * s - delta));
  }

  /** P(T &gt; t). */
  public double survivalProbability(double t) {
    return mean(s -> NORMAL.survivalProbability(t * s - delta));
  }

  private double mean(DoubleUnaryOperator tail) {
    return Math.clamp(chi.mean(tail, 1, 4 / (8 + Math.abs(delta))), 0, 1);
  }

  /**
   * The noncentralities under which an observed t is in neither tail: an interval for δ.
   *
   * @param t finite
   * @return the lower end, then the upper
   * @throws IllegalArgumentException unless df is positive and finite, and 0 &lt; level &lt; 1
   */
  public static double[] interval(double t, double df, double level) {
    double tail = CriticalValue.tail(level);
    ScaledChi chi = ScaledChi.of(df);
    double low = Root.increasing(d -> new NoncentralT(chi, t + d).survivalProbability(t) - tail);
    double high = Root.increasing(d -> tail - new NoncentralT(chi, t + d).cumulativeProbability(t));
    return new double[] {t + low, t + high};
  }
}
