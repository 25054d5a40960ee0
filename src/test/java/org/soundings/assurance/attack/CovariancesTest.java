package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * D11, P1: what correlations and reliability say of the table of two questions. 20 people, of whom
 * 8 said yes to a, 5 to b and 4 to both: the covariance is (4 - 8 * 5 / 20) / 19 = 0.105, the
 * correlation 0.47. With 3 to both it were 0.24, with 5 it were 0.71.
 */
class CovariancesTest {
  private static final String[] BOTH = {"a", "1", "b", "1"};

  private static HandMadeResults release(String a) {
    return HandMadeResults.release()
        .frequency("a", 20, "0:12", "1:" + a)
        .frequency("b", 20, "0:15", "1:5");
  }

  private static String correlation(String test, double r, int n) {
    return """
    "kind": "paired", "variables": ["a", "b"], "n": 20,
    "tests": [{"test": "%s", "n": %d, "effect": {"value": %s}}]
    """
        .formatted(test, n, r);
  }

  @Test
  void aCorrelationOfTwoQuestionsIsTheirTable() {
    HandMadeResults release = release("8").finding(correlation("Pearson's r", 0.47, 20));
    assertEquals("4 to 4", release.bounds(BOTH));
    assertEquals("1 to 1", release.bounds("a", "0", "b", "1"));
  }

  @Test
  void ofRanksNothingIsMade() {
    HandMadeResults release = release("8").finding(correlation("Spearman's rho", 0.47, 20));
    assertEquals("published or unknown", release.bounds(BOTH));
  }

  /** One who skipped b: the 19 have other means than are published. */
  @Test
  void ofOthersThanWereCountedNothingIsMade() {
    HandMadeResults release = release("8").finding(correlation("Pearson's r", 0.47, 19));
    assertEquals("published or unknown", release.bounds(BOTH));
  }

  @Test
  void besideAHiddenAnswerNothingIsMade() {
    HandMadeResults release = release("-").finding(correlation("Pearson's r", 0.47, 20));
    assertEquals("published or unknown", release.bounds(BOTH));
  }

  @Test
  void aTableOfCorrelationsIsReadLikeASingleOne() {
    HandMadeResults release =
        release("8")
            .finding(
                """
                "kind": "correlation", "variables": ["a", "b"], "n": 20, "tables": [
                  {"title": "Correlations, Pearson", "rows": [
                    {"label": "a with b", "values": [0.47, "0.02 to 0.76", "20"]}]}]
                """);
    assertEquals("4 to 4", release.bounds(BOTH));
  }

  /** alpha = 2 * 2 * 0.105 / (0.253 + 0.197 + 2 * 0.105) = 0.64; with 3 to both it were 0.38. */
  @Test
  void alphaOfTwoItemsIsTheirTable() {
    HandMadeResults release = release("8").finding(reliability(0.64, "", ""));
    assertEquals("4 to 4", release.bounds(BOTH));
  }

  /**
   * Means 0.4 and 0.25 and spreads 0.50 and 0.44 of the item analysis give the hidden answers of a
   * (case t1), and alpha the table.
   */
  @Test
  void anItemAnalysisTellsHiddenAnswersOfItsItems() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("a", 20, "0:-", "1:-")
            .frequency("b", 20, "0:15", "1:5")
            .finding(reliability(0.64, "0.4, 0.50", "0.25, 0.44"));
    assertEquals("8 to 8", release.bounds("a", "1"));
    assertEquals("4 to 4", release.bounds(BOTH));
  }

  private static String reliability(double alpha, String a, String b) {
    return """
    "kind": "scale", "variable": "s",
    "reliability": [{"label": "Cronbach's alpha", "value": %s, "n": 20}],
    "item_analysis": [{"table": "item-analysis", "rows": [
      {"label": "a?", "values": [%s]}, {"label": "b?", "values": [%s]}]}]
    """
        .formatted(alpha, a, b);
  }

  /**
   * All 21 answered a, 20 of them every item; the mean of a over these is 0.4. So of 9 who said yes
   * to a one is the one who skipped another item (case t3).
   */
  @Test
  void anAnalysisOfCompleteAnswersTellsWhoIsNotInIt() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("a", 21, "0:12", "1:9")
            .frequency("b", 20, "0:15", "1:5")
            .finding(reliability(0.64, "0.4, 0.50", "0.25, 0.44"));
    assertEquals("1 to 1", release.bounds("a", "1", "#all of 20", "no"));
    assertEquals("0 to 0", release.bounds("a", "0", "#all of 20", "no"));
  }
}
