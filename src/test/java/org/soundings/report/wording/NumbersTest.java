package org.soundings.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.Estimate;

class NumbersTest {
  private static Estimate share(double value, double low, double high, long n) {
    return new Estimate(value, 0.01, low, high, 0.95, n, "Wilson");
  }

  @ParameterizedTest
  @CsvSource({"999,66%,56–76", "1000,66.3%,55.9–75.6"})
  void percentHasAsManyDigitsAsTheNDeserves(long n, String percent, String range) {
    Estimate e = share(0.6629, 0.5588, 0.7555, n);
    assertEquals(percent, Numbers.percent(e));
    assertEquals(range, Numbers.percentRange(e));
  }

  @Test
  void theShortestZeroIsOneDigit() {
    assertEquals("0", Numbers.shortest(0.0));
    assertEquals("0", Numbers.shortest(-0.0));
    assertEquals("20", Numbers.shortest(20.0));
    assertEquals("0.5", Numbers.shortest(0.5));
  }

  @Test
  void halfAPercentIsRoundedUpEvenWhereTheDoubleIsBelow() {
    assertEquals("29%", Numbers.percent(share(57 / 200.0, 0.2, 0.3, 200)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3|0.25|0.35|+30 (+25 to +35)",
        "-0.3|-0.35|0|−30 (−35 to 0)",
        "0.001|-0.02|0.02|0 (−2 to +2)"
      })
  void aDifferenceHasItsSign(double value, double low, double high, String written) {
    assertEquals(written, Numbers.points(share(value, low, high, 200)));
  }

  @Test
  void whatIsNotThereIsADash() {
    Estimate none = Estimate.undefined(0.95, 0, "no answers");
    assertEquals("–", Numbers.percent(none));
    assertEquals("–", Numbers.percentRange(none));
    assertEquals("–", Numbers.fixed(Double.NaN, 2));
    assertEquals("–", Numbers.date(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "-1234567.891;−1,234,567.89",
        "999.995;1000.00",
        "9999.999;10,000.00",
        "-2010.9;−2010.90",
        "12;12.00"
      },
      delimiter = ';')
  void aNumberHasARealMinusAndCommas(double value, String text) {
    assertEquals(text, Numbers.fixed(value, 2));
  }

  /** A number that is not 0 never reads 0, nor loses its sign or half its size. */
  @ParameterizedTest
  @CsvSource({
    "-0.001,2,−0.0010",
    "0.00396,2,0.0040",
    "0.0055,2,0.0055",
    "0.00012345,6,0.000123",
    "-2.34e-10,6,−0.00000000023",
    "0.04,1,0.040",
    "0.4,0,0.40",
    "0.01,2,0.01",
    "0.004,3,0.004",
    "0.123,2,0.12",
    "0,2,0.00",
    "-3e-17,2,0.00"
  })
  void aSmallNumberNeverRoundsToZero(double value, int decimals, String text) {
    assertEquals(text, Numbers.fixed(value, decimals));
  }

  /** Digits that a double does not hold are not written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "156381733860168740;156,381,733,860,169,000",
        "12345678901234.567;12,345,678,901,234.6",
        "1234567890123.45;1,234,567,890,123.45"
      })
  void aLargeNumberHasFifteenDigitsAtMost(double value, String text) {
    assertEquals(text, Numbers.fixed(value, 2));
  }

  @Test
  void smallMeansHaveDecimalsThatShowTheirStandardError() {
    Estimate tiny = new Estimate(0.003958, 0.00003, 0.0039, 0.00402, 0.95, 1200, "t");
    int decimals = Numbers.decimals(List.of(tiny));
    assertEquals("0.00396 (0.00390–0.00402)", Numbers.withRange(tiny, decimals));
  }

  @Test
  void aCountHasItsCommaFromAThousandOn() {
    assertEquals("999", Numbers.count(999));
    assertEquals("1,000", Numbers.count(1000));
    assertEquals("12,345,678", Numbers.count(12345678));
  }

  @Test
  void anIntervalBelowZeroIsWrittenInWords() {
    assertEquals("−0.2 to 0.1", Numbers.range(share(0, -0.2, 0.1, 9), 1));
  }

  @Test
  void meansHaveDecimalsByTheirStandardError() {
    assertEquals(2, Numbers.decimals(List.of(mean(0.04), mean(0.09))));
    assertEquals(1, Numbers.decimals(List.of(mean(0.04), mean(1.2))));
    assertEquals(0, Numbers.decimals(List.of(mean(31))));
  }

  private static Estimate mean(double standardError) {
    return new Estimate(5, standardError, 4, 6, 0.95, 50, "t");
  }

  @ParameterizedTest
  @CsvSource({"0.138,.14", "-0.5,−.50", "1,1.00"})
  void aNumberThatCannotExceedOneHasNoZeroBefore(double value, String text) {
    assertEquals(text, Numbers.unit(value, 2));
  }
}
