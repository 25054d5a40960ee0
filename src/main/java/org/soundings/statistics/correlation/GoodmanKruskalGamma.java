package org.soundings.statistics.correlation;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.table.ContingencyTable;

/**
 * Gamma of a table whose rows and columns are in order: (C − D)/(C + D), from the pairs of answers
 * that agree in order and those that disagree; pairs tied in either do not count. From −1 to 1;
 * undefined where no pair is untied.
 *
 * <p>The standard error is the asymptotic one, not assuming independence, and the interval value ±
 * z se, cut at −1 and 1.
 *
 * <p>Goodman and Kruskal (1963), doi:10.1080/01621459.1963.10500850. R: {@code vcdExtra::GKgamma}.
 */
public final class GoodmanKruskalGamma {
  private static final String METHOD = "gamma, asymptotic interval";

  private GoodmanKruskalGamma() {}

  /**
   * @param counts rows by columns, both in order
   * @param level of confidence
   * @return with n the sum of all counts; undefined where that is 0 or no pair is untied
   * @throws IllegalArgumentException on rows of different lengths, a negative count, or unless 0
   *     &lt; level &lt; 1
   */
  public static Estimate of(long[][] counts, double level) {
    double z = CriticalValue.normal(level);
    ContingencyTable.check(counts);
    long n = ContingencyTable.sum(counts);
    if (n == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double[][] agree = Ordinal.concordant(counts);
    double[][] disagree = Ordinal.discordant(counts);
    double c = Ordinal.pairs(counts, agree);
    double d = Ordinal.pairs(counts, disagree);
    if (c + d == 0) {
      return Estimate.undefined(level, n, METHOD);
    }
    double value = (c - d) / (c + d);
    double se = standardError(counts, agree, disagree, c, d);
    double low = Math.max(-1, value - z * se);
    double high = Math.min(1, value + z * se);
    return new Estimate(value, se, low, high, level, n, METHOD);
  }

  /** Pairs that agree in order. */
  public static long concordant(long[][] counts) {
    return Math.round(Ordinal.pairs(counts, Ordinal.concordant(counts)));
  }

  /** Pairs that disagree in order. */
  public static long discordant(long[][] counts) {
    return Math.round(Ordinal.pairs(counts, Ordinal.discordant(counts)));
  }

  private static double standardError(
      long[][] counts, double[][] agree, double[][] disagree, double c, double d) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        double psi = d * agree[i][j] - c * disagree[i][j];
        sum += counts[i][j] * psi * psi;
      }
    }
    return 2 * Math.sqrt(sum) / ((c + d) * (c + d));
  }
}
