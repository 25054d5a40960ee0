package org.soundings.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/** Integrals of smooth functions: Gauss-Legendre with 16 nodes in each of a number of panels. */
public final class Quadrature {
  private static final int HALF = 8;
  private static final double[] NODES = new double[HALF];
  private static final double[] WEIGHTS = new double[HALF];

  static {
    int n = 2 * HALF;
    for (int i = 0; i < HALF; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 0;
      for (int step = 0; step < 50; step++) {
        double before = 1;
        double value = x;
        for (int k = 2; k <= n; k++) {
          double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
          before = value;
          value = next;
        }
        slope = n * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      NODES[i] = x;
      WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  private Quadrature() {}

  /**
   * The integral of f from {@code from} to {@code to}, exact to rounding where f is a polynomial of
   * degree 31 at most in each panel. Neither end is evaluated, and the error is not estimated.
   *
   * @param panels of equal width, one at least
   */
  public static double integrate(DoubleUnaryOperator f, double from, double to, int panels) {
    double half = (to - from) / panels / 2;
    double sum = 0;
    for (int p = 0; p < panels; p++) {
      double centre = from + (2 * p + 1) * half;
      for (int i = 0; i < HALF; i++) {
        double off = half * NODES[i];
        sum += WEIGHTS[i] * (f.applyAsDouble(centre - off) + f.applyAsDouble(centre + off));
      }
    }
    return sum * half;
  }
}
