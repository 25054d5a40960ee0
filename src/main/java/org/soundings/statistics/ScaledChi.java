package org.soundings.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/** An estimated standard deviation over the true one: √(χ²/df). Means over its distribution. */
final class ScaledChi {
  private static final double FAR = 12;
  private static final int MOST_PANELS = 4000;

  private final double df;
  private final double spread;
  private final double logConstant;

  private ScaledChi(double df) {
    this.df = df;
    this.spread = 1 / Math.sqrt(2 * df);
    this.logConstant = Math.log(2) + df / 2 * Math.log(df / 2) - LogGamma.value(df / 2);
  }

  static ScaledChi of(double df) {
    if (!(df > 0) || Double.isInfinite(df)) {
      throw new IllegalArgumentException("Degrees of freedom " + df);
    }
    return new ScaledChi(df);
  }

  private double density(double s) {
    return s <= 0 ? 0 : Math.exp(logConstant + (df - 1) * Math.log(s) - df * s * s / 2);
  }

  /**
   * The mean of f(s).
   *
   * @param lowest where the mass of f times the density is centred, if that lies below 1
   * @param width over which f changes
   */
  double mean(DoubleUnaryOperator f, double lowest, double width) {
    double from = Math.max(0, lowest - FAR * spread);
    double to = 1 + FAR * spread;
    double step = Math.min(1.5 * spread, width);
    int panels = (int) Math.clamp(Math.ceil((to - from) / step), 8, MOST_PANELS);
    return Quadrature.integrate(s -> density(s) * f.applyAsDouble(s), from, to, panels);
  }
}
