package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D3, D4, D7, D10: tables of one item by groups that lie in one another. */
class FamilyTest {
  private static final TableId TEAMS = TableId.of("team", "item");
  private static final TableId DEPTS = TableId.of("dept", "item");

  private final Map<TableId, boolean[][]> shown = new HashMap<>();
  private final Map<TableId, boolean[]> means = new HashMap<>();

  /**
   * @param counts of each team; teams 0 and 1 are in the first department
   */
  private static People people(int[]... counts) {
    People people =
        new People()
            .nominal("team", counts.length)
            .nominal("dept", 2)
            .ordinal("item", counts[0].length);
    for (int team = 0; team < counts.length; team++) {
      for (int item = 0; item < counts[team].length; item++) {
        people.add(counts[team][item], team, team < 2 ? 0 : 1, item);
      }
    }
    return people;
  }

  private void protect(
      People people, Map<TableId, BitSet> near, Telling.Before out, Fact... facts) {
    Cube cube =
        people.cube(
            Policy.RESEARCH,
            List.of(TableId.of("item"), TableId.of("team"), TableId.of("dept"), TEAMS, DEPTS),
            List.of("team", "dept"),
            facts);
    Tally tally = people.tally(cube, List.of());
    Margins margins = new Margins(cube, tally);
    List<Crossing> tables =
        List.of(
            new Crossing(TEAMS, tally.table(TEAMS), 0, false),
            new Crossing(DEPTS, tally.table(DEPTS), 0, false));
    Sizes sizes = new Sizes(cube, tally, margins, Set.of());
    Telling telling = new Telling(cube, margins, sizes, tables, true, near, out, Map.of());
    new Family(cube, margins, tables, telling, out).protect(shown, means);
  }

  private void protect(People people, Fact... facts) {
    protect(people, Map.of(), new Telling.Before(Map.of(), Map.of()), facts);
  }

  private boolean isShown(TableId table, int item, int group) {
    return Objects.requireNonNull(shown.get(table))[item][group];
  }

  @Test
  void whereNothingIsSmallAllIsShown() {
    protect(people(new int[] {9, 8}, new int[] {7, 9}, new int[] {6, 8}, new int[] {9, 9}));
    assertArrayEquals(
        new boolean[][] {{true, true, true, true}, {true, true, true, true}}, shown.get(TEAMS));
    assertArrayEquals(new boolean[][] {{true, true}, {true, true}}, shown.get(DEPTS));
    assertEquals(Map.of(), means, "no means were asked for");
  }

  /** 3 of team 0: its department is told, so the other team of it goes with it, and no third. */
  @Test
  void d4ASmallCellIsHiddenInsideItsDepartment() {
    protect(people(new int[] {3, 30}, new int[] {40, 50}, new int[] {20, 20}, new int[] {20, 20}));
    for (int item = 0; item < 2; item++) {
      assertFalse(isShown(TEAMS, item, 0) || isShown(TEAMS, item, 1));
      assertTrue(isShown(TEAMS, item, 2) && isShown(TEAMS, item, 3));
      assertTrue(isShown(DEPTS, item, 0) && isShown(DEPTS, item, 1));
    }
  }

  @Test
  void d3AGroupThatAllSaidTheSameIsHiddenOnSomethingSensitive() {
    int[][] counts = {{0, 30}, {40, 50}, {30, 30}, {30, 30}};
    protect(people(counts).sensitive("item", Sensitivity.SENSITIVE));
    assertFalse(isShown(TEAMS, 1, 0));
    assertFalse(isShown(TEAMS, 0, 0), "D7: nor that nobody gave the other");
    shown.clear();
    protect(people(counts));
    assertTrue(isShown(TEAMS, 1, 0) && isShown(TEAMS, 0, 0));
  }

  @Test
  void whatIsHiddenAlreadyStaysHidden() {
    shown.put(TEAMS, new boolean[][] {{false, true, true, true}, {true, true, true, true}});
    protect(people(new int[] {9, 8}, new int[] {7, 9}, new int[] {6, 8}, new int[] {9, 9}));
    assertFalse(isShown(TEAMS, 0, 0));
    assertTrue(isShown(TEAMS, 1, 0), "nothing small stands beside it");
  }

  /** ADR 65: nothing of a group that is nearly another one. */
  @Test
  void ofANearGroupNothingIsShown() {
    BitSet first = new BitSet();
    first.set(0);
    protect(
        people(new int[] {19, 18}, new int[] {17, 19}, new int[] {16, 18}, new int[] {19, 19}),
        Map.of(TEAMS, first),
        new Telling.Before(Map.of(), Map.of()));
    assertFalse(isShown(TEAMS, 0, 0) || isShown(TEAMS, 1, 0));
    assertFalse(
        isShown(TEAMS, 0, 1) && isShown(TEAMS, 1, 1), "or it were the department less the others");
  }

  /**
   * ADR 87: how many of it answered is a secret too, so it is told no mean, which is of so many.
   */
  @Test
  void ofANearGroupNoMeanIsTold() {
    BitSet first = new BitSet();
    first.set(0);
    int[][] counts = {{19, 18, 20}, {17, 19, 20}, {16, 18, 20}, {19, 19, 20}};
    Fact mean = new Fact.Sums("item", "team");
    protect(people(counts), mean);
    assertArrayEquals(new boolean[] {true, true, true, true}, means.get(TEAMS));
    shown.clear();
    means.clear();
    protect(people(counts), Map.of(TEAMS, first), new Telling.Before(Map.of(), Map.of()), mean);
    boolean[] told = Objects.requireNonNull(means.get(TEAMS));
    assertFalse(told[0]);
    assertFalse(told[1] && told[2] && told[3], "or it were all less the others");
  }

  /** ADR 64: what was published cannot be taken back; what is new gives way. */
  @Test
  void whatIsOutIsNotHidden() {
    People people =
        people(new int[] {3, 30}, new int[] {40, 50}, new int[] {20, 20}, new int[] {20, 20});
    boolean[][] depts = {{true, true}, {true, true}};
    protect(people, Map.of(), new Telling.Before(Map.of(DEPTS, depts), Map.of()));
    assertArrayEquals(depts, shown.get(DEPTS));
    assertFalse(isShown(TEAMS, 0, 0));
  }

  /** ADR 63: the means of all four teams, and cells make way. */
  @Test
  void d10MeansAreToldBeforeCells() {
    protect(
        people(
            new int[] {3, 30, 20},
            new int[] {40, 50, 20},
            new int[] {20, 20, 20},
            new int[] {20, 20, 20}),
        new Fact.Sums("item", "team"));
    assertArrayEquals(new boolean[] {true, true, true, true}, means.get(TEAMS));
    assertFalse(isShown(TEAMS, 0, 0));
  }
}
