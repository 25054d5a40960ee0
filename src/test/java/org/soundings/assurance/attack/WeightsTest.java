package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * D13, P1: 8 men and 12 women of 20 are weighted to 30 and 70 percent, so a man counts 0.75 and a
 * woman 1.17. Four want to leave, 17 percent: 0.75 m + 1.17 w = 3.4, so three men and one woman
 * (case t4). With two women it were 19 percent.
 */
class WeightsTest {
  private static HandMadeResults release(String weight) {
    return HandMadeResults.release(weight)
        .finding(frequency("sex", "man", 8, 0.3, "woman", 12, 0.7))
        .finding(frequency("leave", "no", 16, 0.83, "yes", 4, 0.17));
  }

  private static String frequency(
      String variable, String one, int n, double share, String other, int rest, double more) {
    String cell =
        """
        {"category": "%1$s", "label": "%1$s", "count": %2$d, "estimate": {"value": %3$s, "n": 20}}
        """;
    return """
    "kind": "frequency", "variable": "%s", "answered": 20, "cells": [%s, %s]
    """
        .formatted(variable, cell.formatted(one, n, share), cell.formatted(other, rest, more));
  }

  @Test
  void weightedSharesAreTheCrossingWithWhatTheWeightsWereMadeOf() {
    HandMadeResults release = release("\"weight\": \"post-stratification by sex\"");
    assertEquals("3 to 3", release.bounds("leave", "yes", "sex", "man"));
    assertEquals("1 to 1", release.bounds("leave", "yes", "sex", "woman"));
  }

  /**
   * Of six ages, ten people each, the first five weigh 10.49 percent each and the last 47.55: shown
   * as 10 and 48. All of the first five want to leave, 52.45 percent and shown as 52. By the shares
   * that are shown the five weigh 50 percent, and with one of the sixth nearly 54.
   */
  @Test
  void theWeightsAreKnownAsCloselyAsTheirSharesAreWritten() {
    String cell = "{\"category\": \"%s\", \"count\": %d, \"estimate\": {\"value\": %s, \"n\": 60}}";
    StringBuilder ages = new StringBuilder();
    for (int age = 1; age < 6; age++) {
      ages.append(cell.formatted(age, 10, 0.1)).append(", ");
    }
    ages.append(cell.formatted(6, 10, 0.48));
    String leave = cell.formatted("0", 10, 0.48) + ", " + cell.formatted("1", 50, 0.52);
    String finding =
        "\"kind\": \"frequency\", \"variable\": \"%s\", \"answered\": 60, \"cells\": [%s]";
    HandMadeResults release =
        HandMadeResults.release("\"weight\": \"post-stratification by age\"")
            .finding(finding.formatted("age", ages))
            .finding(finding.formatted("leave", leave));
    assertEquals("0 to 0", release.bounds("leave", "1", "age", "6"));
  }

  @Test
  void ofOtherWeightsNothingIsMadeAndThatIsSaid() {
    HandMadeResults release = release("\"weight\": \"raking by sex, age\"");
    assertEquals("published or unknown", release.bounds("leave", "yes", "sex", "man"));
    assertEquals(
        "[weights made of several margins or before]", release.attack().unread().toString());
  }

  @Test
  void withoutWeightsSharesAreCounts() {
    HandMadeResults release = release("\"policy\": {\"minimum\": 10}");
    assertEquals("published or unknown", release.bounds("leave", "yes", "sex", "man"));
    assertEquals("[]", release.attack().unread().toString());
  }
}
