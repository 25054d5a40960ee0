package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D6, D14, P1: what a standard error by two clusters and the change of two waves say alone. */
class SingleNumbersTest {
  private static final Released RELEASED =
      Released.read("{\"findings\": []}", "", new Ledger(), null);

  private static List<String> changes(long minimum, double before, int n, double after, int now) {
    SingleNumbers numbers = new SingleNumbers(RELEASED, minimum);
    numbers.change(
        Map.of(
            "id",
            "leave",
            "shares",
            true,
            "changes",
            List.of(
                Map.of(
                    "label", "yes",
                    "before", Map.of("value", before, "n", n),
                    "after", Map.of("value", after, "n", now)))));
    return numbers.found().stream().map(Disclosed::toString).toList();
  }

  /** 5 of 20, then 6 of 21: who joined said yes. */
  @Test
  void theOneWhoJoinedIsTheDifferenceOfTwoWaves() {
    assertEquals(
        List.of("#people=joined, leave=yes: exactly 1"), changes(10, 0.25, 20, 6 / 21.0, 21));
  }

  /** 5 of 20, then 4 of 18: one of the two who left. */
  @Test
  void soIsOneWhoLeft() {
    assertEquals(
        List.of("#people=left, leave=yes: exactly 1"), changes(10, 0.25, 20, 4 / 18.0, 18));
  }

  /** 5 of 20, then 8 of 21: others changed their minds, which nobody can tell apart. */
  @Test
  void moreThanCameIsTheDoingOfOthers() {
    assertEquals(List.of(), changes(10, 0.25, 20, 8 / 21.0, 21));
    assertEquals(List.of(), changes(10, 0.25, 20, 0.25, 20), "nobody came");
  }

  @Test
  void asManyAsTheMinimumAreNoSecret() {
    assertEquals(1, changes(6, 0.25, 20, 8 / 25.0, 25).size());
    assertEquals(List.of(), changes(5, 0.25, 20, 8 / 25.0, 25));
  }

  /**
   * Half of 100 say yes. With one degree of freedom Student's t is 12.7; the interval is 0.06 times
   * that, on the scale of log odds, where 0.0453 and 0.9547 lie 3.05 from the middle. Two clusters
   * then differ by 2 * 3 people: 0.06 is half of the difference divided by 100, twice.
   */
  @Test
  void aStandardErrorByTwoClustersIsTheirDifference() {
    assertEquals(
        List.of("#two clusters=differ by, leave=yes: exactly 3"), frequency(0.0453, 0.9547));
  }

  /** 0.06 * 1.98 on the same scale: 100 people, each drawn by themselves. */
  @Test
  void oneByManyUnitsSaysNothing() {
    assertEquals(List.of(), frequency(0.3834, 0.6166));
  }

  private static List<String> frequency(double low, double high) {
    SingleNumbers numbers = new SingleNumbers(RELEASED, 10);
    numbers.frequency(
        Map.of(
            "variable",
            "leave",
            "cells",
            List.of(
                Map.of(
                    "category",
                    "yes",
                    "estimate",
                    Map.of("value", 0.5, "se", 0.06, "n", 100, "low", low, "high", high)))));
    return numbers.found().stream().map(Disclosed::toString).toList();
  }
}
