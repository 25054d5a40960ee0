package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.NoncentralChiSquared;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.Ties;
import org.soundings.statistics.table.ContingencyTable;

/**
 * The rank test of several groups, on a table of groups by values in order, corrected for ties: H
 * on k − 1 degrees of freedom. Empty groups drop out. The effect is rank ε² = H/(n − 1), from 0 to
 * 1, with the interval λ/(n − 1) of the noncentral chi-square distributions under which the H seen
 * is in neither tail. Undefined with fewer than two groups, or where all answers are tied.
 *
 * <p>Kruskal and Wallis (1952), doi:10.1080/01621459.1952.10483441. R: {@code kruskal.test}.
 */
public final class KruskalWallis {
  private static final String NAME = "Kruskal-Wallis test";

  private KruskalWallis() {}

  /**
   * H, its p-value by the chi-square distribution, and rank ε².
   *
   * @param counts a row for each group, a column for each value, the lowest first
   * @param level of confidence, between 0 and 1, of the effect's interval
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    long[][] table = ContingencyTable.withoutEmpty(counts);
    long n = ContingencyTable.sum(table);
    if (table.length < 2 || table[0].length < 2) {
      return TestResult.undefined(NAME, n, "fewer than two groups, or all answers are tied");
    }
    double[] means = OrderedTable.meanRanks(table);
    long[] sizes = ContingencyTable.rowSums(table);
    double between = 0;
    for (int g = 0; g < means.length; g++) {
      double off = means[g] - (n + 1) / 2.0;
      between += sizes[g] * off * off;
    }
    double ties = Ties.of(ContingencyTable.columnSums(table)).cubes();
    double all = (double) n * n * n - n;
    double h = 12 * between / ((double) n * (n + 1)) / (1 - ties / all);
    double df = means.length - 1.0;
    double p = Tail.chiSquared(h, df);
    Estimate effect = epsilon(h, df, n, level);
    return new TestResult(
        NAME, Symbol.H, h, List.of(df), p, effect, EffectSize.RANK_EPSILON_SQUARED, n, "");
  }

  private static Estimate epsilon(double h, double df, long n, double level) {
    double[] ends = NoncentralChiSquared.interval(h, df, level);
    double most = n - 1.0;
    return new Estimate(
            h / most,
            Double.NaN,
            Math.min(1, ends[0] / most),
            Math.min(1, ends[1] / most),
            level,
            n,
            "rank epsilon-squared, noncentral chi-square interval")
        .held();
  }

  /**
   * Rank η² = (H − k + 1)/(n − k), at least 0. Tomczak and Tomczak (2014). R: {@code
   * effectsize::rank_eta_squared}.
   */
  public static double etaSquared(TestResult test) {
    if (!test.isDefined()) {
      return Double.NaN;
    }
    double df = test.degreesOfFreedom().getFirst();
    return Math.max(0, (test.statistic() - df) / (test.n() - df - 1));
  }
}
