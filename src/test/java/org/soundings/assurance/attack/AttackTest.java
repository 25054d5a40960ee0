package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** P1: what is reported of all that follows. */
class AttackTest {
  private static List<String> small(Attack attack) {
    return attack.small().stream().map(Disclosed::toString).toList();
  }

  private static HandMadeResults release(int minimum) {
    return HandMadeResults.release("\"policy\": {\"minimum\": %d}".formatted(minimum));
  }

  /** 33 less 25 are 8: few for an employer, enough for research. */
  @Test
  void d2AGroupIsSmallByThePolicyOfItsOwnRelease() {
    assertEquals(
        List.of("i=2: exactly 8"), small(release(10).frequency("i", 33, "1:25", "2:-").attack()));
    assertEquals(
        List.of("i=2: exactly 8"),
        small(release(5).frequency("i", 33, "1:25", "2:-").attack()),
        "but a number that was published as protected is known");
    HandMadeResults notSaid = release(5).frequency("i", 33, "1:25");
    assertEquals(List.of(), small(notSaid.attack()));
  }

  /** Nobody, as far as can be told, is nobody's answer. */
  @Test
  void whatMayBeNobodyIsNotReported() {
    assertEquals(List.of(), small(release(10).frequency("i", 30, "1:25", "2:-", "3:-").attack()));
  }

  /** ADR 32: that three skipped it is a secret of an employer's release alone. */
  @Test
  void howManyAnsweredIsASecretWhereAnEmployerReads() {
    String finding =
        """
        "kind": "frequency", "variable": "i", "answered": 40, "cells": [
          {"category": "1", "label": "A", "count": 40}],
        "missing": [{"category": "skipped", "suppressed": "primary"}]
        """;
    String took = ", \"dispositions\": {\"responses\": 43}";
    assertEquals(
        List.of("i=?: exactly 3", "i=?skipped: exactly 3"),
        small(
                HandMadeResults.release("\"policy\": {\"minimum\": 10}" + took)
                    .finding(finding)
                    .attack())
            .stream()
            .sorted()
            .toList());
    assertEquals(
        List.of(),
        small(
            HandMadeResults.release("\"policy\": {\"minimum\": 5}" + took)
                .finding(finding)
                .attack()));
  }

  /**
   * 50 less 20 and 25 are 5, of whom 7 are in team a: altered, or of two releases. How many chose 3
   * is as well 5 as 7 or more, so of it and of what lies in it nothing is said; of j it is.
   */
  @Test
  void whereFilesContradictThemselvesThatIsFoundAndNothingSaidOfIt() {
    HandMadeResults answersFirst =
        release(10)
            .frequency("i", 50, "1:20", "2:25", "3:-")
            .crosstab("i", "t", List.of("a:-"), "3,a:7");
    HandMadeResults tableFirst =
        release(10)
            .crosstab("i", "t", List.of("a:-"), "3,a:7")
            .frequency("i", 50, "1:20", "2:25", "3:-");
    for (HandMadeResults each : List.of(answersFirst, tableFirst)) {
      Attack attack = each.frequency("j", 33, "1:25", "2:-").attack();
      assertEquals(List.of("j=2: exactly 8"), small(attack));
      assertTrue(attack.contradictory() >= 3, "i=3, and those of it whose team is or is not known");
      Group three = Group.of("", "i", "3");
      assertTrue(attack.bounds().stream().noneMatch(d -> d.group().equals(three)));
    }
  }

  @Test
  void whatIsSoundContradictsNothing() {
    HandMadeResults sound =
        release(10)
            .frequency("i", 50, "1:20", "2:25", "3:-")
            .crosstab("i", "t", List.of("a:-"), "3,a:5");
    Attack attack = sound.attack();
    assertEquals(
        List.of("i=3, t=*: exactly 5", "i=3: exactly 5"), small(attack).stream().sorted().toList());
    assertEquals(0, attack.contradictory());
  }

  /** 30 and 25 of 50, beside a hidden answer or none. */
  @Test
  void shownNumbersThatExceedTheirTotalAreFound() {
    Attack shown = release(10).frequency("i", 50, "1:30", "2:25").attack();
    assertEquals(List.of(), small(shown));
    assertEquals(3, shown.contradictory(), "the two and their total");
    Attack beside = release(10).frequency("i", 50, "1:30", "2:25", "3:-").attack();
    assertEquals(List.of(), small(beside));
    assertEquals(4, beside.contradictory(), "and what were less than nobody");
  }

  /** No more yeses are in team a than are in it, or than said yes. */
  @Test
  void aCeilingIsTheLeastOfWhatAGroupLiesIn() {
    Attack attack =
        release(10)
            .frequency("i", 40, "yes:12", "no:28")
            .frequency("t", 40, "a:9", "b:31")
            .crosstab("i", "t", List.of("a:9", "b:31"), "yes,a:-", "yes,b:-", "no,a:-", "no,b:-")
            .attack();
    attack.bounds();
    assertEquals(9, attack.ceiling(Group.of("", "i", "yes", "t", "a")));
    assertEquals(12, attack.ceiling(Group.of("", "i", "yes", "t", "b")));
    assertEquals(Long.MAX_VALUE, attack.ceiling(Group.of("", "other", "1")), "of nothing known");
  }

  @Test
  void shownAndProtectedNumbersAreCounted() {
    Attack attack = release(10).frequency("i", 33, "1:25", "2:-").attack();
    assertEquals("{shown=2, protected=1}", attack.counts().toString(), "33 and 25, and the hidden");
  }
}
