package org.soundings.statistics.table;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.proportion.NetShare;

/**
 * Did as many people change from yes to no as from no to yes? Of a 2 x 2 table of two answers by
 * the same people only those who changed, b and c, count.
 *
 * <p>The effect is the difference of the two shares of yes, (b − c)/n, with {@link NetShare}'s
 * interval. Where nobody changed there is no statistic and the exact p-value is 1.
 *
 * <p>McNemar (1947), doi:10.1007/BF02295996. R: {@code mcnemar.test}, {@code binom.test}.
 */
public final class McNemar {
  private static final int EXACT_BELOW = 25;
  private static final String NAME = "McNemar's test";

  private McNemar() {}

  /** Exact with fewer than 25 changes, else (b − c)²/(b + c) without continuity correction. */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.checkTwoByTwo(counts);
    boolean few = counts[0][1] + counts[1][0] < EXACT_BELOW;
    return few ? exact(counts, level) : chiSquare(counts, false, level);
  }

  /** Twice the smaller binomial tail at one half, at most 1. */
  public static TestResult exact(long[][] counts, double level) {
    ContingencyTable.checkTwoByTwo(counts);
    if (ContingencyTable.sum(counts) == 0) {
      return TestResult.undefined(NAME, 0, "nobody gave both answers");
    }
    int changed = Math.toIntExact(counts[0][1] + counts[1][0]);
    int fewer = Math.toIntExact(Math.min(counts[0][1], counts[1][0]));
    double tail = BinomialDistribution.of(changed, 0.5).cumulativeProbability(fewer);
    double p = Math.min(1, 2 * tail);
    return result(NAME + ", exact", Double.NaN, List.of(), p, counts, level);
  }

  /**
   * @param continuity (|b − c| − 1)² in place of (b − c)², where b and c differ
   * @return undefined where nobody changed
   */
  public static TestResult chiSquare(long[][] counts, boolean continuity, double level) {
    ContingencyTable.checkTwoByTwo(counts);
    double b = counts[0][1];
    double c = counts[1][0];
    if (b + c == 0) {
      return TestResult.undefined(NAME, ContingencyTable.sum(counts), "nobody changed");
    }
    double off = Math.max(0, Math.abs(b - c) - (continuity ? 1 : 0));
    double statistic = off * off / (b + c);
    double p = Tail.chiSquared(statistic, 1);
    String name = continuity ? NAME + " with continuity correction" : NAME;
    return result(name, statistic, List.of(1.0), p, counts, level);
  }

  private static TestResult result(
      String name, double statistic, List<Double> df, double p, long[][] counts, double level) {
    long n = ContingencyTable.sum(counts);
    Estimate net = NetShare.of(counts[0][1], counts[1][0], n, level);
    return new TestResult(
        name,
        Symbol.CHI_SQUARE,
        statistic,
        df,
        p,
        net,
        EffectSize.DIFFERENCE_OF_PROPORTIONS,
        n,
        "");
  }
}
