package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.NoncentralChiSquared;
import org.soundings.statistics.numeric.Ranks;
import org.soundings.statistics.numeric.Tail;

/**
 * Do k answers by the same n people differ in rank? Friedman's test with ties, on k − 1 degrees of
 * freedom; the effect is Kendall's coefficient of concordance W = statistic/(n(k − 1)), from 0 to
 * 1, with the interval λ/(n(k − 1)) of the noncentral chi-square distributions under which the
 * statistic is in neither tail. Undefined without rows, with fewer than two columns, or where all
 * rows are tied throughout.
 *
 * <p>Friedman (1937), doi:10.1080/01621459.1937.10503522; Kendall and Babington Smith (1939),
 * doi:10.1214/aoms/1177732186. R: {@code friedman.test}, {@code effectsize::kendalls_w}.
 */
public final class Friedman {
  private static final String NAME = "Friedman test";

  private Friedman() {}

  /**
   * @param rows a row a person, without missing answers
   */
  public static TestResult test(double[][] rows, double level) {
    int n = rows.length;
    double k = n == 0 ? 0 : rows[0].length;
    double between = 0;
    for (double mean : meanRanks(rows)) {
      between += n * (mean - (k + 1) / 2) * n * (mean - (k + 1) / 2);
    }
    double ties = Arrays.stream(rows).mapToDouble(row -> Ranks.of(row).ties().cubes()).sum();
    double spread = n * k * (k + 1) - ties / (k - 1);
    if (k < 2 || !(spread > 0)) {
      return TestResult.undefined(NAME, n, "fewer than two answers a person, or all are tied");
    }
    double statistic = 12 * between / spread;
    double p = Tail.chiSquared(statistic, k - 1);
    Estimate w = concordance(statistic, k - 1, n, level);
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(k - 1), p, w, EffectSize.KENDALLS_W, n, "");
  }

  private static Estimate concordance(double statistic, double df, int n, double level) {
    double[] ends = NoncentralChiSquared.interval(statistic, df, level);
    double most = n * df;
    return new Estimate(
            statistic / most,
            Double.NaN,
            Math.min(1, ends[0] / most),
            Math.min(1, ends[1] / most),
            level,
            n,
            "Kendall's W, noncentral chi-square interval")
        .held();
  }

  /** Per column the mean of its ranks within the rows. */
  public static double[] meanRanks(double[][] rows) {
    double[] means = new double[rows.length == 0 ? 0 : rows[0].length];
    for (double[] row : rows) {
      double[] ranks = Ranks.of(row).values();
      for (int j = 0; j < means.length; j++) {
        means[j] += ranks[j] / rows.length;
      }
    }
    return means;
  }
}
