package org.soundings.statistics.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * An estimated standard deviation over the true one: S = √(χ²/df). Means over its distribution, by
 * quadrature over ln S, in which the density is smooth for any df.
 */
final class ScaledChi {
  private static final double NEGLIGIBLE = -45;
  private static final int MOST_PANELS = 4000;

  private final double df;
  private final double logConstant;

  private ScaledChi(double df) {
    this.df = df;
    this.logConstant = Math.log(2) + df / 2 * Math.log(df / 2) - df / 2 - LogGamma.value(df / 2);
  }

  /**
   * @throws IllegalArgumentException unless df is positive and finite
   */
  static ScaledChi of(double df) {
    if (!(df > 0) || Double.isInfinite(df)) {
      throw new IllegalArgumentException("Degrees of freedom " + df);
    }
    return new ScaledChi(df);
  }

  /** The logarithm of the density of ln S over its peak, which lies at 0. */
  private double logDensity(double v) {
    return df * (v - Math.expm1(2 * v) / 2);
  }

  /**
   * The mean of f(S).
   *
   * @param centre where the mass of f times the density lies, if that is below 1
   * @param width of ln s over which f changes
   */
  double mean(DoubleUnaryOperator f, double centre, double width) {
    double middle = Math.min(0, Math.log(centre));
    double negligible = logDensity(middle) + NEGLIGIBLE;
    double low = end(middle, -1, negligible);
    double high = end(0, 1, NEGLIGIBLE);
    double spread = 1 / Math.sqrt(2 * df);
    double step = Math.min(5 * spread, width);
    int panels = (int) Math.clamp(Math.ceil((high - low) / step), 4, MOST_PANELS);
    return Quadrature.integrate(
        v -> Math.exp(logConstant + logDensity(v)) * f.applyAsDouble(Math.exp(v)),
        low,
        high,
        panels);
  }

  /** Where, from a start in one direction, the density has fallen far enough. */
  private double end(double start, int direction, double negligible) {
    double reach = 1 / Math.sqrt(2 * df);
    while (logDensity(start + direction * reach) > negligible) {
      reach *= 1.1;
    }
    return start + direction * reach;
  }
}
