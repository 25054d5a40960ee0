package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** D16: what is computed of rounded numbers is known as closely as they allow, and no closer. */
class KnownRangeTest {
  @Test
  void twiceANegativeNumberKeepsTheLowerEndLow() {
    assertEquals(new KnownRange(-6, -2), new KnownRange(1, 3).times(-2));
    assertEquals(new KnownRange(-6, 9), new KnownRange(-2, 3).times(new KnownRange(1, 3)));
  }

  @Test
  void aSpreadIsNotNegativeHoweverItIsRounded() {
    assertEquals(new KnownRange(0, 0.25), new KnownRange(-0.5, 0.5).square());
    assertEquals(new KnownRange(0, 2), new KnownRange(-1, 4).root());
  }

  @Test
  void whatIsNotSaidIsNotKnown() {
    assertFalse(KnownRange.around(Double.NaN, 0.1).isKnown());
    assertFalse(KnownRange.around(1, 0.1).plus(KnownRange.around(Double.NaN, 0)).isKnown());
  }

  /** Both ends are reached by numbers at the ends, and every number inside stays inside. */
  @Test
  void everyNumberThatIsPossibleLiesInTheResultAndItsEndsAreReached() {
    Random random = new Random(3);
    for (int trial = 0; trial < 500; trial++) {
      KnownRange a = range(random);
      KnownRange b = range(random);
      KnownRange[] results = {a.plus(b), a.minus(b), a.times(b)};
      double[] least = {1e9, 1e9, 1e9};
      double[] most = {-1e9, -1e9, -1e9};
      for (int i = 0; i <= 8; i++) {
        for (int j = 0; j <= 8; j++) {
          double x = a.low() + (a.high() - a.low()) * i / 8;
          double y = b.low() + (b.high() - b.low()) * j / 8;
          double[] values = {x + y, x - y, x * y};
          for (int of = 0; of < values.length; of++) {
            least[of] = Math.min(least[of], values[of]);
            most[of] = Math.max(most[of], values[of]);
          }
        }
      }
      for (int of = 0; of < results.length; of++) {
        assertEquals(least[of], results[of].low(), 1e-9);
        assertEquals(most[of], results[of].high(), 1e-9);
      }
      assertTrue(results[0].isKnown());
    }
  }

  private static KnownRange range(Random random) {
    return KnownRange.of(random.nextDouble() * 8 - 4, random.nextDouble() * 8 - 4);
  }
}
