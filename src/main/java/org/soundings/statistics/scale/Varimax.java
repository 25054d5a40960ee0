package org.soundings.statistics.scale;

import java.util.Arrays;

/**
 * Loadings turned orthogonally to the largest variance of their squares, rows first brought to
 * length 1 (Kaiser normalisation): plane rotations, each to its best angle, until none turns
 * further. Columns come in the order of their sums of squares, each turned so that its sum is not
 * negative.
 *
 * <p>R's {@code varimax} turns all factors at once and stops at 1e-5, where small loadings are
 * still off in the third digit; from an exact simple structure turned by 40 degrees it does not
 * move.
 *
 * <p>Kaiser (1958), doi:10.1007/BF02289233.
 */
public final class Varimax {
  private static final int MOST_SWEEPS = 1000;
  private static final double STILL = 1e-13;

  private Varimax() {}

  /**
   * @param loadings p x k; not changed
   */
  public static double[][] of(double[][] loadings) {
    int k = loadings.length == 0 ? 0 : loadings[0].length;
    double[] lengths = new double[loadings.length];
    double[][] x = new double[loadings.length][];
    for (int i = 0; i < x.length; i++) {
      double length = Math.sqrt(Arrays.stream(loadings[i]).map(v -> v * v).sum());
      x[i] = Arrays.stream(loadings[i]).map(v -> length > 0 ? v / length : 0).toArray();
      lengths[i] = length;
    }
    double turned = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < MOST_SWEEPS && turned > STILL; sweep++) {
      turned = 0;
      for (int a = 0; a < k; a++) {
        for (int b = a + 1; b < k; b++) {
          turned = Math.max(turned, Math.abs(rotate(x, a, b)));
        }
      }
    }
    for (int i = 0; i < x.length; i++) {
      for (int m = 0; m < k; m++) {
        x[i][m] *= lengths[i];
      }
    }
    return ordered(x, k);
  }

  /** Turns two columns to their best angle, which it returns. */
  private static double rotate(double[][] x, int a, int b) {
    double sumU = 0;
    double sumV = 0;
    double squares = 0;
    double products = 0;
    for (double[] row : x) {
      double u = row[a] * row[a] - row[b] * row[b];
      double v = 2 * row[a] * row[b];
      sumU += u;
      sumV += v;
      squares += u * u - v * v;
      products += 2 * u * v;
    }
    double p = x.length;
    double angle =
        Math.atan2(products - 2 * sumU * sumV / p, squares - (sumU * sumU - sumV * sumV) / p) / 4;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (double[] row : x) {
      double first = row[a];
      row[a] = cos * first + sin * row[b];
      row[b] = -sin * first + cos * row[b];
    }
    return angle;
  }

  private static double[][] ordered(double[][] x, int k) {
    double[] squares = new double[k];
    double[] sums = new double[k];
    for (double[] row : x) {
      for (int m = 0; m < k; m++) {
        squares[m] += row[m] * row[m];
        sums[m] += row[m];
      }
    }
    Integer[] order = new Integer[k];
    Arrays.setAll(order, m -> m);
    Arrays.sort(order, (a, b) -> Double.compare(squares[b], squares[a]));
    double[][] sorted = new double[x.length][k];
    for (int i = 0; i < x.length; i++) {
      for (int m = 0; m < k; m++) {
        sorted[i][m] = sums[order[m]] < 0 ? -x[i][order[m]] : x[i][order[m]];
      }
    }
    return sorted;
  }
}
