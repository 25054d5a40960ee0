package org.soundings.statistics.table;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * Pearson's chi-square test of independence on a table of counts, without continuity correction.
 *
 * <p>X² = Σ (observed − expected)² / expected on (r − 1)(c − 1) degrees of freedom. Empty rows and
 * columns drop out of the test. With fewer than two rows or columns left nothing can be tested: X²
 * is 0 on 0 degrees of freedom, its p-value and effect undefined. Expected counts under 5 are
 * noted. The effect is {@link CramersV}.
 *
 * <p>Pearson (1900), doi:10.1080/14786440009463897. R: {@code chisq.test(m, correct = FALSE)}.
 */
public final class ChiSquareTest {
  private static final String NAME = "Pearson's chi-square test";
  private static final double LEVEL = 0.95;

  private ChiSquareTest() {}

  /**
   * @param counts rows by columns
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts) {
    return test(counts, LEVEL);
  }

  /**
   * @param level of the interval of the effect
   */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    long[][] table = ContingencyTable.withoutEmpty(counts);
    long n = ContingencyTable.sum(table);
    if (table.length < 2 || table[0].length < 2) {
      String why = "fewer than two rows or columns have answers";
      return new TestResult(
          NAME,
          Symbol.CHI_SQUARE,
          n == 0 ? Double.NaN : 0,
          List.of(0.0),
          Double.NaN,
          null,
          EffectSize.NONE,
          n,
          why);
    }
    double df = (table.length - 1.0) * (table[0].length - 1.0);
    double statistic = statistic(table);
    double p = Tail.chiSquared(statistic, df);
    Estimate effect = CramersV.of(table, level);
    String note = ContingencyTable.smallExpected(ContingencyTable.expected(table));
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(df), p, effect, EffectSize.CRAMERS_V, n, note);
  }

  /** Row sum times column sum over the total; NaN without answers. */
  public static double[][] expected(long[][] counts) {
    ContingencyTable.check(counts);
    return ContingencyTable.expected(counts);
  }

  /** X² of a table without empty rows and columns. */
  static double statistic(long[][] table) {
    double[][] expected = ContingencyTable.expected(table);
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        double off = table[i][j] - expected[i][j];
        sum += off * off / expected[i][j];
      }
    }
    return sum;
  }
}
