package org.soundings.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;

/** X-D9: symbols, degrees of freedom and p as the APA's manual has them. */
class TestSentenceTest {
  private static final TestSentence SENTENCE = new TestSentence(Language.ENGLISH);

  private static final Estimate V = estimate(0.138, 0.0512, 0.204);

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, Double.NaN, low, high, 0.95, 410, "noncentral");
  }

  private static TestResult test(
      String name, Symbol symbol, double statistic, double p, Double... df) {
    return new TestResult(
        name, symbol, statistic, List.of(df), p, V, EffectSize.CRAMERS_V, 410, "");
  }

  @Test
  void aChiSquareHasItsDegreesOfFreedomItsNAndItsEffect() {
    assertEquals(
        "Pearson's χ² test: χ²(12, N = 410) = 23.40, p = .024, Cramér's V (bias-corrected) = .14,"
            + " 95% CI [.05, .20].",
        SENTENCE.of(test("Pearson's chi-square test", Symbol.CHI_SQUARE, 23.4, 0.0241, 12.0)));
  }

  @Test
  void anEstimateHasTheDecimalsOfItsInterval() {
    assertEquals("0.0040", SENTENCE.number(estimate(0.00396, 0.0039, 0.00402), false));
    assertEquals(".021", SENTENCE.number(estimate(0.0206, 0.0013, 0.0402), true));
    assertEquals(".14", SENTENCE.number(V, true));
  }

  @Test
  void anIntervalBesideZeroKeepsItsSign() {
    assertEquals(
        "95% CI [−0.00000000041, −0.00000000020]",
        SENTENCE.interval(estimate(-3e-10, -4.1e-10, -2e-10), false));
  }

  @Test
  void theNoteFollows() {
    TestResult noted =
        test("Pearson's chi-square test", Symbol.CHI_SQUARE, 23.4, 0.0241, 12.0)
            .withNote("Some counts are small");
    assertEquals(
        ".20]. Some counts are small. On unweighted counts.",
        SENTENCE.of(noted.withNote("On unweighted counts.")).replaceFirst(".*, (?=\\.20)", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0004,< .001",
    "0.001,= .001",
    "0.05,= .050",
    "0.9994,= .999",
    "0.9996,> .999",
    "1,> .999",
    "0,< .001"
  })
  void aProbabilityHasThreeDecimalsAndIsNeverPrintedAsNoneOrOne(double p, String words) {
    assertEquals(words, SENTENCE.probability(p));
  }

  @Test
  void twoDegreesOfFreedomStandBesideEachOther() {
    String sentence = SENTENCE.of(test("Welch ANOVA", Symbol.F, 4.5, 0.01, 2.0, 57.318));
    assertEquals("Welch ANOVA: F(2, 57.32) = 4.50", sentence.substring(0, 31));
  }

  @Test
  void aStatisticWithoutDegreesOfFreedomStandsAloneAndNFollows() {
    String sentence = SENTENCE.of(test("Linear-by-linear", Symbol.Z, -1.88, 0.06));
    assertEquals(
        "Linear-by-linear: z = −1.88, p = .060, Cramér's V (bias-corrected) = .14,"
            + " 95% CI [.05, .20], N = 410.",
        sentence);
  }

  @Test
  void whereThereIsNoResultTheReasonStands() {
    assertEquals(
        "Pearson χ²: Not published.",
        SENTENCE.of(TestResult.undefined("Pearson chi-square", 9, "Not published.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0512  | 0.204   | true  | 95% CI [.05, .20]",
        "0.0512  | 0.204   | false | 95% CI [0.05, 0.20]",
        "0       | 0       | true  | 95% CI not above .00",
        "1       | 1       | true  | 95% CI not below 1.00",
        "0       | 0.0012  | true  | 95% CI [.000, .001]",
        "0.12    | 0.1204  | true  | 95% CI [.1200, .1204]"
      })
  void anIntervalShowsItsWidthOrSaysThatItHasNone(
      double low, double high, boolean unit, String words) {
    assertEquals(words, SENTENCE.interval(estimate(low, low, high), unit));
  }

  @Test
  void anEffectThatCanExceedOneKeepsItsZero() {
    TestResult t =
        new TestResult(
            "Welch's t test",
            Symbol.T,
            2.1,
            List.of(38.0),
            0.042,
            estimate(0.66, 0.02, 1.3),
            EffectSize.HEDGES_G,
            40,
            "");
    assertEquals(
        "Welch's t test: t(38) = 2.10, p = .042, Hedges' g = 0.66, 95% CI [0.02, 1.30].",
        SENTENCE.of(t));
  }
}
