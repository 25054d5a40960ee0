package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1: what results.json says of counts, and how they add up. */
class ReleasedTest {
  private static Released read(HandMadeResults release, Ledger ledger) {
    return Released.read(release.json(), "", ledger, null);
  }

  /** D10: a scale of numbers counts as its codes do, any other by the place of an answer. */
  @Test
  void anAnswerCountsItsCodeOrItsPlace() {
    Released released =
        read(
            HandMadeResults.release()
                .frequency("rated", 30, "0:10", "10:20")
                .frequency("often", 30, "never:10", "always:20")
                .frequency("asked", 30, "1:10", "2:15", "refused:5"),
            new Ledger());
    assertEquals(Map.of("0", 0.0, "10", 10.0), released.values("rated"));
    assertEquals(Map.of("never", 1.0, "always", 2.0), released.values("often"));
    assertEquals(Map.of("1", 1.0, "2", 2.0), released.values("asked"), "refusing counts nothing");
  }

  @Test
  void d2NoPolicyIsTakenToHideFewerThanFive() {
    Ledger ledger = new Ledger();
    assertEquals(10, read(HandMadeResults.release(), ledger).minimum());
    assertEquals(
        5, read(HandMadeResults.release("\"policy\": {\"minimum\": 1}"), ledger).minimum());
    assertEquals(5, read(HandMadeResults.release("\"other\": 1"), ledger).minimum());
  }

  /** 40 answered, 25 and 12 are shown. */
  @Test
  void answersAddUpToHowManyAnswered() {
    assertEquals(
        "3 to 3",
        HandMadeResults.release().frequency("i", 40, "1:25", "2:12", "3:-").bounds("i", "3"));
  }

  /** 50 took part and 40 answered: ten did not, of whom 6 skipped it. */
  @Test
  void thoseWhoAnsweredAndThoseWhoDidNotAreAll() {
    HandMadeResults release =
        HandMadeResults.release("\"dispositions\": {\"responses\": 50}")
            .finding(
                """
                "kind": "frequency", "variable": "i", "answered": 40, "cells": [
                  {"category": "1", "label": "A", "count": 40}],
                "missing": [{"category": "skipped", "count": 6},
                  {"category": "refused", "suppressed": "primary"}]
                """);
    assertEquals("10 to 10", release.bounds("i", "?"));
    assertEquals("4 to 4", release.bounds("i", "?refused"));
  }

  /** 30 people chose 2.1 options each: 63 in all, less 30 and 25. */
  @Test
  void howManyOptionsPeopleChoseGivesTheHiddenOneAway() {
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                """
                "id": "m", "kind": "multiple", "answered": 30,
                "cells": [{"category": "a", "count": 30}, {"category": "b", "count": 25},
                  {"category": "c", "suppressed": "primary"},
                  {"category": "none", "exclusive": true, "count": 0}],
                "chosen": {"value": 2.1, "n": 30}
                """);
    assertEquals("8 to 8", release.bounds("m.c", "1"));
    assertEquals("22 to 22", release.bounds("m.c", "0"));
  }

  /** Everybody put one option first: of 30 people 17 and 9, so 4 put the third first. */
  @Test
  void everybodyRankedOneOptionFirst() {
    String cell = "{\"category\": \"%s\", \"count\": 28%s}";
    String first = ", \"first\": {\"value\": %s, \"n\": 30}";
    HandMadeResults release =
        HandMadeResults.release()
            .finding(
                "\"id\": \"r\", \"kind\": \"ranking\", \"ranked\": 30, \"cells\": ["
                    + cell.formatted("a", first.formatted(17 / 30.0))
                    + ","
                    + cell.formatted("b", first.formatted(9 / 30.0))
                    + ","
                    + cell.formatted("c", "")
                    + "]");
    assertEquals("4 to 4", release.bounds("r.c", "1"));
    assertEquals("2 to 2", release.bounds("r.c", "unplaced"));
  }

  /** A table read both ways round: of 12 yeses 9 are in b, and of 20 in a 17 said no. */
  @Test
  void aTableAddsUpAlongBothSides() {
    HandMadeResults rows =
        HandMadeResults.release()
            .frequency("i", 40, "yes:12", "no:28")
            .crosstab("i", "t", List.of("a:20", "b:20"), "yes,a:-", "yes,b:9", "no,a:-", "no,b:11");
    assertEquals("3 to 3", rows.bounds("i", "yes", "t", "a"));
    HandMadeResults columns =
        HandMadeResults.release()
            .crosstab("i", "t", List.of("a:20", "b:20"), "yes,a:-", "yes,b:-", "no,a:17", "no,b:-");
    assertEquals("3 to 3", columns.bounds("i", "yes", "t", "a"));
    assertEquals("0 to 20", columns.bounds("i", "yes", "t", "b"));
  }

  /** A second plan over the same answers is read into the same groups (D4, case t12). */
  @Test
  void twoReleasesOfTheSameAnswersAreOne() {
    String same = "\"provenance\": {\"data_sha256\": \"" + "0f".repeat(32) + "\"}";
    String teams = HandMadeResults.release(same).frequency("team", 31, "a:-", "b:23").json();
    String all = HandMadeResults.release(same).frequency("team", 31, "a:8", "b:-").json();
    Map<String, ReleaseFiles> both =
        Map.of("one", new ReleaseFiles(teams, ""), "two", new ReleaseFiles(all, ""));
    assertEquals(List.of(), new Attack(both, List.of()).small(10));
    Map<String, ReleaseFiles> apart =
        Map.of(
            "one", new ReleaseFiles(teams, ""),
            "two", new ReleaseFiles(all.replace("0f", "0e"), ""));
    assertEquals(2, new Attack(apart, List.of()).small(10).size(), "8 in one, 23 in the other");
  }
}
