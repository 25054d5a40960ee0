package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** D4, P1: the least and the most that a hidden number can be. */
class FencesTest {
  private static final Group A = Group.of("", "x", "a");
  private static final Group B = Group.of("", "x", "b");
  private static final Group C = Group.of("", "x", "c");
  private static final Group ALL = Group.of("");

  private static String bounds(Ledger ledger, Group of) {
    Fences fences = new Fences(ledger);
    fences.eliminate();
    fences.propagate();
    fences.program(Integer.MAX_VALUE, new Random(1));
    int at = ledger.group(of);
    return fences.low(at) + " to " + fences.high(at);
  }

  private static Ledger threeOf(long all) {
    Ledger ledger = new Ledger();
    ledger.add(List.of(A, B, C), ALL);
    ledger.publish(ALL, all);
    List.of(A, B, C).forEach(ledger::hidden);
    return ledger;
  }

  @Test
  void aPartIsNobodyOrTheWhole() {
    assertEquals("0 to 12", bounds(threeOf(12), A));
  }

  @Test
  void whatNothingHoldsIsOpenAbove() {
    Ledger ledger = new Ledger();
    ledger.hidden(A);
    assertTrue(bounds(ledger, A).startsWith("0 to 1000000000"));
  }

  /** Of 12 people at least 5 are in a or b and at least 9 in b or c: at most 3 in a, 7 in c. */
  @Test
  void sumsOfSomeFenceTheOthersIn() {
    Ledger ledger = threeOf(12);
    ledger.between(Map.of(A, 1.0, B, 1.0), 5, Double.POSITIVE_INFINITY);
    ledger.between(Map.of(B, 1.0, C, 1.0), 9, Double.POSITIVE_INFINITY);
    assertEquals("0 to 3", bounds(ledger, A));
    assertEquals("2 to 12", bounds(ledger, B));
    assertEquals("0 to 7", bounds(ledger, C));
  }

  /**
   * 7 people answer 0, 3 or 5, which is 11 in all: 2 threes and a five, and nothing else in whole
   * people. In parts of people there could be none at five (11/3 threes) or 2.2.
   */
  @Test
  void fewPeopleAreCountedWhole() {
    Ledger ledger = threeOf(7);
    ledger.between(Map.of(B, 3.0, C, 5.0), 11, 11);
    assertEquals("2 to 2", bounds(ledger, B));
    assertEquals("1 to 1", bounds(ledger, C));
    assertEquals("4 to 4", bounds(ledger, A));
  }

  /**
   * 401 unknown numbers of one sum: what linear programs would find is left out, and that is said.
   */
  @Test
  void whatIsTooLargeForLinearProgramsIsNamed() {
    for (int parts : new int[] {400, 401}) {
      Ledger ledger = new Ledger();
      List<Group> all = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        all.add(Group.of("", "x", "c" + i));
      }
      all.stream().limit(1).forEach(ledger::hidden);
      ledger.add(all, ALL);
      ledger.publish(ALL, 12);
      Fences fences = new Fences(ledger);
      fences.propagate();
      fences.program(1, new Random(1));
      assertEquals(parts > 400, fences.isLeftOut(), parts + " unknown numbers");
    }
  }

  /** Small tables with margins, and now and then a mean that is rounded to half a point. */
  @Test
  void theyAreTheLeastAndTheMostOfAllDataSets() {
    Random random = new Random(4);
    int exact = 0;
    int wide = 0;
    for (int trial = 0; trial < 60; trial++) {
      int columns = 2 + random.nextInt(2);
      long[][] counts = new long[3][columns];
      boolean[][] hidden = new boolean[3][columns];
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < columns; c++) {
          counts[r][c] = random.nextInt(4);
          hidden[r][c] = random.nextInt(4) > 0;
        }
      }
      Ledger ledger = EliminationTest.table(counts, hidden);
      if (trial % 2 == 0) {
        mean(ledger, counts);
      }
      EveryWay every = new EveryWay(ledger, 10);
      assertTrue(every.ways > 0, "the one that is");
      Fences fences = new Fences(ledger);
      fences.eliminate();
      fences.propagate();
      fences.program(Integer.MAX_VALUE, new Random(1));
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < columns; c++) {
          int at = ledger.group(EliminationTest.cell(r, c));
          assertEquals(every.low[at], fences.low(at), trial + ": least of " + r + ", " + c);
          assertEquals(every.high[at], fences.high(at), trial + ": most of " + r + ", " + c);
          exact += hidden[r][c] && every.low[at] == every.high[at] ? 1 : 0;
          wide += every.high[at] - every.low[at] > 1 ? 1 : 0;
        }
      }
    }
    assertTrue(exact > 40 && wide > 40, exact + " exact, " + wide + " wide");
  }

  /** Of the first row, its columns counting 1, 2 and 3. */
  private static void mean(Ledger ledger, long[][] counts) {
    Map<Group, Double> cells = new LinkedHashMap<>();
    double sum = 0;
    for (int c = 0; c < counts[0].length; c++) {
      cells.put(EliminationTest.cell(0, c), c + 1.0);
      sum += (c + 1.0) * counts[0][c];
    }
    ledger.between(cells, sum - 0.5, sum + 0.5);
  }
}
