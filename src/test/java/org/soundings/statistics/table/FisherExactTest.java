package org.soundings.statistics.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Hypergeometric;

class FisherExactTest {
  /** By listing every table with the same margins. */
  private static double listed(long[][] table) {
    double seen = probability(table);
    double[] sums = new double[2];
    list(table, new long[table.length][table[0].length], 0, seen, sums);
    return sums[0] / sums[1];
  }

  private static void list(long[][] table, long[][] tried, int cell, double seen, double[] sums) {
    int columns = table[0].length;
    if (cell == table.length * columns) {
      boolean same =
          Arrays.equals(ContingencyTable.rowSums(table), ContingencyTable.rowSums(tried))
              && Arrays.equals(
                  ContingencyTable.columnSums(table), ContingencyTable.columnSums(tried));
      double p = same ? probability(tried) : 0;
      sums[0] += p <= seen * (1 + 1e-7) ? p : 0;
      sums[1] += p;
      return;
    }
    int i = cell / columns;
    long left = ContingencyTable.rowSums(table)[i] - ContingencyTable.rowSums(tried)[i];
    for (long x = 0; x <= left; x++) {
      tried[i][cell % columns] = x;
      list(table, tried, cell + 1, seen, sums);
    }
    tried[i][cell % columns] = 0;
  }

  /** Up to a factor that depends on the margins. */
  private static double probability(long[][] table) {
    double log = 0;
    for (long[] row : table) {
      for (long x : row) {
        for (long k = 2; k <= x; k++) {
          log -= Math.log(k);
        }
      }
    }
    return Math.exp(log);
  }

  @ParameterizedTest
  @CsvSource({"3, 3, 12", "2, 4, 13", "2, 3, 17", "4, 2, 11", "3, 4, 9", "2, 5, 10"})
  void agreesWithTheListOfAllTables(int rows, int columns, int n) {
    for (int seed = 0; seed < 6; seed++) {
      long[][] table = ContingencyTable.withoutEmpty(RandomTables.of(rows, columns, n, seed));
      double p = FisherExact.test(table, 0.95).pValue();
      assertEquals(listed(table), p, 1e-10, () -> Arrays.deepToString(table));
    }
  }

  /** R: {@code fisher.test(m, workspace = 2e8)$p.value}. */
  static Stream<Arguments> tablesOfR() {
    return Stream.of(
        Arguments.of(new long[][] {{3, 10, 4}, {4, 2, 2}, {1, 2, 2}}, 0.437278683595177),
        Arguments.of(new long[][] {{5, 6, 6}, {6, 9, 5}, {4, 3, 1}, {3, 1, 1}}, 0.790536013945628),
        Arguments.of(
            new long[][] {{5, 6, 5, 3}, {4, 3, 8, 5}, {3, 4, 3, 4}, {4, 5, 2, 1}, {1, 2, 1, 1}},
            0.889298696018807),
        Arguments.of(
            new long[][] {{24, 24, 17}, {17, 15, 17}, {10, 14, 12}, {10, 0, 10}},
            0.0174475530427775),
        Arguments.of(
            new long[][] {{13, 8, 15, 10}, {6, 8, 3, 8}, {4, 6, 5, 4}}, 0.436478643543715));
  }

  @ParameterizedTest
  @MethodSource("tablesOfR")
  void agreesWithR(long[][] table, double p) {
    assertEquals(p, FisherExact.test(table, 0.95).pValue(), 1e-10);
    assertEquals("", FisherExact.test(table, 0.95).note());
  }

  @ParameterizedTest
  @MethodSource("tablesOfR")
  void sampledTablesComeCloseAndAreTheSameEachTime(long[][] table, double p) {
    double sampled = SampledTables.pValue(table);
    assertEquals(p, sampled, 4 * Math.sqrt(p * (1 - p) / SampledTables.SAMPLES));
    assertEquals(sampled, SampledTables.pValue(table));
  }

  @Test
  void aTableTooLargeIsSampledAndSaysSo() {
    long[][] table = RandomTables.of(6, 7, 3000, 1);
    TestResult fisher = FisherExact.test(table, 0.95);
    assertEquals("estimated from 20000 sampled tables", fisher.note());
    assertEquals(ChiSquareTest.test(table).pValue(), fisher.pValue(), 0.02);
  }

  @Test
  void theOddsRatioRunsFrom0ToInfinity() {
    Estimate none = FisherExact.oddsRatio(new long[][] {{0, 7}, {6, 3}}, 0.95);
    assertEquals(0, none.value());
    assertEquals(0, none.low());
    Estimate all = FisherExact.oddsRatio(new long[][] {{10, 0}, {0, 10}}, 0.95);
    assertEquals(Double.POSITIVE_INFINITY, all.value());
    assertTrue(all.low() > 1 && Double.isInfinite(all.high()));
  }

  @Test
  void swappingColumnsInvertsTheOddsRatio() {
    Estimate odds = FisherExact.oddsRatio(new long[][] {{8, 3}, {5, 9}}, 0.9);
    Estimate swapped = FisherExact.oddsRatio(new long[][] {{3, 8}, {9, 5}}, 0.9);
    assertEquals(1 / odds.value(), swapped.value(), 1e-10);
    assertEquals(1 / odds.low(), swapped.high(), 1e-8);
  }

  @Test
  void theLimitsPutTheCountIntoTheTails() {
    long[][] table = {{8, 3}, {5, 9}};
    Estimate odds = FisherExact.oddsRatio(table, 0.95);
    Hypergeometric distribution = Hypergeometric.of(table);
    assertEquals(0.025, distribution.atLeast(8, Math.log(odds.low())), 1e-10);
    assertEquals(0.025, distribution.atMost(8, Math.log(odds.high())), 1e-10);
    assertEquals(8, distribution.mean(Math.log(odds.value())), 1e-10);
  }

  @Test
  void theOneSidedTestsOverlapInTheTableSeen() {
    long[][] table = {{3, 1}, {1, 3}};
    double both = FisherExact.less(table) + FisherExact.greater(table);
    assertEquals(1 + 16 / 70.0, both, 1e-12);
  }
}
