package org.soundings.statistics.table;

import java.util.Locale;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * Agreement of two raters, or of two answers by the same people, beyond chance: (pₒ − pₑ)/(1 − pₑ),
 * with agreement weights 1 on the diagonal and 0 off it, or less strictly. The interval is value ±
 * z se with the large-sample standard error that does not assume κ = 0, cut at −1 and 1. Undefined
 * without answers, or where both always give the same one category.
 *
 * <p>Cohen (1960), doi:10.1177/001316446002000104; Fleiss, Cohen and Everitt (1969),
 * doi:10.1037/h0028106. R: {@code psych::cohen.kappa}.
 */
public final class CohenKappa {

  /** How much two different categories agree, in a scale of k that is in order. */
  public enum Weights {
    NONE,
    /** 1 − |i − j|/(k − 1). */
    LINEAR,
    /** 1 − (i − j)²/(k − 1)². */
    QUADRATIC;

    double of(int i, int j, int k) {
      double apart = Math.abs(i - j) / (k - 1.0);
      return switch (this) {
        case NONE -> i == j ? 1 : 0;
        case LINEAR -> 1 - apart;
        case QUADRATIC -> 1 - apart * apart;
      };
    }
  }

  private CohenKappa() {}

  /** Unweighted; throws as {@link #of(long[][], Weights, double)} does. */
  public static Estimate of(long[][] counts, double level) {
    return of(counts, Weights.NONE, level);
  }

  /**
   * @param counts categories of the first rater by those of the second, in one order
   * @throws IllegalArgumentException unless the table is square, on a negative count, or unless 0
   *     &lt; level &lt; 1
   */
  public static Estimate of(long[][] counts, Weights weights, double level) {
    ContingencyTable.checkSquare(counts);
    double z = CriticalValue.normal(level);
    long n = ContingencyTable.sum(counts);
    String method =
        weights == Weights.NONE
            ? "kappa"
            : "kappa, " + weights.name().toLowerCase(Locale.ROOT) + " weights";
    double[] rows = shares(ContingencyTable.rowSums(counts), n);
    double[] columns = shares(ContingencyTable.columnSums(counts), n);
    double chance = mean((i, j) -> weights.of(i, j, rows.length) * rows[i] * columns[j], rows);
    if (n == 0 || !(chance < 1)) {
      return Estimate.undefined(level, n, method);
    }
    double seen = mean((i, j) -> weights.of(i, j, rows.length) * counts[i][j] / (double) n, rows);
    double kappa = (seen - chance) / (1 - chance);
    double square =
        mean(
            (i, j) -> counts[i][j] / (double) n * spread(i, j, rows, columns, weights, kappa),
            rows);
    double excess = kappa - chance * (1 - kappa);
    double se = Math.sqrt(Math.max(0, square - excess * excess) / n) / (1 - chance);
    double low = Math.max(-1, kappa - z * se);
    return new Estimate(kappa, se, low, Math.min(1, kappa + z * se), level, n, method);
  }

  private static double spread(
      int i, int j, double[] rows, double[] columns, Weights weights, double kappa) {
    double ofRow = 0;
    double ofColumn = 0;
    for (int k = 0; k < rows.length; k++) {
      ofRow += columns[k] * weights.of(i, k, rows.length);
      ofColumn += rows[k] * weights.of(k, j, rows.length);
    }
    double off = weights.of(i, j, rows.length) - (ofRow + ofColumn) * (1 - kappa);
    return off * off;
  }

  private static double[] shares(long[] margin, double n) {
    double[] shares = new double[margin.length];
    java.util.Arrays.setAll(shares, i -> margin[i] / n);
    return shares;
  }

  private interface Cell {
    double at(int i, int j);
  }

  private static double mean(Cell cell, double[] margin) {
    double sum = 0;
    for (int i = 0; i < margin.length; i++) {
      for (int j = 0; j < margin.length; j++) {
        sum += cell.at(i, j);
      }
    }
    return sum;
  }
}
