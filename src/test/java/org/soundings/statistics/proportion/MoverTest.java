package org.soundings.statistics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.Estimate;

class MoverTest {
  /** Newcombe 1998, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56,70,48,80,0.0524,0.3339",
    "9,10,3,10,0.1705,0.8090",
    "6,7,2,7,0.0582,0.8062",
    "5,56,0,29,-0.0381,0.1926",
    "0,10,0,20,-0.1611,0.2775",
    "10,10,0,10,0.6075,1.0000",
  })
  void ofWilsonIntervalsItIsNewcombesInterval(
      long x1, long n1, long x2, long n2, double low, double high) {
    Estimate difference =
        Mover.difference(Wilson.interval(x1, n1, 0.95), Wilson.interval(x2, n2, 0.95));
    assertEquals((double) x1 / n1 - (double) x2 / n2, difference.value(), 1e-12);
    assertEquals(low, difference.low(), 5e-5);
    assertEquals(high, difference.high(), 5e-5);
    assertEquals(n1 + n2, difference.n());
  }

  @Test
  void theOtherWayRoundItIsTheSameWithTheOtherSign() {
    Estimate a = Wilson.interval(56, 70, 0.9);
    Estimate b = Wilson.interval(48, 80, 0.9);
    assertEquals(Mover.difference(a, b).low(), -Mover.difference(b, a).high(), 1e-15);
  }

  @Test
  void ofNothingItIsUndefined() {
    Estimate none = Estimate.undefined(0.95, 0, "");
    assertFalse(Mover.difference(none, Wilson.interval(1, 2, 0.95)).isDefined());
    assertFalse(Mover.difference(Wilson.interval(1, 2, 0.95), none).isDefined());
    Estimate bare = new Estimate(0.5, Double.NaN, Double.NaN, Double.NaN, 0.95, 10, "");
    Estimate difference = Mover.difference(bare, Wilson.interval(1, 2, 0.95));
    assertEquals(0, difference.value(), 1e-15);
    assertTrue(Double.isNaN(difference.low()) && Double.isNaN(difference.high()));
  }

  @Test
  void intervalsOfTwoLevelsAreNotJoined() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Mover.difference(Wilson.interval(1, 2, 0.95), Wilson.interval(1, 2, 0.9)));
  }
}
