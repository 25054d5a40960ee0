package org.soundings.statistics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.Estimate;

/** The examples of Krippendorff (2011), Computing Krippendorff's Alpha-Reliability. */
class KrippendorffAlphaTest {

  /** One coder a word; a letter or digit is a category, a dot a unit left out. */
  private static int[][] coders(String written) {
    return Arrays.stream(written.strip().split("\\s+"))
        .map(
            coder ->
                coder
                    .chars()
                    .map(c -> c == '.' ? KrippendorffAlpha.LEFT_OUT : Character.digit(c, 36))
                    .toArray())
        .toArray(int[][]::new);
  }

  @Test
  void twoCodersOfABinaryTheme() {
    Estimate alpha = KrippendorffAlpha.nominal(coders("0100000010 1110010000"), 0.95);
    assertEquals(0.095, alpha.value(), 5e-4);
    assertEquals(10, alpha.n());
    assertTrue(alpha.low() < 0 && alpha.high() > alpha.value());
  }

  @Test
  void twoCodersOfFiveCategories() {
    int[][] codes = coders("aabbdcccedda babbbccceddd");
    assertEquals(0.692, KrippendorffAlpha.nominal(codes, 0.95).value(), 5e-4);
  }

  @Test
  void fourCodersWhoLeftUnitsOut() {
    int[][] codes = coders("123321412... 1233224125.3 .3332342251. 12332441251.");
    Estimate alpha = KrippendorffAlpha.nominal(codes, 0.95);
    assertEquals(0.743, alpha.value(), 5e-4);
    assertEquals(11, alpha.n());
  }

  @Test
  void fullAgreementIsOneAndOneCategoryAloneIsUndefined() {
    assertEquals(1, KrippendorffAlpha.nominal(coders("01101 01101"), 0.95).value());
    assertFalse(KrippendorffAlpha.nominal(coders("000 000"), 0.95).isDefined());
    assertFalse(KrippendorffAlpha.nominal(coders("0.. .1."), 0.95).isDefined());
  }

  @Test
  void theSameAnswersGiveTheSameInterval() {
    int[][] codes = coders("0100000010 1110010000");
    assertEquals(KrippendorffAlpha.nominal(codes, 0.95), KrippendorffAlpha.nominal(codes, 0.95));
  }

  @Test
  void oneCoderOrUnevenOnesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> KrippendorffAlpha.nominal(coders("01"), 0.95));
    assertThrows(
        IllegalArgumentException.class, () -> KrippendorffAlpha.nominal(coders("01 011"), 0.95));
  }
}
