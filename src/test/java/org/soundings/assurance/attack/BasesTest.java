package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D4, D12, P1: whom numbers are of: who was asked, who refused, whose answer counts. */
class BasesTest {
  private static final String OF_50 = "\"dispositions\": {\"responses\": 50}";
  private static final String HIDDEN = "\"suppressed\": \"primary\"";

  private static String cell(String code, Object count) {
    return "{\"category\": \"%s\", \"label\": \"%s\", %s}"
        .formatted(code, code, count.equals("-") ? HIDDEN : "\"count\": " + count);
  }

  /** A count that no share is of. */
  private static String outside(String code, int count) {
    return """
    {"category": "%1$s", "label": "%1$s", "count": %2$d, "estimate": {"value": null, "n": 0}}
    """
        .formatted(code, count);
  }

  private static String frequency(String fields, String... cells) {
    return "\"kind\": \"frequency\", \"variable\": \"i\", %s, \"cells\": [%s]"
        .formatted(fields, String.join(", ", cells));
  }

  /** Of 50 people 43 were asked: seven were not, and three of those asked left it empty. */
  @Test
  void whoWasAskedTellsWhoWasNot() {
    String missing =
        ", \"missing\": [%s, %s]".formatted(cell("skipped", "-"), cell("not_asked", "-"));
    String[] cells = {cell("1", 25), cell("2", 15)};
    String asked = "\"asked\": 43, \"answered\": 40" + missing;
    HandMadeResults release = HandMadeResults.release(OF_50).finding(frequency(asked, cells));
    assertEquals("7 to 7", release.bounds("i", "?not_asked"));
    assertEquals("3 to 3", release.bounds("i", "?skipped"));
    HandMadeResults without =
        HandMadeResults.release(OF_50)
            .finding(frequency("\"asked\": null, \"answered\": 40" + missing, cells));
    assertEquals("0 to 10", without.bounds("i", "?not_asked"));
  }

  /** Of 40 answers 35 count: 4 and 1 do not, 20 and 9 do, so the hidden one is of six people. */
  @Test
  void theBaseOfValidAnswersTellsAHiddenOne() {
    String[] cells = {
      cell("1", 20), cell("2", 9), cell("3", "-"), outside("unsure", 4), outside("other", 1)
    };
    String valid = "\"base\": \"valid\", \"base_n\": 35, \"answered\": null";
    assertEquals("6 to 6", bounds(frequency(valid, cells)));
    String nobody = "\"base\": \"valid\", \"base_n\": null, \"answered\": null";
    assertEquals("0 to 16", bounds(frequency(nobody, cells)), "50 responded, 34 are shown");
  }

  private static String bounds(String frequency) {
    HandMadeResults release = HandMadeResults.release(OF_50).finding(frequency);
    assertEquals(0, release.attack().contradictory());
    return release.bounds("i", "3");
  }

  /** Five of the hidden answers count and two do not; which, the release does not say. */
  @Test
  void whichHiddenAnswersCountIsNotGuessed() {
    String finding =
        frequency(
            "\"base\": \"valid\", \"base_n\": 38, \"answered\": 40",
            cell("1", 33),
            cell("2", "-"),
            cell("unsure", "-"));
    HandMadeResults release = HandMadeResults.release().finding(finding);
    assertEquals("0 to 7", release.bounds("i", "2"));
    assertEquals("0 to 7", release.bounds("i", "unsure"));
    assertEquals("0 to 2", release.bounds("i", "2", "#in the base", "no"));
  }

  @Test
  void aBaseOfAllAnswersIsHowManyAnswered() {
    String finding =
        frequency(
            "\"base\": \"answered\", \"base_n\": 40, \"answered\": null",
            cell("1", 33),
            cell("2", "-"));
    assertEquals("7 to 7", HandMadeResults.release().finding(finding).bounds("i", "2"));
  }

