package org.soundings.statistics;

/**
 * Loadings turned orthogonally to the largest variance of their squares, rows first brought to
 * length 1 (Kaiser normalisation), by plane rotations until none turns further. Columns come in the
 * order of their sums of squares, each turned so that its sum is not negative.
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
    int p = loadings.length;
    int k = p == 0 ? 0 : loadings[0].length;
    double[][] x = new double[p][];
    double[] lengths = new double[p];
    for (int i = 0; i < p; i++) {
      x[i] = loadings[i].clone();
      for (double v : x[i]) {
        lengths[i] += v * v;
      }
      lengths[i] = Math.sqrt(lengths[i]);
      scale(x[i], lengths[i] > 0 ? 1 / lengths[i] : 0);
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double turned = 0;
      for (int a = 0; a < k; a++) {
        for (int b = a + 1; b < k; b++) {
          turned = Math.max(turned, Math.abs(rotate(x, a, b)));
        }
      }
      if (turned < STILL) {
        break;
      }
    }
    for (int i = 0; i < p; i++) {
      scale(x[i], lengths[i]);
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
    java.util.Arrays.setAll(order, m -> m);
    java.util.Arrays.sort(order, (a, b) -> Double.compare(squares[b], squares[a]));
    double[][] sorted = new double[x.length][k];
    for (int i = 0; i < x.length; i++) {
      for (int m = 0; m < k; m++) {
        sorted[i][m] = sums[order[m]] < 0 ? -x[i][order[m]] : x[i][order[m]];
      }
    }
    return sorted;
  }

  private static void scale(double[] row, double factor) {
    for (int m = 0; m < row.length; m++) {
      row[m] *= factor;
    }
  }
}
