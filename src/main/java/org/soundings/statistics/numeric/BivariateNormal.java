package org.soundings.statistics.numeric;

/**
 * P(X &lt;= h, Y &lt;= k) of two standard normal variables that correlate ρ.
 *
 * <p>Φ(h)Φ(k) plus the integral of the density over correlations from 0 to ρ, in the angle asin ρ
 * (Plackett), by Gauss-Legendre in pieces; to 1e-14 for |ρ| up to .9999.
 *
 * <p>Drezner &amp; Wesolowsky (1990), doi:10.1080/00949659008811236.
 */
public final class BivariateNormal {
  private static final int PIECES = 8;

  private BivariateNormal() {}

  /**
   * The probability; 0 where either argument is minus infinity, the other's where one is infinite.
   *
   * @param rho between −1 and 1; NaN beyond
   */
  public static double cumulative(double h, double k, double rho) {
    if (h == Double.NEGATIVE_INFINITY || k == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (h == Double.POSITIVE_INFINITY) {
      return Tail.NORMAL.cumulativeProbability(k);
    }
    if (k == Double.POSITIVE_INFINITY) {
      return Tail.NORMAL.cumulativeProbability(h);
    }
    double end = Math.asin(rho);
    double sum = Quadrature.integrate(angle -> kernel(h, k, angle), 0, end, PIECES);
    return Tail.NORMAL.cumulativeProbability(h) * Tail.NORMAL.cumulativeProbability(k)
        + sum / (2 * Math.PI);
  }

  private static double kernel(double h, double k, double angle) {
    double sin = Math.sin(angle);
    double cos = Math.cos(angle);
    return Math.exp(-(h * h + k * k - 2 * h * k * sin) / (2 * cos * cos));
  }

  /** Its derivative by ρ: the density at (h, k); 0 at infinite arguments. */
  public static double density(double h, double k, double rho) {
    if (Double.isInfinite(h) || Double.isInfinite(k)) {
      return 0;
    }
    double rest = 1 - rho * rho;
    return Math.exp(-(h * h + k * k - 2 * h * k * rho) / (2 * rest))
        / (2 * Math.PI * Math.sqrt(rest));
  }
}
