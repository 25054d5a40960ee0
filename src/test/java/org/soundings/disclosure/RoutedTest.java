package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;

/** D4, D12: whom a question leads to another, counted person by person. */
class RoutedTest {
  private static final TableId BOTH = TableId.of("why", "chose");
  private static final int ANSWERS = 2;

  private static Routed routed(List<int[]> persons) {
    People people = new People().ordinal("chose", ANSWERS).ordinal("why", ANSWERS);
    people.routed("why", "chose");
    persons.forEach(person -> people.add(1, person));
    Cube cube = people.cube(Policy.RESEARCH, List.of(BOTH), List.of());
    return Routed.of(people.tally(cube, List.of()).table(BOTH));
  }

  private static boolean isAnswer(int level) {
    return level < ANSWERS;
  }

  private static boolean isAsked(int level) {
    return level != ANSWERS + Missing.NOT_ASKED.ordinal();
  }

  /** Files of other software may lead people anywhere: nothing is taken for granted. */
  @Test
  void whateverWayPeopleAreLedEachIsCountedWhereTheyBelong() {
    Random random = new Random(95);
    int silent = 0;
    for (int trial = 0; trial < 60; trial++) {
      List<int[]> persons = new ArrayList<>();
      int n = random.nextInt(40);
      for (int i = 0; i < n; i++) {
        int levels = ANSWERS + Missing.REASONS;
        persons.add(new int[] {random.nextInt(levels), random.nextInt(levels)});
      }
      TreeSet<Integer> leading = new TreeSet<>();
      long[] counts = new long[5];
      for (int[] person : persons) {
        boolean asked = isAsked(person[1]);
        if (asked && isAnswer(person[0])) {
          leading.add(person[0]);
        }
        counts[0] += isAnswer(person[1]) ? 1 : 0;
        counts[1] += asked ? 1 : 0;
        counts[2] += asked ? 0 : 1;
        counts[3] += asked && !isAnswer(person[0]) ? 1 : 0;
        counts[4] += !asked && isAnswer(person[0]) ? 1 : 0;
      }
      assertEquals(
          new Routed(List.copyOf(leading), counts[0], counts[1], counts[2], counts[3], counts[4]),
          routed(persons));
      silent += counts[3] > 0 ? 1 : 0;
    }
    assertTrue(silent > 20, "some come to it without an answer: " + silent);
  }

  @Test
  void whereNobodyAnsweredNobodyIsLed() {
    assertEquals(new Routed(List.of(), 0, 0, 0, 0, 0), routed(List.of()));
  }
}
