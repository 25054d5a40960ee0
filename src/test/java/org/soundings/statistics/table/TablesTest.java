package org.soundings.statistics.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.GoodmanKruskalGamma;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.numeric.NoncentralChiSquared;

/** What holds for every test of a table; the digits are held by the reference cases. */
class TablesTest {
  static Stream<Arguments> symmetrical() {
    return Stream.of(
        statistic("chi-square", t -> ChiSquareTest.test(t).statistic()),
        statistic("p", t -> ChiSquareTest.test(t).pValue()),
        statistic("G", t -> GTest.test(t).statistic()),
        statistic("V", t -> CramersV.of(t, 0.95).value()),
        statistic("V low", t -> CramersV.of(t, 0.95).low()),
        statistic("plain V", t -> CramersV.uncorrected(t, 0.9).high()),
        statistic("contingency", CramersV::contingencyCoefficient),
        statistic("Fisher", t -> FisherExact.test(t, 0.95).pValue()));
  }

  private static Arguments statistic(String name, ToDoubleFunction<long[][]> of) {
    return Arguments.of(name, of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("symmetrical")
  void orderDirectionAndEmptyLinesChangeNothing(String name, ToDoubleFunction<long[][]> of) {
    for (int seed = 0; seed < 5; seed++) {
      long[][] table = RandomTables.of(3, 4, 40 + 10 * seed, seed);
      double expected = of.applyAsDouble(table);
      assertEquals(expected, of.applyAsDouble(RandomTables.transposed(table)), 1e-10);
      assertEquals(expected, of.applyAsDouble(RandomTables.rowsTurned(table)), 1e-10);
      assertEquals(expected, of.applyAsDouble(RandomTables.withEmptyRowAndColumn(table)), 1e-10);
    }
  }

  @Test
  void squaredPearsonResidualsSumToTheStatistic() {
    long[][] table = RandomTables.of(4, 3, 100, 1);
    double sum =
        Arrays.stream(Residuals.pearson(table))
            .flatMapToDouble(Arrays::stream)
            .map(r -> r * r)
            .sum();
    assertEquals(ChiSquareTest.test(table).statistic(), sum, 1e-10);
  }

  @Test
  void residualsOfAnEmptyColumnAreUndefined() {
    long[][] table = {{5, 0, 9}, {8, 0, 4}};
    assertTrue(Double.isNaN(Residuals.pearson(table)[0][1]));
    assertTrue(Double.isNaN(Residuals.adjusted(table)[1][1]));
    assertTrue(Double.isNaN(Residuals.adjusted(new long[][] {{3, 4}})[0][0]));
  }

  @Test
  void fewerThanTwoRowsCannotBeTested() {
    for (long[][] table :
        List.of(new long[][] {{5, 9, 4}}, new long[][] {{5, 9}, {0, 0}}, new long[2][2])) {
      TestResult chi = ChiSquareTest.test(table);
      assertFalse(chi.isDefined());
      assertFalse(chi.note().isEmpty());
      assertFalse(GTest.test(table).isDefined());
      assertFalse(FisherExact.test(table, 0.95).isDefined());
      assertFalse(CramersV.of(table, 0.95).isDefined());
      assertFalse(CramersV.uncorrected(table, 0.95).isDefined());
      assertTrue(Double.isNaN(CramersV.contingencyCoefficient(table)));
      assertFalse(KendallTauB.test(table, 0.95).isDefined());
      assertFalse(LinearByLinear.test(table, 0.95).isDefined());
      assertFalse(GoodmanKruskalGamma.of(table, 0.95).isDefined());
    }
    assertFalse(YatesTest.test(new long[][] {{5, 9}, {0, 0}}).isDefined());
  }

  @Test
  void raggedAndNegativeTablesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> ChiSquareTest.test(new long[][] {{1, 2}, {3}}));
    assertThrows(
        IllegalArgumentException.class, () -> ChiSquareTest.test(new long[][] {{1, -2}, {3, 4}}));
    assertThrows(IllegalArgumentException.class, () -> YatesTest.test(new long[3][2]));
    assertThrows(IllegalArgumentException.class, () -> Bowker.test(new long[2][3]));
  }

