package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** D4, P1: numbers that follow exactly, by adding and subtracting. */
class EliminationTest {
  private final Ledger ledger = new Ledger();

  private static Group group(String name) {
    return Group.of("", "x", name);
  }

  private void sum(String whole, long n, String... parts) {
    ledger.add(List.of(parts).stream().map(EliminationTest::group).toList(), group(whole));
    ledger.publish(group(whole), n);
  }

  private Map<String, Long> exact() {
    Map<String, Long> exact = new LinkedHashMap<>();
    new Elimination(ledger)
        .exact()
        .forEach(
            (i, value) ->
                exact.put(ledger.groups().get(i).conditions().getOrDefault("x", "?"), value));
    return exact;
  }

  @Test
  void theOneThatIsMissingIsTheDifference() {
    sum("all", 10, "a", "b");
    ledger.publish(group("a"), 4);
    assertEquals(Map.of("b", 6L), exact());
  }

  @Test
  void oneSumOfTwoUnknownsGivesNeitherAway() {
    sum("all", 10, "a", "b");
    assertEquals(Map.of(), exact());
  }

  /** a + b = 5, b + c = 7 and a + c = 8: twice a is 5 + 8 - 7, so a = 3, b = 2, c = 5. */
  @Test
  void threeSumsOfTwoEachGiveAllThreeAway() {
    sum("ab", 5, "a", "b");
    sum("bc", 7, "b", "c");
    assertEquals(Map.of(), exact());
    sum("ac", 8, "a", "c");
    assertEquals(Map.of("a", 3L, "b", 2L, "c", 5L), exact());
  }

  /** The other team follows although no total of it was said: 30 less 20 less 4. */
  @Test
  void aTotalThatIsItselfUnknownIsGoneThrough() {
    ledger.add(List.of(group("a"), group("b")), group("sales"));
    sum("firm", 30, "sales", "works");
    ledger.publish(group("works"), 20);
    ledger.publish(group("b"), 4);
    assertEquals(Map.of("sales", 10L, "a", 6L), exact());
  }

  /** Files of two releases, say: 3 of whom 5 are in a team. No count is negative. */
  @Test
  void whatContradictsItselfIsNotTakenForACount() {
    sum("all", 3, "a", "b");
    ledger.publish(group("a"), 5);
    assertEquals(Map.of(), exact());
  }

  /**
   * In a table whose margins are known, read as a graph of rows and columns with an edge for each
   * hidden cell, a cell follows by sums alone if and only if nothing else connects its row with its
   * column (Gusfield 1988, doi:10.1137/0217034).
   */
  @Test
  void aCellOfATableFollowsIfAndOnlyIfItsEdgeIsABridge() {
    Random random = new Random(88);
    int bridges = 0;
    int others = 0;
    for (int trial = 0; trial < 200; trial++) {
      int rows = 2 + random.nextInt(3);
      int columns = 2 + random.nextInt(3);
      boolean[][] hidden = new boolean[rows][columns];
      long[][] counts = new long[rows][columns];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          hidden[r][c] = random.nextBoolean();
          counts[r][c] = random.nextInt(9);
        }
      }
      Ledger table = table(counts, hidden);
      Map<Integer, Long> exact = new Elimination(table).exact();
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (hidden[r][c]) {
            boolean bridge = !isConnected(hidden, r, c);
            Long found = exact.get(table.group(cell(r, c)));
            assertEquals(bridge ? counts[r][c] : null, found, trial + ": " + r + ", " + c);
            bridges += bridge ? 1 : 0;
            others += bridge ? 0 : 1;
          }
        }
      }
    }
    assertTrue(bridges > 200 && others > 200, bridges + " and " + others);
  }

  static Group cell(int row, int column) {
    return Group.of("", "row", "r" + row, "column", "c" + column);
  }

  /** With all of its margins known. */
  static Ledger table(long[][] counts, boolean[][] hidden) {
    Ledger table = new Ledger();
    for (int r = 0; r < counts.length; r++) {
      List<Group> line = new ArrayList<>();
      long n = 0;
      for (int c = 0; c < counts[r].length; c++) {
        line.add(cell(r, c));
        n += counts[r][c];
        if (hidden[r][c]) {
          table.hidden(cell(r, c));
        } else {
          table.publish(cell(r, c), counts[r][c]);
        }
      }
      table.add(line, Group.of("", "row", "r" + r));
      table.publish(Group.of("", "row", "r" + r), n);
    }
    for (int c = 0; c < counts[0].length; c++) {
      List<Group> line = new ArrayList<>();
      long n = 0;
      for (int r = 0; r < counts.length; r++) {
        line.add(cell(r, c));
        n += counts[r][c];
      }
      table.add(line, Group.of("", "column", "c" + c));
      table.publish(Group.of("", "column", "c" + c), n);
    }
    return table;
  }

  /** Whether a row and a column hang together by hidden cells other than their own. */
  private static boolean isConnected(boolean[][] hidden, int row, int column) {
    boolean[] rows = new boolean[hidden.length];
    boolean[] columns = new boolean[hidden[0].length];
    rows[row] = true;
    for (int step = 0; step < rows.length + columns.length; step++) {
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          boolean edge = hidden[r][c] && (r != row || c != column);
          if (edge && (rows[r] || columns[c])) {
            rows[r] = true;
            columns[c] = true;
          }
        }
      }
    }
    return columns[column];
  }
}
