package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** D16, P1: how many people a mean or a share of n is, as closely as it is written. */
class ProductsTest {
  private static String choices(double mean, int n, String cells) {
    return """
    "id": "tools", "kind": "multiple", "answered": %d, "cells": [%s],
    "chosen": {"value": %s, "n": %d}
    """
        .formatted(n, cells, mean, n);
  }

  private static String cell(String code, String rest) {
    return "{\"category\": \"%s\", %s}".formatted(code, rest);
  }

  private static final String HIDDEN = "\"suppressed\": \"primary\"";

  /** 20 people made 36 choices, 1.80 each; 19 and 15 of them are shown. */
  @Test
  void howManyChoicesFewPeopleMadeIsACount() {
    String cells =
        cell("a", "\"count\": 19") + "," + cell("b", "\"count\": 15") + "," + cell("c", HIDDEN);
    HandMadeResults release = HandMadeResults.release().finding(choices(1.8, 20, cells));
    assertEquals("2 to 2", release.bounds("tools.c", "1"));
  }

  /** 768 choices of 420 people are written as 1.83 each: as well 767 to 770. */
  @Test
  void amongManyPeopleARoundedMeanLeavesAFewChoicesOpen() {
    String cells =
        cell("a", "\"count\": 300") + "," + cell("b", "\"count\": 250") + "," + cell("c", HIDDEN);
    HandMadeResults release = HandMadeResults.release().finding(choices(1.83, 420, cells));
    assertEquals("217 to 220", release.bounds("tools.c", "1"));
    assertEquals(0, release.attack().contradictory());
  }

  /** A share of all weights is no number of people. */
  @Test
  void ofWeightedMeansNothingIsMade() {
    String cells = cell("a", "\"count\": 19") + "," + cell("b", HIDDEN);
    HandMadeResults release =
        HandMadeResults.release("\"weight\": \"raking by sex, age\"")
            .finding(choices(1.8, 20, cells));
    assertEquals("0 to 20", release.bounds("tools.b", "1"));
  }

  private static String ranked(String first) {
    return """
    "id": "wishes", "kind": "ranking", "ranked": 30, "cells": [
      {"category": "pay", "count": 30, "first": {"value": 0.6, "n": 30}},
      {"category": "time", "count": 30, "first": {"value": 0.3, "n": 30}},
      {"category": "other", "suppressed": "primary"%s}]
    """
        .formatted(first);
  }

  /** 18 and 9 of 30 put pay and time first. */
  @Test
  void whoPutSomethingFirstIsWhoPutNothingElseThere() {
    HandMadeResults release = HandMadeResults.release().finding(ranked(""));
    assertEquals("3 to 3", release.bounds("wishes.other", "1"));
  }

  private static HandMadeResults scale(String codes, String boxes) {
    StringBuilder cells = new StringBuilder();
    List<String> of = List.of(codes.split(" "));
    for (int i = 0; i < of.size(); i++) {
      boolean shown = i == 2 || i == 3;
      String count = shown ? "\"count\": " + (i == 2 ? 8 : 20) : HIDDEN;
      cells.append(i == 0 ? "" : ", ").append(cell(of.get(i), "\"label\": \"x\", " + count));
    }
    return HandMadeResults.release()
        .finding(
            """
            "kind": "frequency", "variable": "i", "answered": 40, "cells": [%s], "boxes": {%s}
            """
                .formatted(cells, boxes));
  }

  private static String box(String name, double share) {
    return "\"%s\": {\"value\": %s, \"n\": 40}".formatted(name, share);
  }

  /** 12 people gave 1, 2 or 5: of 40 ten the two lowest, so two the highest. */
  @Test
  void theShareOfTheTwoLowestTellsTheHighest() {
    assertEquals("2 to 2", scale("1 2 3 4 5", box("bottom", 0.25)).bounds("i", "5"));
    assertEquals("2 to 2", scale("1 2 3 4 5", box("top", 0.55)).bounds("i", "5"));
    assertEquals("0 to 12", scale("1 2 3 4 5", "").bounds("i", "5"), "without it nothing follows");
    assertEquals("0 to 12", scale("1 2 3 4 5", box("middle", 0.2)).bounds("i", "5"));
  }

  /** 51 and 53 of 198 are 53 %, whatever digits a quantile has elsewhere in the release. */
  @Test
  void whatIsExactElsewhereMakesNoRoundedShareExact() {
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                """
                "kind": "frequency", "variable": "i", "answered": 198, "cells": [
                  {"category": "1", "count": 51}, {"category": "2", "count": 53},
                  {"category": "3", "suppressed": "primary"}, {"category": "4", "count": 30},
                  {"category": "5", "suppressed": "primary"}],
                "boxes": {"bottom": {"value": 0.53, "se": 0.04, "n": 198}}
                """)
            .finding(
                """
                "kind": "mean", "variable": "s", "groups": [{"estimate": {"value": 2.35, "n": 198},
                  "quantiles": {"median": 2.3333333333333335}}]
                """);
    Attack attack = release.attack();
    assertEquals("0 to 64", HandMadeResults.bounds(attack, "i", "5"));
    assertEquals(0, attack.contradictory());
  }

  /** 5 is what counts most wherever it is listed; of words nobody can tell. */
  @Test
  void whichAnswersAreLowestIsReadFromTheirNumbers() {
    assertEquals("2 to 2", scale("5 2 3 4 1", box("bottom", 0.25)).bounds("i", "5"));
    HandMadeResults words = scale("never some much more always", box("bottom", 0.25));
    assertEquals("0 to 12", words.bounds("i", "always"));
    assertFalse(words.attack().unread().isEmpty(), "and that is said");
  }
}