  @Test
  void smallExpectedCountsAreSaid() {
    assertEquals(
        "4 of 4 expected counts are under 5, the smallest is 2.00",
        ChiSquareTest.test(new long[][] {{3, 1}, {1, 3}}).note());
    assertEquals("", ChiSquareTest.test(new long[][] {{30, 10}, {10, 30}}).note());
  }

  @Test
  void theIntervalOfVHoldsAtItsEnds() {
    long[][] table = {{20, 5}, {8, 17}};
    Estimate v = CramersV.of(table, 0.95);
    double low = v.low() * v.low() * 50;
    double x = ChiSquareTest.test(table).statistic();
    assertEquals(0.025, NoncentralChiSquared.of(1, low).survivalProbability(x), 1e-9);
    assertEquals(1, CramersV.of(new long[][] {{9, 0}, {0, 9}}, 0.95).value(), 1e-12);
    assertEquals(0, CramersV.of(new long[][] {{5, 5}, {5, 5}}, 0.95).value());
  }

  @Test
  void yatesNeverPassesTheExpectedCount() {
    TestResult yates = YatesTest.test(new long[][] {{10, 10}, {10, 10}});
    assertEquals(0, yates.statistic());
    assertEquals(1, yates.pValue());
  }

  @Test
  void aTableOfMillionsIsTested() {
    long[][] table = {{1_200_000_000L, 900_000_000L}, {1_000_000_000L, 1_100_000_000L}};
    TestResult chi = ChiSquareTest.test(table);
    assertTrue(chi.statistic() > 1e6 && chi.pValue() == 0);
    assertTrue(Double.isFinite(CramersV.of(table, 0.95).high()));
  }

  @Test
  void ordinalAssociationTurnsSignWithTheRows() {
    long[][] table = RandomTables.of(4, 5, 90, 8);
    long[][] turned = RandomTables.rowsTurned(table);
    assertEquals(
        GoodmanKruskalGamma.of(table, 0.95).low(),
        -GoodmanKruskalGamma.of(turned, 0.95).high(),
        1e-12);
    assertEquals(GoodmanKruskalGamma.concordant(table), GoodmanKruskalGamma.discordant(turned));
    assertEquals(
        KendallTauB.test(table, 0.95).statistic(),
        -KendallTauB.test(turned, 0.95).statistic(),
        1e-12);
    assertEquals(
        LinearByLinear.test(table, 0.95).statistic(),
        -LinearByLinear.test(turned, 0.95).statistic(),
        1e-12);
  }

  @Test
  void gammaCountsPairsAsTheyAre() {
    long[][] table = {{2, 1}, {1, 3}};
    assertEquals(6, GoodmanKruskalGamma.concordant(table));
    assertEquals(1, GoodmanKruskalGamma.discordant(table));
    assertEquals(5 / 7.0, GoodmanKruskalGamma.of(table, 0.95).value(), 1e-15);
  }

  @Test
  void goodnessOfFitDropsWhatCannotBeAndIsNot() {
    TestResult fit = GoodnessOfFit.test(new long[] {10, 20, 0}, new double[] {0.5, 0.5, 0});
    assertEquals(List.of(1.0), fit.degreesOfFreedom());
    assertEquals(10 / 3.0, fit.statistic(), 1e-12);
    TestResult never = GoodnessOfFit.test(new long[] {10, 20, 1}, new double[] {0.5, 0.5, 0});
    assertEquals(0, never.pValue());
    assertFalse(GoodnessOfFit.test(new long[] {0, 0}).isDefined());
    assertFalse(GoodnessOfFit.test(new long[] {4}).isDefined());
    assertThrows(
        IllegalArgumentException.class,
        () -> GoodnessOfFit.test(new long[] {1, 2}, new double[] {0.5, 0.6}));
  }

