package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** P1: what each kind of finding counts. */
class CountedFindingsTest {
  private static final String HIDDEN = "\"suppressed\": \"primary\"";
  private static final List<Hierarchy> IN_TEAMS =
      List.of(new Hierarchy("team", "firm", Map.of("a", "x", "b", "x")));

  private static Ledger ledger(HandMadeResults release) {
    Ledger ledger = new Ledger();
    Released.read(release.json(), "", ledger, null);
    return ledger;
  }

  private static HandMadeResults of40(String finding) {
    return HandMadeResults.release("\"dispositions\": {\"responses\": 40}").finding(finding);
  }

  private static long known(Ledger ledger, String... of) {
    return ledger.known().getOrDefault(ledger.group(Group.of("", of)), -1L);
  }

  @Test
  void howManyRespondedIsReadAndWhatIsHiddenIsWrittenDownAsHidden() {
    Ledger ledger =
        ledger(
            of40(
                """
                "kind": "frequency", "variable": "i", "answered": 38, "cells": [
                  {"category": "1", "count": 35}, {"category": "2", %s}]
                """
                    .formatted(HIDDEN)));
    assertEquals(40, known(ledger));
    assertEquals(38, known(ledger, "i", "*"));
    assertEquals(35, known(ledger, "i", "1"));
    assertTrue(ledger.isSecret(Group.of("", "i", "2")));
    assertFalse(ledger.isSecret(Group.of("", "i", "1")));
  }

  /** Where nobody is said to have answered that is not said, and the counts go on. */
  @Test
  void anAnswerOfNobodyIsReadAndABaseOfNobodyIsNot() {
    String finding =
        """
        "kind": "frequency", "variable": "i", "answered": 0, "cells": [
          {"category": "1", "count": 33}, {"category": "2", "count": 0}, {"category": "3", %s}]
        """;
    Ledger ledger = ledger(of40(finding.formatted(HIDDEN)));
    assertEquals(0, known(ledger, "i", "2"));
    assertEquals(-1, known(ledger, "i", "*"));
    assertEquals("0 to 7", of40(finding.formatted(HIDDEN)).bounds("i", "3"));
  }

  /** 30 people chose 1.5 options each, 45 in all; four chose none of them, which is no choice. */
  @Test
  void whatRulesOutTheOthersIsNotAmongTheChoices() {
    String finding =
        """
        "id": "m", "kind": "multiple", "answered": 30, "cells": [
          {"category": "a", "count": 24}, {"category": "b", %s},
          {"category": "none", "exclusive": %s, "count": 4}],
        "chosen": {"value": 1.5, "n": 30}
        """;
    assertEquals("21 to 21", of40(finding.formatted(HIDDEN, true)).bounds("m.b", "1"));
    assertEquals("17 to 17", of40(finding.formatted(HIDDEN, false)).bounds("m.b", "1"));
  }

  /** Each option has the base of all: of 30 who answered 24 chose one and six did not. */
  @Test
  void whoDidNotChooseAnOptionChoseAnotherOrNone() {
    String finding =
        """
        "id": "m", "kind": "multiple", "answered": 30, "cells": [{"category": "a", "count": 24}],
        "missing": [{"category": "skipped", "count": 7}, {"category": "refused", %s}]
        """;
    HandMadeResults release = of40(finding.formatted(HIDDEN));
    assertEquals("6 to 6", release.bounds("m.a", "0"));
    assertEquals("3 to 3", release.bounds("m.a", "?refused"), "ten gave no answer");
  }

  /** 30 ranked, 28 placed time, 20 of them first: eight lower and two not at all. */
  @Test
  void whoPlacedAnOptionPlacedItFirstOrLower() {
    HandMadeResults release =
        of40(
            """
            "id": "r", "kind": "ranking", "ranked": 30, "cells": [
              {"category": "time", "count": 28, "first": {"value": 0.67, "n": 30}},
              {"category": "pay", %s}]
            """
                .formatted(HIDDEN));
    assertEquals("8 to 8", release.bounds("r.time", "lower"));
    assertEquals("2 to 2", release.bounds("r.time", "unplaced"));
    assertEquals("10 to 10", release.bounds("r.pay", "1"), "who put something else first");
    assertEquals("10 to 30", release.bounds("r.pay", "*"), "at least those");
  }

  private static String byTeam(String ofA) {
    return """
    "kind": "mean", "variable": "hours", "by": "team", "groups": [
      {"category": "a", %s}, {"category": "b", %s}]
    """
        .formatted(ofA, HIDDEN);
  }

  /** 40 gave their hours, 33 of them in a: seven are in b, and their sum follows, too. */
  @Test
  void howManyAMeanIsOfIsACount() {
    String all =
        """
        "kind": "mean", "variable": "hours", "groups": [{"estimate": {"value": 36.1, "n": 40}}]
        """;
    String ofA = "\"estimate\": {\"value\": 35.2, \"n\": 33}";
    Attack attack = of40(all).finding(byTeam(ofA)).attack(IN_TEAMS);
    assertEquals("7 to 7", HandMadeResults.bounds(attack, "hours", "*", "team", "b"));
    assertEquals("7 to 7", HandMadeResults.bounds(attack, "hours#sum", "*", "team", "b"));
    Attack less = of40(all).finding(byTeam(HIDDEN)).attack(IN_TEAMS);
    assertEquals("0 to 40", HandMadeResults.bounds(less, "hours", "*", "team", "b"));
  }

  /** A hundred percent shared out over three tasks, each told of the same people. */
  @Test
  void whatIsSharedOutIsOfTheSamePeopleForEachPart() {
    Ledger ledger =
        ledger(
            of40(
                """
                "kind": "mean", "variable": "time", "by": "time", "groups": [
                  {"category": "work", "estimate": {"value": 60, "n": 31}},
                  {"category": "rest", %s}]
                """
                    .formatted(HIDDEN)));
    assertEquals(31, known(ledger, "time.work", "*"));
    assertTrue(ledger.isSecret(Group.of("", "time.rest", "*")));
    assertEquals(-1, known(ledger, "time", "*"), "it is no grouping");
  }

  @Test
  void ofATextItIsReadWhoWroteOne() {
    HandMadeResults release =
        of40(
            """
            "id": "why", "kind": "text", "answered": 12, "missing": [
              {"category": "skipped", %1$s}, {"category": "not_asked", "count": 25}]
            """
                .formatted(HIDDEN));
    assertEquals("3 to 3", release.bounds("why", "?skipped"));
    assertEquals("28 to 28", release.bounds("why", "?"));
  }

  @Test
  void aKindThatCountsNothingLeavesTheLedgerAsItIs() {
    Ledger without = ledger(of40("\"kind\": \"unheard-of\", \"variable\": \"i\""));
    assertEquals(List.of(Group.of("")), without.groups());
    assertEquals(Set.of(), without.secret());
  }
}
