package org.soundings.statistics.table;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * The likelihood ratio test of independence: G = 2 Σ observed ln(observed / expected) on (r − 1)(c
 * − 1) degrees of freedom. Empty rows and columns drop out; with fewer than two left it is
 * undefined.
 *
 * <p>Wilks (1938), doi:10.1214/aoms/1177732360. R: {@code vcd::assocstats}.
 */
public final class GTest {
  private static final String NAME = "Likelihood ratio test (G)";

  private GTest() {}

  /**
   * @param counts rows by columns
   * @return without an effect size; its note says how many expected counts are under 5
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts) {
    ContingencyTable.check(counts);
    long[][] table = ContingencyTable.withoutEmpty(counts);
    long n = ContingencyTable.sum(table);
    if (table.length < 2 || table[0].length < 2) {
      return TestResult.undefined(NAME, n, "fewer than two rows or columns have answers");
    }
    double[][] expected = ContingencyTable.expected(table);
    double g = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        g += table[i][j] == 0 ? 0 : 2 * table[i][j] * Math.log(table[i][j] / expected[i][j]);
      }
    }
    double statistic = Math.max(0, g);
    double df = (table.length - 1.0) * (table[0].length - 1.0);
    double p = Tail.chiSquared(statistic, df);
    String note = ContingencyTable.smallExpected(expected);
    return new TestResult(
        NAME, Symbol.G, statistic, List.of(df), p, null, EffectSize.NONE, n, note);
  }
}
