package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 78: a mean of a release in rounded numbers lies in an interval, and that is read. */
class RoundedMeansTest {
  private static final String RELEASE =
      """
      {"policy": {"name": "organisation", "minimum": 10, "rounding": 5}, "findings": [
        {"id": "i", "kind": "frequency", "variable": "i", "wording": "I?", "cells": [
          {"category": "1", "label": "A", "count": 60}, {"category": "2", "label": "B", "count": 20},
          {"category": "3", "label": "C", "count": 20}, {"category": "4", "label": "D", "count": 20},
          {"category": "5", "label": "E", "count": 20}]},
        {"id": "m", "kind": "mean", "variable": "i", "wording": "I?", "by": "team", "groups": [
          {"category": "a", "label": "A", "estimate": {"value": %s, "n": 45}},
          {"category": "b", "label": "B", "suppressed": "primary"}]}]}
      """;

  private static Disclosed of(List<Disclosed> all, String answer) {
    return all.stream()
        .filter(d -> d.group().conditions().equals(Map.of("i", answer, "team", "a")))
        .findFirst()
        .orElseThrow();
  }

  private static Attack attack(String mean) {
    return new Attack(Map.of("", new ReleaseFiles(RELEASE.formatted(mean), "")), List.of());
  }

  /** 45 may be 50, and 1.0 be 1.1: the answers of 50 are at most 5.25 above the lowest. */
  @Test
  void nearTheLowestEndFewCanHaveGivenTheHighestAnswer() {
    Disclosed highest = of(attack("1.0").bounds(), "5");
    assertEquals(0, highest.low());
    assertTrue(highest.high() <= 1, highest::toString);
  }

  @Test
  void inTheMiddleManyCan() {
    assertTrue(of(attack("3.0").bounds(), "5").high() > 10);
  }

  /** What is read contradicts nothing: the truth may lie anywhere in the intervals. */
  @Test
  void theIntervalsDoNotContradictTheCounts() {
    Attack attack = attack("1.4");
    attack.small();
    assertEquals(0, attack.contradictory());
  }
}
