package org.soundings.statistics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.table.TwoProportions;

/** What holds for every interval of a proportion; their digits are held by the reference cases. */
class ProportionIntervalsTest {
  /** Count, n and level to an interval. */
  interface Interval {
    Estimate of(long count, long n, double level);
  }

  static Stream<Arguments> intervals() {
    return Stream.of(
        Arguments.of("Wilson", (Interval) Wilson::interval, true),
        Arguments.of("continuity", (Interval) WilsonContinuity::interval, true),
        Arguments.of("Clopper-Pearson", (Interval) ClopperPearson::interval, true),
        Arguments.of("Jeffreys", (Interval) Jeffreys::interval, true),
        Arguments.of("Agresti-Coull", (Interval) AgrestiCoull::interval, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intervals")
  void noAnswersAreUndefinedAndNever0Percent(String name, Interval interval, boolean within) {
    Estimate none = interval.of(0, 0, 0.95);
    assertFalse(none.isDefined());
    assertTrue(Double.isNaN(none.low()) && Double.isNaN(none.high()));
    assertEquals(0, none.n());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intervals")
  void theEndsAreExactAtNoneAndAll(String name, Interval interval, boolean within) {
    for (long n : new long[] {1, 12, 1_000_000}) {
      Estimate none = interval.of(0, n, 0.95);
      Estimate all = interval.of(n, n, 0.95);
      assertEquals(0, none.value());
      assertEquals(1, all.value());
      if (within) {
        assertEquals(0, none.low());
        assertEquals(1, all.high());
      }
      assertEquals(none.high(), 1 - all.low(), 1e-12);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intervals")
  void holdsTheProportionGrowsWithTheLevelAndMirrors(
      String name, Interval interval, boolean within) {
    for (long count = 0; count <= 20; count++) {
      Estimate narrow = interval.of(count, 20, 0.8);
      Estimate wide = interval.of(count, 20, 0.99);
      Estimate mirrored = interval.of(20 - count, 20, 0.99);
      assertTrue(narrow.low() <= narrow.value() && narrow.value() <= narrow.high());
      assertTrue(wide.low() <= narrow.low() && narrow.high() <= wide.high());
      assertEquals(wide.low(), 1 - mirrored.high(), 1e-12);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intervals")
  void refusesWhatIsNoProportionOrLevel(String name, Interval interval, boolean within) {
    assertThrows(IllegalArgumentException.class, () -> interval.of(3, 2, 0.95));
    assertThrows(IllegalArgumentException.class, () -> interval.of(-1, 2, 0.95));
    assertThrows(IllegalArgumentException.class, () -> interval.of(1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> interval.of(1, 2, Double.NaN));
  }

  /** The published 2021 report: 66 % of 89, 26 % of 89, 82 % of 89. */
  @ParameterizedTest
  @CsvSource({"59, 56, 75", "23, 18, 36", "73, 73, 89"})
  void givesTheIntervalsThatAPublishedReportLacked(long count, long low, long high) {
    Estimate share = Wilson.interval(count, 89, 0.95).times(100);
    assertEquals(low, Math.round(share.low()));
    assertEquals(high, Math.round(share.high()));
  }

  @Test
  void aCensusHasNoWidthAndAHugePopulationChangesNothing() {
    Estimate census = Wilson.ofPopulation(30, 80, 80, 0.95);
    assertEquals(census.value(), census.low());
    assertEquals(census.value(), census.high());
    Estimate half = Wilson.ofPopulation(30, 80, 160, 0.95);
    Estimate huge = Wilson.ofPopulation(30, 80, Long.MAX_VALUE / 4, 0.95);
    Estimate plain = Wilson.interval(30, 80, 0.95);
    assertEquals(plain.low(), huge.low(), 1e-12);
    assertTrue(half.low() > plain.low() && half.high() < plain.high());
    assertThrows(IllegalArgumentException.class, () -> Wilson.ofPopulation(3, 80, 79, 0.95));
  }

  @Test
  void simultaneousIntervalsAreWilsonsAtAStricterLevel() {
    List<Estimate> all = Goodman.intervals(new long[] {10, 30, 0, 60}, 0.95);
    Estimate stricter = Wilson.interval(30, 100, 1 - 0.05 / 4);
    assertEquals(stricter.low(), all.get(1).low());
    assertEquals(0.95, all.get(1).level());
    assertEquals(0, all.get(2).low());
    assertFalse(Goodman.intervals(new long[] {0, 0}, 0.95).getFirst().isDefined());
  }

  @Test
  void theNetOfTwoSharesKeepsAWidthWhereOneIsEmpty() {
    Estimate net = NetShare.of(10, 0, 10, 0.95);
    assertEquals(1, net.value());
    assertEquals(0, net.standardError());
    assertTrue(net.low() < 1 && net.high() == 1);
    Estimate mirrored = NetShare.of(0, 10, 10, 0.95);
    assertEquals(-net.low(), mirrored.high(), 1e-15);
    assertFalse(NetShare.of(0, 0, 0, 0.95).isDefined());
    assertThrows(IllegalArgumentException.class, () -> NetShare.of(6, 5, 10, 0.95));
  }

  /** Newcombe (1998), table II, example a: 56/70 and 48/80, method 10. */
  @Test
  void theDifferenceOfTwoProportionsIsNewcombes() {
    Estimate difference = TwoProportions.difference(56, 70, 48, 80, 0.95);
    assertEquals(0.2, difference.value(), 1e-12);
    assertEquals(0.0524, difference.low(), 5e-5);
    assertEquals(0.3339, difference.high(), 5e-5);
    assertFalse(TwoProportions.difference(0, 0, 48, 80, 0.95).isDefined());
    assertFalse(TwoProportions.test(70, 70, 80, 80, 0.95).isDefined());
  }
}
