package org.soundings.statistics.correlation;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.BivariateNormal;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.scale.CronbachAlpha;

/**
 * The correlation of two normal variables seen only through ordered categories, in two steps:
 * thresholds from each item's own margin, then ρ by maximum likelihood over their table. Its
 * standard error takes the thresholds as known; the interval is built on Fisher's z.
 *
 * <p>Empty categories drop out. Undefined where an item has fewer than two categories in use. Where
 * the likelihood rises to its end (a 2 x 2 table with an empty cell) ρ is put at ±.9999 and the
 * method says so.
 *
 * <p>Olsson (1979), doi:10.1007/BF02296207.
 */
public final class Polychoric {
  private static final double END = 0.9999;
  private static final double SMALLEST = 1e-300;

  private Polychoric() {}

  /**
   * @param table counts, one row a category of the first item, in order
   */
  public static Estimate of(double[][] table, double level) {
    CriticalValue.tail(level);
    double[] rows = new double[table.length];
    double[] columns = new double[table.length == 0 ? 0 : table[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        rows[i] += table[i][j];
        columns[j] += table[i][j];
      }
    }
    double[] none = {};
    boolean empty = CronbachAlpha.sum(table) == 0;
    return of(table, empty ? none : thresholds(rows), empty ? none : thresholds(columns), level);
  }

  /**
   * With thresholds from elsewhere, as where margins rest on more rows than the table.
   *
   * @param rowCuts one fewer than rows, rising; infinite beside an empty category at an end
   */
  static Estimate of(double[][] table, double[] rowCuts, double[] columnCuts, double level) {
    String method = "Polychoric correlation, two-step";
    long n = Math.round(CronbachAlpha.sum(table));
    double[] h = ends(rowCuts);
    double[] k = ends(columnCuts);
    if (n == 0 || finite(rowCuts) == 0 || finite(columnCuts) == 0) {
      return Estimate.undefined(level, n, method)
          .but("undefined: each item takes two categories in use");
    }
    if (score(table, h, k, END) > 0 || score(table, h, k, -END) < 0) {
      double at = score(table, h, k, END) > 0 ? END : -END;
      return new Estimate(at, Double.NaN, Double.NaN, Double.NaN, level, n, method)
          .but("at its bound: the table has no answers against the trend");
    }
    double rho = root(table, h, k);
    double se = 1 / Math.sqrt(information(table, h, k, rho));
    double half = CriticalValue.normal(level) * se / (1 - rho * rho);
    double z = Math.log((1 + rho) / (1 - rho)) / 2;
    return new Estimate(rho, se, Math.tanh(z - half), Math.tanh(z + half), level, n, method);
  }

  /**
   * Where a standard normal is cut so that the categories hold these counts: one fewer than counts.
   * Infinite beside an empty category at an end.
   */
  public static double[] thresholds(double[] counts) {
    double total = 0;
    for (double c : counts) {
      total += c;
    }
    double[] cuts = new double[Math.max(0, counts.length - 1)];
    double below = 0;
    for (int i = 0; i < cuts.length; i++) {
      below += counts[i];
      double above = total - below;
      cuts[i] =
          below <= above
              ? Tail.NORMAL.inverseCumulativeProbability(below / total)
              : Tail.NORMAL.inverseSurvivalProbability(above / total);
    }
    return cuts;
  }

  private static double root(double[][] table, double[] h, double[] k) {
    double low = -END;
    double high = END;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (score(table, h, k, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The derivative of the log-likelihood by ρ. */
  private static double score(double[][] table, double[] h, double[] k, double rho) {
    double sum = 0;
    double[][] corner = corners(h, k, rho);
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        if (table[i][j] > 0) {
          sum += table[i][j] * slope(h, k, i, j, rho) / cell(corner, i, j);
        }
      }
    }
    return sum;
  }

  private static double information(double[][] table, double[] h, double[] k, double rho) {
    double n = CronbachAlpha.sum(table);
    double[][] corner = corners(h, k, rho);
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        double slope = slope(h, k, i, j, rho);
        sum += slope == 0 ? 0 : n * slope * slope / cell(corner, i, j);
      }
    }
    return sum;
  }

  private static double[][] corners(double[] h, double[] k, double rho) {
    double[][] corner = new double[h.length][k.length];
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j < k.length; j++) {
        corner[i][j] = BivariateNormal.cumulative(h[i], k[j], rho);
      }
    }
    return corner;
  }

  private static double cell(double[][] corner, int i, int j) {
    return Math.max(
        SMALLEST, corner[i + 1][j + 1] - corner[i][j + 1] - corner[i + 1][j] + corner[i][j]);
  }

  private static double slope(double[] h, double[] k, int i, int j, double rho) {
    return BivariateNormal.density(h[i + 1], k[j + 1], rho)
        - BivariateNormal.density(h[i], k[j + 1], rho)
        - BivariateNormal.density(h[i + 1], k[j], rho)
        + BivariateNormal.density(h[i], k[j], rho);
  }

  private static double[] ends(double[] cuts) {
    double[] all = new double[cuts.length + 2];
    all[0] = Double.NEGATIVE_INFINITY;
    System.arraycopy(cuts, 0, all, 1, cuts.length);
    all[cuts.length + 1] = Double.POSITIVE_INFINITY;
    return all;
  }

  private static long finite(double[] cuts) {
    return java.util.Arrays.stream(cuts).filter(Double::isFinite).count();
  }
}
