package org.soundings.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalTest {
  @Test
  void writesAndRoundsWhatBigDecimalWould() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 12));
      check(i % 3 == 0 ? Math.rint(value * 200) / 200 : value, random.nextInt(5));
    }
  }

  @Test
  void roundsTiesAwayFromZeroAndCarries() {
    for (double value :
        new double[] {0, -0.0, 0.5, -0.5, 0.285, 0.125, 9.995, 99.5, 0.0005, 1e300, 5e-324, 0.05}) {
      for (int decimals = 0; decimals < 4; decimals++) {
        check(value, decimals);
      }
    }
  }

  private static void check(double value, int decimals) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
    assertEquals(rounded.toPlainString(), Decimal.of(value).text(decimals));
    assertEquals(rounded.toPlainString(), Decimal.rounded(value, 0, decimals));
    assertEquals(
        exact.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString(),
        Decimal.rounded(value, 2, decimals));
    BigDecimal shifted = exact.movePointRight(2).stripTrailingZeros();
    String shortest = shifted.signum() == 0 ? "0" : shifted.toPlainString();
    assertEquals(shortest, Decimal.of(value).shifted(2).text());
  }

  @Test
  void refusesWhatHasNoDigits() {
    assertThrows(IllegalArgumentException.class, () -> Decimal.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Decimal.of(Double.POSITIVE_INFINITY));
  }
}
