package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * The chi-square test of a 2 x 2 table with Yates' continuity correction: every |observed −
 * expected| is brought half a count towards 0, though not past it. Undefined where a row or column
 * is empty.
 *
 * <p>Yates (1934), doi:10.2307/2983604. R: {@code chisq.test(m)}.
 */
public final class YatesTest {
  private static final String NAME = "Chi-square test with Yates' correction";

  private YatesTest() {}

  /**
   * @return without an effect size
   * @throws IllegalArgumentException unless the table is 2 x 2, or on a negative count
   */
  public static TestResult test(long[][] counts) {
    ContingencyTable.checkTwoByTwo(counts);
    long n = ContingencyTable.sum(counts);
    double[][] expected = ContingencyTable.expected(counts);
    if (n == 0 || Arrays.stream(expected).flatMapToDouble(Arrays::stream).anyMatch(e -> e == 0)) {
      return TestResult.undefined(NAME, n, "a row or column is empty");
    }
    double off = Math.abs(counts[0][0] - expected[0][0]);
    double corrected = off - Math.min(0.5, off);
    double statistic = 0;
    for (double[] row : expected) {
      for (double e : row) {
        statistic += corrected * corrected / e;
      }
    }
    double p = Tail.chiSquared(statistic, 1);
    String note = ContingencyTable.smallExpected(expected);
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(1.0), p, null, EffectSize.NONE, n, note);
  }
}
