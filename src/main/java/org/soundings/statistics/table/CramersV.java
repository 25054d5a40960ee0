package org.soundings.statistics.table;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.NoncentralChiSquared;

/**
 * Cramer's V: how strongly rows and columns of a table of counts are associated, from 0 to 1.
 *
 * <p>The estimate is bias-corrected: φ̃² = max(0, X²/n − (r − 1)(c − 1)/(n − 1)), over the smaller
 * of r̃ − 1 and c̃ − 1 with r̃ = r − (r − 1)²/(n − 1). The interval holds the V of all noncentral
 * chi-square distributions under which the X² seen is in neither tail, V = √(λ / (n min(r − 1, c −
 * 1))), at most 1. Its standard error is not defined. Undefined with fewer than two rows or
 * columns.
 *
 * <p>Bergsma (2013), doi:10.1016/j.jkss.2012.10.002; Steiger (2004), doi:10.1037/1082-989X.9.2.164.
 * R: {@code effectsize::cramers_v}.
 */
public final class CramersV {
  private static final String METHOD = "bias-corrected V, noncentral chi-square interval";
  private static final String PLAIN = "V, noncentral chi-square interval";

  private CramersV() {}

  /** The bias-corrected estimate; empty rows and columns drop out. */
  public static Estimate of(long[][] counts, double level) {
    long[][] table = ContingencyTable.withoutEmpty(counts);
    if (table.length < 2) {
      return Estimate.undefined(level, ContingencyTable.sum(table), METHOD);
    }
    double n = ContingencyTable.sum(table);
    double r = table.length - 1.0;
    double c = table[0].length - 1.0;
    double phi2 = Math.max(0, ChiSquareTest.statistic(table) / n - r * c / (n - 1));
    double side = Math.min(r - r * r / (n - 1), c - c * c / (n - 1));
    double value = side > 0 ? Math.min(1, Math.sqrt(phi2 / side)) : 0;
    return around(value, table, level, METHOD);
  }

  /**
   * √(X² / (n min(r − 1, c − 1))) itself, as older reports print it; it is too large on average.
   */
  public static Estimate uncorrected(long[][] counts, double level) {
    long[][] table = ContingencyTable.withoutEmpty(counts);
    if (table.length < 2) {
      return Estimate.undefined(level, ContingencyTable.sum(table), PLAIN);
    }
    return around(Math.sqrt(ChiSquareTest.statistic(table) / largest(table)), table, level, PLAIN);
  }

  /** Pearson's √(X²/(X² + n)), which cannot reach 1; NaN with fewer than two rows or columns. */
  public static double contingencyCoefficient(long[][] counts) {
    long[][] table = ContingencyTable.withoutEmpty(counts);
    if (table.length < 2 || table[0].length < 2) {
      return Double.NaN;
    }
    double x2 = ChiSquareTest.statistic(table);
    return Math.sqrt(x2 / (x2 + ContingencyTable.sum(table)));
  }

  private static Estimate around(double value, long[][] table, double level, String method) {
    long n = ContingencyTable.sum(table);
    if (table[0].length < 2) {
      return Estimate.undefined(level, n, method);
    }
    double df = (table.length - 1.0) * (table[0].length - 1.0);
    double[] ends = NoncentralChiSquared.interval(ChiSquareTest.statistic(table), df, level);
    double low = Math.min(1, Math.sqrt(ends[0] / largest(table)));
    double high = Math.min(1, Math.sqrt(ends[1] / largest(table)));
    return new Estimate(value, Double.NaN, low, high, level, n, method).held();
  }

  /** The largest X² that the table could have. */
  private static double largest(long[][] table) {
    return ContingencyTable.sum(table) * (Math.min(table.length, table[0].length) - 1.0);
  }
}
