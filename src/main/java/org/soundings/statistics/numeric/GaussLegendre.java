package org.soundings.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre integration with 24 points, exact for polynomials up to degree 47. */
final class GaussLegendre {
  private static final int POINTS = 24;
  private static final double[] NODES = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
      double slope = 1;
      for (int step = 0; step < 10; step++) {
        double last = 1;
        double value = x;
        for (int n = 2; n <= POINTS; n++) {
          double next = ((2 * n - 1) * x * value - (n - 1) * last) / n;
          last = value;
          value = next;
        }
        slope = POINTS * (x * value - last) / (x * x - 1);
        x -= value / slope;
      }
      NODES[i] = x;
      WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  private GaussLegendre() {}

  static double integrate(DoubleUnaryOperator function, double from, double to) {
    double half = (to - from) / 2;
    double middle = (to + from) / 2;
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += WEIGHTS[i] * function.applyAsDouble(middle + half * NODES[i]);
    }
    return sum * half;
  }
}
