package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * P1: releases made by hand that must fall, and the same with one number less, which must not: the
 * attacker neither overlooks what follows nor finds what does not.
 */
class OneNumberLessTest {
  private static final String[] YES_IN_A = {"item", "yes", "team", "a"};

  private static HandMadeResults table(String yesInB) {
    return HandMadeResults.release()
        .frequency("item", 50, "yes:15", "no:35")
        .frequency("team", 50, "a:20", "b:30")
        .crosstab(
            "item",
            "team",
            List.of("a:20", "b:30"),
            "yes,a:-",
            "yes,b:" + yesInB,
            "no,a:-",
            "no,b:-");
  }

  /** 15 yeses less 9. */
  @Test
  void d4ACellOfATwoByTwoTableIsOnlyHiddenWithThreeOthers() {
    assertEquals("6 to 6", table("9").bounds(YES_IN_A));
    assertEquals("0 to 15", table("-").bounds(YES_IN_A));
  }

  /** Nobody of b said yes: a zero is as much a number as any other. */
  @Test
  void d7AZeroThatIsShownTellsItsNeighbours() {
    assertEquals("15 to 15", table("0").bounds(YES_IN_A));
  }

  /** Five of fifty said no, so of the twenty in a at least fifteen said yes. */
  @Test
  void d4MarginsAloneFenceALargeAnswerIn() {
    HandMadeResults release =
        HandMadeResults.release()
            .frequency("item", 50, "yes:45", "no:5")
            .crosstab(
                "item", "team", List.of("a:20", "b:30"), "yes,a:-", "yes,b:-", "no,a:-", "no,b:-");
    assertEquals("15 to 20", release.bounds(YES_IN_A), "at most five of a said no");
    HandMadeResults without =
        HandMadeResults.release()
            .crosstab(
                "item", "team", List.of("a:20", "b:30"), "yes,a:-", "yes,b:-", "no,a:-", "no,b:-");
    assertEquals("0 to 20", without.bounds(YES_IN_A));
  }

  private static HandMadeResults byTeam(String mean) {
    return HandMadeResults.release()
        .frequency("team", 42, "a:12", "b:30")
        .crosstab(
            "item",
            "team",
            List.of("a:12", "b:30"),
            "1,a:-",
            "2,a:-",
            "3,a:-",
            "1,b:-",
            "2,b:-",
            "3,b:-")
        .finding(
            """
            "id": "m", "kind": "mean", "variable": "item", "by": "team", "groups": [
              {"category": "a", %s}, {"category": "b", "suppressed": "primary"}]
            """
                .formatted(mean));
  }

  /** 12 people with a mean of 2.92 add up to 35: eleven threes and a two. */
  @Test
  void d10AMeanNearAnEndIsTheAnswersOfAll() {
    String near = "\"estimate\": {\"value\": 2.92, \"n\": 12}";
    String end = "\"estimate\": {\"value\": 3, \"n\": 12}";
    assertEquals("11 to 11", byTeam(near).bounds("item", "3", "team", "a"));
    assertEquals("12 to 12", byTeam(end).bounds("item", "3", "team", "a"));
    assertEquals("0 to 12", byTeam("\"suppressed\": \"primary\"").bounds("item", "3", "team", "a"));
  }

  /** Of 43 responses 40 answered: the three are those who skipped it. */
  @Test
  void d4HowManyRespondedTellsHowManyDidNotAnswer() {
    String finding =
        """
        "kind": "frequency", "variable": "i", "answered": %s, "cells": [
          {"category": "1", "label": "A", "suppressed": "primary"},
          {"category": "2", "label": "B", "count": 29}]
        """;
    String head = "\"policy\": {\"minimum\": 10}, \"dispositions\": {\"responses\": 43}";
    HandMadeResults both = HandMadeResults.release(head).finding(finding.formatted(40));
    assertEquals("3 to 3", both.bounds("i", Group.MISSING));
    assertEquals("11 to 11", both.bounds("i", "1"));
    HandMadeResults without = HandMadeResults.release(head).finding(finding.formatted("null"));
    assertEquals("0 to 14", without.bounds("i", Group.MISSING));
    assertEquals("0 to 14", without.bounds("i", "1"));
  }

  /** Numbers that nobody hid, and a release that says nothing. */
  @Test
  void whatIsAllPublishedOrNotAtAllGivesNothingAway() {
    Attack all = HandMadeResults.release().frequency("i", 33, "1:25", "2:8").attack();
    assertEquals(List.of(), all.small());
    assertTrue(HandMadeResults.release().attack().bounds().stream().noneMatch(Disclosed::isExact));
    assertEquals(List.of(), new Attack(Map.of(), List.of()).bounds());
  }
}
