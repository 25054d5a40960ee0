package org.soundings.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;

class TestSentenceTest {
  private static final Estimate V =
      new Estimate(0.138, Double.NaN, 0.0512, 0.204, 0.95, 410, "noncentral");

  private static TestResult test(String name, double statistic, double p, Double... df) {
    return new TestResult(name, statistic, List.of(df), p, V, "Cramer's V", 410, "");
  }

  @Test
  void aChiSquareHasItsDegreesOfFreedomItsNAndItsEffect() {
    assertEquals(
        "Pearson's χ² test: χ²(12, N = 410) = 23.40, p = .024, Cramér's V = .14,"
            + " 95% CI [.05, .20].",
        TestSentence.of(test("Pearson's chi-square test", 23.4, 0.0241, 12.0)));
  }

  @Test
  void theNoteFollows() {
    TestResult noted =
        test("Pearson's chi-square test", 23.4, 0.0241, 12.0).withNote("Some counts are small");
    assertEquals(
        ".20]. Some counts are small. On unweighted counts.",
        TestSentence.of(noted.withNote("On unweighted counts.")).replaceFirst(".*, (?=\\.20)", ""));
  }

  @ParameterizedTest
  @CsvSource({"0.0004,< .001", "0.001,= .001", "0.05,= .050", "0.9999,= 1.000", "0,< .001"})
  void aProbabilityHasThreeDecimalsAndNoZeroBefore(double p, String words) {
    assertEquals(words, TestSentence.probability(p));
  }

  @Test
  void twoDegreesOfFreedomStandBesideEachOther() {
    String sentence = TestSentence.of(test("Welch ANOVA", 4.5, 0.01, 2.0, 57.318));
    assertEquals("Welch ANOVA: F(2, 57.32) = 4.50", sentence.substring(0, 31));
  }

  @Test
  void whereThereIsNoResultTheReasonStands() {
    assertEquals(
        "Pearson χ²: Not published.",
        TestSentence.of(TestResult.undefined("Pearson chi-square", 9, "Not published.")));
  }
}
