package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Hypergeometric;
import org.soundings.statistics.numeric.Root;

/**
 * Fisher's exact test of independence on a table of counts of any size.
 *
 * <p>The p-value is the probability, given both margins, of all tables that are at most as probable
 * as the one seen (within a relative 1e-7). Tables that are too large for that are sampled instead,
 * from a fixed seed, and the result's note says so. Empty rows and columns drop out; with fewer
 * than two left the test is undefined.
 *
 * <p>Of a 2 x 2 table the effect is the odds ratio, by conditional maximum likelihood, with its
 * exact interval; 0 or infinite where a count lies at its end.
 *
 * <p>Fisher (1935), doi:10.2307/2342435; Freeman and Halton (1951), doi:10.1093/biomet/38.1-2.141.
 * R: {@code fisher.test}.
 */
public final class FisherExact {
  static final double RELATIVE = 1e-7;
  private static final String NAME = "Fisher's exact test";

  private FisherExact() {}

  /**
   * @param counts rows by columns
   * @param level of confidence of the odds ratio, between 0 and 1
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    long[][] table = ContingencyTable.withoutEmpty(counts);
    long n = ContingencyTable.sum(table);
    if (table.length < 2 || table[0].length < 2) {
      return TestResult.undefined(NAME, n, "fewer than two rows or columns have answers");
    }
    if (table.length == 2 && table[0].length == 2) {
      double p = twoSided(table);
      Estimate odds = oddsRatio(table, level);
      return new TestResult(
          NAME, Symbol.NONE, Double.NaN, List.of(), p, odds, EffectSize.ODDS_RATIO, n, "");
    }
    return FisherTables.test(NAME, table);
  }

  /** One-sided: the probability of a first cell as small as this, or smaller. */
  public static double less(long[][] counts) {
    ContingencyTable.checkTwoByTwo(counts);
    return Hypergeometric.of(counts).atMost(counts[0][0], 0);
  }

  /** One-sided: the probability of a first cell as large as this, or larger. */
  public static double greater(long[][] counts) {
    ContingencyTable.checkTwoByTwo(counts);
    return Hypergeometric.of(counts).atLeast(counts[0][0], 0);
  }

  private static double twoSided(long[][] table) {
    Hypergeometric distribution = Hypergeometric.of(table);
    double[] p = distribution.probabilities(0);
    double seen = p[(int) (table[0][0] - distribution.lowest())] * (1 + RELATIVE);
    return Math.min(1, Arrays.stream(p).filter(q -> q <= seen).sum());
  }

  /**
   * The odds ratio of a 2 x 2 table by conditional maximum likelihood, with the interval of the
   * odds ratios that neither one-sided test rejects. Cornfield (1956).
   */
  public static Estimate oddsRatio(long[][] counts, double level) {
    ContingencyTable.checkTwoByTwo(counts);
    double tail = CriticalValue.tail(level);
    Hypergeometric distribution = Hypergeometric.of(counts);
    long x = counts[0][0];
    boolean least = x == distribution.lowest();
    boolean most = x == distribution.highest();
    double value = least ? 0 : Double.POSITIVE_INFINITY;
    if (!least && !most) {
      value = Math.exp(Root.increasing(odds -> distribution.mean(odds) - x));
    }
    double low = least ? 0 : Math.exp(Root.increasing(o -> distribution.atLeast(x, o) - tail));
    double high =
        most
            ? Double.POSITIVE_INFINITY
            : Math.exp(Root.increasing(o -> tail - distribution.atMost(x, o)));
    boolean one = least && most;
    return new Estimate(
        one ? Double.NaN : value,
        Double.NaN,
        low,
        high,
        level,
        ContingencyTable.sum(counts),
        "conditional maximum likelihood, exact interval");
  }
}
