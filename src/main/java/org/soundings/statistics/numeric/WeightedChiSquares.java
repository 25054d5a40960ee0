package org.soundings.statistics.numeric;

/**
 * The upper tail of a weighted sum of independent chi-squares of one degree of freedom, over a
 * chi-square/df of its own, by Lugannani and Rice's saddlepoint approximation; Satterthwaite's F
 * where the saddlepoint is too close to 0 to divide by.
 *
 * <p>Kuonen (1999), doi:10.1093/biomet/86.4.929.
 */
public final class WeightedChiSquares {
  private static final double TOO_CLOSE = 1e-4;

  private WeightedChiSquares() {}

  /** P(Σ a_i χ²_i / (χ²_df / df) &gt; x). */
  public static double upperTail(double x, double[] a, double df) {
    double largest = 0;
    double sum = 0;
    double squares = 0;
    for (double v : a) {
      largest = Math.max(largest, v);
      sum += v;
      squares += v * v;
    }
    double negative = -x / df / largest;
    double low = negative < 0 ? 1 / (2 * negative) * 0.99999 : -1;
    double high = 0.5 * 0.99999;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (slope(middle, a, largest, negative, df) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double zeta = (low + high) / 2;
    if (Math.abs(zeta) < TOO_CLOSE) {
      double d0 = sum * sum / squares;
      return Tail.f(x / sum, d0, df);
    }
    double k = 0;
    double curvature = 0;
    for (double v : a) {
      double rest = 1 - 2 * zeta * v / largest;
      k -= Math.log(rest) / 2;
      curvature += 2 * (v / largest) * (v / largest) / (rest * rest);
    }
    double rest = 1 - 2 * zeta * negative;
    k -= df * Math.log(rest) / 2;
    curvature += df * 2 * negative * negative / (rest * rest);
    double w = Math.signum(zeta) * Math.sqrt(-2 * k);
    double v = zeta * Math.sqrt(curvature);
    return Tail.NORMAL.survivalProbability(w + Math.log(v / w) / w);
  }

  private static double slope(double zeta, double[] a, double largest, double negative, double df) {
    double sum = df * negative / (1 - 2 * zeta * negative);
    for (double v : a) {
      sum += v / largest / (1 - 2 * zeta * v / largest);
    }
    return sum;
  }
}