  private static String table(int yesInA, String refused) {
    String row =
        """
        {"row": "%s", "row_label": "x", "column": "%s", "count": %d, "estimate": {"n": %d}}
        """;
    String cells =
        String.join(
            ", ",
            row.formatted("yes", "a", yesInA, 20),
            row.formatted("yes", "b", 8, 20),
            "{\"row\": \"no\", \"row_label\": \"x\", \"column\": \"a\", %s}".formatted(HIDDEN),
            row.formatted("no", "b", 12, 20));
    return """
    "kind": "crosstab", "rows": "i", "columns": "t", "wording": "?", "column_wording": "?",
    "groups": [%s], "cells": [%s%s]
    """
        .formatted(cell("a", 20) + "," + cell("b", 20), cells, refused);
  }

  /** The same for groups: of 17 in a whose answer counts 13 said yes, so four said no. */
  @Test
  void theBaseOfAGroupTellsAHiddenAnswerInIt() {
    String hidden = cell("a", "-");
    String told = hidden.replace("}", ", \"base_n\": 17}");
    String table = table(13, "").replace(cell("a", 20), hidden);
    HandMadeResults teams = HandMadeResults.release().frequency("t", 50, "a:25", "b:25");
    assertEquals("0 to 12", teams.finding(table).bounds("i", "no", "t", "a"));
    HandMadeResults more = HandMadeResults.release().frequency("t", 50, "a:25", "b:25");
    String based = table.replace(hidden, told);
    assertEquals("4 to 4", more.finding(based).bounds("i", "no", "t", "a"));
  }

  private static HandMadeResults refusing(String yes, String no, String crosstab) {
    return HandMadeResults.release("\"dispositions\": {\"responses\": 40}")
        .frequency("t", 40, "a:20", "b:20")
        .frequency("i", 40, yes, no, "refused:5")
        .finding(crosstab);
  }

  /**
   * A frequency takes refusing for an answer. A table by team whose numbers of refusals are hidden
   * does not: 18 of the 20 in a answered, two left it empty or refused, and 5 of the 18 said no.
   */
  @Test
  void whoRefusedAnsweredInOneFindingAndNotInAnother() {
    String crosstab =
        table(13, "")
            .replace(cell("a", 20), cell("a", 18))
            .replace(cell("b", 20), cell("b", 17))
            .replace("\"count\": 12", "\"count\": 9");
    Attack attack =
        refusing("yes:21", "no:14", crosstab)
            .attack(List.of(new Hierarchy("t", "d", Map.of("a", "x", "b", "x"))));
    assertEquals("2 to 2", HandMadeResults.bounds(attack, "i", "?", "t", "a"));
    assertEquals("5 to 5", HandMadeResults.bounds(attack, "i", "no", "t", "a"));
    assertEquals(0, attack.contradictory());
  }

  /**
   * Where it does, too, one is left of 20 in a: 14 said yes and five refused. A mean by team is of
   * those who did not.
   */
  @Test
  void refusalsByTeamAddUpToAll() {
    String refused =
        ", {\"row\": \"refused\", \"row_label\": \"x\", \"column\": \"a\", \"count\": 5}"
            + ", {\"row\": \"refused\", \"row_label\": \"x\", \"column\": \"b\", \"count\": 0}";
    String means =
        """
        "kind": "mean", "variable": "i", "by": "t", "groups": [
          {"category": "a", "estimate": {"value": 1.07, "n": 15}},
          {"category": "b", "estimate": {"value": 1.6, "n": 20}}]
        """;
    Attack attack = refusing("yes:22", "no:13", table(14, refused)).finding(means).attack();
    assertEquals("1 to 1", HandMadeResults.bounds(attack, "i", "no", "t", "a"));
    assertEquals(0, attack.contradictory());
  }

  /** 35 of 40 have a value: that the others answered, too, is no contradiction. */
  @Test
  void aMeanOfFewerPeopleLeavesTheNumberOfAnswersAsItIs() {
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                """
                "kind": "mean", "variable": "i", "groups": [{"estimate": {"value": 1.6, "n": 35}}]
                """)
            .frequency("i", 40, "1:20", "2:15", "dk:-");
    assertEquals("5 to 5", release.bounds("i", "dk"));
    assertEquals(0, release.attack().contradictory());
  }
}
