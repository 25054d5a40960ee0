package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.Ties;
import org.soundings.statistics.table.ContingencyTable;

/**
 * Do answers rise along groups that are in order? JT counts the pairs of answers of which the one
 * in the later group is higher, ties one half; its variance is corrected for ties. The p-value is
 * two-sided; {@link #increasing} is one-sided. The effect is Kendall's tau-b of group and answer.
 * Undefined with fewer than two groups, or where all answers are tied.
 *
 * <p>Jonckheere (1954), doi:10.1093/biomet/41.1-2.133; Hollander, Wolfe and Chicken (2014), section
 * 6.2. R: {@code kSamples::jt.test}.
 */
public final class JonckheereTerpstra {
  private static final String NAME = "Jonckheere-Terpstra test";

  private JonckheereTerpstra() {}

  /**
   * JT, its two-sided p-value by the normal approximation, and tau-b.
   *
   * @param counts a row for each group, in their order; a column for each value, the lowest first
   * @param level of confidence, between 0 and 1, of the effect's interval
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    long n = ContingencyTable.sum(counts);
    double z = z(counts);
    if (Double.isNaN(z)) {
      return TestResult.undefined(NAME, n, "fewer than two groups, or all answers are tied");
    }
    Estimate tau = KendallTauB.test(counts, level).effect();
    double p = Tail.twoSidedNormal(z);
    return new TestResult(
        NAME, Symbol.JT, statistic(counts), List.of(), p, tau, EffectSize.TAU_B, n, "");
  }

  /** The one-sided p-value that answers rise; NaN where the test is undefined. */
  public static double increasing(long[][] counts) {
    return Tail.normal(z(counts));
  }

  private static double z(long[][] counts) {
    double sd = standardDeviation(counts);
    return sd > 0 ? (statistic(counts) - mean(counts)) / sd : Double.NaN;
  }

  /** JT itself, from 0 to the number of pairs of answers in different groups. */
  public static double statistic(long[][] counts) {
    double sum = 0;
    for (int later = 1; later < counts.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        sum += MannWhitney.u(new long[][] {counts[later], counts[earlier]});
      }
    }
    return sum;
  }

  /** Of the statistic, if the groups do not differ. */
  public static double mean(long[][] counts) {
    double squares = 0;
    for (double size : sizes(counts)) {
      squares += size * size;
    }
    double n = ContingencyTable.sum(counts);
    return (n * n - squares) / 4;
  }

  /** Of the statistic, if the groups do not differ; 0 where all are tied or in one group. */
  public static double standardDeviation(long[][] counts) {
    long[][] table = ContingencyTable.withoutEmpty(counts);
    if (table.length < 2 || table[0].length < 2) {
      return 0;
    }
    double n = ContingencyTable.sum(counts);
    Ties groups = Ties.of(ContingencyTable.rowSums(counts));
    Ties ties = Ties.of(ContingencyTable.columnSums(counts));
    double pairs = n * (n - 1);
    double variance =
        (pairs * (2 * n + 5) - groups.weighted() - ties.weighted()) / 72
            + groups.pairs() * ties.pairs() / (8 * pairs);
    if (n > 2) {
      variance += groups.triples() * ties.triples() / (36 * pairs * (n - 2));
    }
    return Math.sqrt(Math.max(0, variance));
  }

  private static double[] sizes(long[][] counts) {
    return java.util.Arrays.stream(ContingencyTable.rowSums(counts)).asDoubleStream().toArray();
  }
}