  @Test
  void columnsAreNamedLikeASpreadsheets() {
    assertEquals("A", ColumnLetters.letter(0));
    assertEquals("Z", ColumnLetters.letter(25));
    assertEquals("AA", ColumnLetters.letter(26));
    assertEquals("BA", ColumnLetters.letter(52));
  }

  @Test
  void anEmptyColumnHasNoLetterAndIsNoOnesSmaller() {
    ColumnLetters letters =
        ColumnLetters.of(
            new long[] {90, 0, 10}, new long[] {100, 0, 100}, AdjustedP.Method.HOLM, 0.05);
    assertEquals(List.of("C", "", ""), letters.letters());
    assertTrue(Double.isNaN(letters.shares()[1]));
    assertEquals(letters.pValues()[2][0], letters.adjusted()[2][0]);
  }

  @Test
  void oneStratumIsMantelsChiSquare() {
    long[][] table = {{12, 5}, {3, 9}};
    TestResult one = CochranMantelHaenszel.test(List.<long[][]>of(table), false, 0.95);
    double n = 29;
    assertEquals(ChiSquareTest.test(table).statistic() * (n - 1) / n, one.statistic(), 1e-12);
    assertEquals(one.statistic(), GeneralizedCmh.test(List.<long[][]>of(table)).statistic(), 1e-12);
    assertEquals(
        7.2, CochranMantelHaenszel.oddsRatio(List.<long[][]>of(table), 0.95).value(), 1e-12);
  }

  @Test
  void strataOfOneAnswerSayNothing() {
    long[][] table = {{12, 5}, {3, 9}};
    long[][] single = {{1, 0}, {0, 0}};
    assertEquals(
        CochranMantelHaenszel.test(List.<long[][]>of(table), true, 0.95).statistic(),
        CochranMantelHaenszel.test(List.of(table, single), true, 0.95).statistic());
    assertFalse(CochranMantelHaenszel.test(List.<long[][]>of(single), true, 0.95).isDefined());
    assertFalse(GeneralizedCmh.test(List.<long[][]>of(single)).isDefined());
    assertFalse(GeneralizedCmh.test(List.of()).isDefined());
    assertFalse(CochranMantelHaenszel.homogeneity(List.<long[][]>of(table)).isDefined());
  }

  @Test
  void trendIsTheChiSquareOfTwoGroups() {
    TestResult trend = CochranArmitage.test(new long[] {5, 9}, new long[] {20, 18});
    assertEquals(
        ChiSquareTest.test(new long[][] {{5, 15}, {9, 9}}).statistic(), trend.statistic(), 1e-12);
    assertFalse(CochranArmitage.test(new long[] {0, 0}, new long[] {3, 4}).isDefined());
    assertFalse(CochranArmitage.test(new long[] {2, 0}, new long[] {3, 0}).isDefined());
    assertThrows(
        IllegalArgumentException.class,
        () -> CochranArmitage.test(new long[] {4, 1}, new long[] {3, 4}));
  }

  @Test
  void anyScoresInALineGiveTheSameTrend() {
    long[] events = {1, 4, 6, 3};
    long[] totals = {9, 12, 10, 4};
    double[] scores = IntStream.range(0, 4).mapToDouble(i -> 7 - 2.5 * i).toArray();
    assertEquals(
        CochranArmitage.test(events, totals).statistic(),
        CochranArmitage.test(events, totals, scores).statistic(),
        1e-12);
  }

  @Test
  void expectedCountsKeepTheMargins() {
    long[][] table = RandomTables.of(3, 5, 77, 2);
    double[][] expected = ChiSquareTest.expected(table);
    double[] sums = Arrays.stream(expected).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    assertArrayEquals(
        Arrays.stream(ContingencyTable.rowSums(table)).asDoubleStream().toArray(), sums, 1e-12);
  }
}
