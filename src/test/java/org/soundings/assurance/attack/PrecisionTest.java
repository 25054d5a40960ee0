package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** D16: how far a printed number may be off. */
class PrecisionTest {
  private static final Precision ROUNDED = new Precision(false);

  @Test
  void oneNumberWithAllItsDigitsShowsThatNoneWasRounded() {
    assertTrue(Precision.of(List.of(Map.of("value", 2.35), Map.of("se", 0.123456789))).exact());
    assertFalse(Precision.of(Arrays.asList(Map.of("value", 2.35), null, 41, "text")).exact());
    assertFalse(Precision.of(Map.of("value", Double.NaN)).exact(), "not defined");
  }

  /** A mean of 123,456.78 is written with two decimals, a p of 0.000000123 with three digits. */
  @Test
  void longNumbersMayBeRoundedWhereTheyAreLargeOrSmall() {
    assertFalse(Precision.of(Map.of("value", 123456.78, "se", 0.12)).exact());
    assertFalse(Precision.of(List.of(1.23e-7)).exact());
    assertTrue(Precision.of(123456.789012345).exact());
  }

  @Test
  void exactNumbersAreOffByAlmostNothing() {
    assertEquals(2e-9, new Precision(true).ofMean(2), 1e-12);
    assertEquals(1e-9, new Precision(true).ofResult(0.4), 1e-12);
  }

  /** Whole percents of fewer than a thousand, tenths of a percent of more. */
  @Test
  void sharesHaveADigitMoreWhereManyAnswered() {
    assertEquals(0.005, ROUNDED.ofShare(0.25, 999));
    assertEquals(0.0005, ROUNDED.ofShare(0.25, 1000));
  }

  @Test
  void noNumberOfTwoSignificantDigitsIsFurtherOff() {
    Random random = new Random(16);
    double worst = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(7) - 3);
      double printed =
          new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_EVEN)).doubleValue();
      double off = Math.abs(value - printed) / ROUNDED.ofResult(printed);
      worst = Math.max(worst, off);
      assertTrue(off <= 1 + 1e-9, value + " printed as " + printed);
    }
    assertTrue(worst > 0.9, "and it is not taken for further off than it can be: " + worst);
  }

  /** Of 0 nothing more is known than of 1. */
  @Test
  void nothingIsAsFarOffAsOne() {
    assertEquals(0.05, ROUNDED.ofResult(0));
  }
}
