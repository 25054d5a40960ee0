package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D4, D5, D12: which cells of a table of two are hidden. */
class CrossingsTest {
  private static final TableId BOTH = TableId.of("item", "team");
  private static final TableId TURNED = TableId.of("team", "item");

  private static People people(int[]... counts) {
    People people = new People().ordinal("item", counts[0].length).nominal("team", counts.length);
    for (int team = 0; team < counts.length; team++) {
      for (int item = 0; item < counts[team].length; item++) {
        people.add(counts[team][item], item, team);
      }
    }
    return people;
  }

  private static Crossings crossings(People people, Policy policy, TableId... more) {
    List<TableId> tables =
        Stream.concat(Stream.of(TableId.of("item"), TableId.of("team")), Stream.of(more)).toList();
    Cube cube = people.cube(policy, tables, List.of("team"));
    Tally tally = people.tally(cube, List.of());
    return new Crossings(cube, tally, new Margins(cube, tally));
  }

  /** 4 of team 0 gave answer 0: a rectangle of four cells keeps lines and columns. */
  @Test
  void d4ASmallCellIsHiddenWithThreeOthers() {
    boolean[][] shown =
        crossings(
                people(new int[] {4, 30}, new int[] {20, 40}, new int[] {50, 60}),
                Policy.RESEARCH,
                BOTH)
            .shown(BOTH);
    assertArrayEquals(new boolean[] {false, false, true}, shown[0]);
    assertArrayEquals(new boolean[] {false, false, true}, shown[1]);
  }

  @Test
  void aTableAndItsTransposeAreOne() {
    Crossings both =
        crossings(
            people(new int[] {4, 30}, new int[] {20, 40}, new int[] {50, 60}),
            Policy.RESEARCH,
            BOTH,
            TURNED);
    assertArrayEquals(both.shown(BOTH), both.shown(TURNED));
    assertFalse(both.isShown("item", 0, "team", 0));
    assertFalse(both.isShown("team", 0, "item", 0));
    assertTrue(both.isShown("team", 2, "item", 1));
  }

  @Test
  void ofWhatIsNotCrossedNothingIsShown() {
    Crossings none = crossings(people(new int[] {40, 30}, new int[] {20, 40}), Policy.RESEARCH);
    assertFalse(none.isTable("item", "team"));
    assertFalse(none.isShown("item", 0, "team", 0));
    assertThrows(IllegalArgumentException.class, () -> none.crossing(BOTH));
    assertThrows(IllegalArgumentException.class, () -> none.sumsTold("item", "team"));
  }

  /** Three of a team left it empty: beside the size of the team its base would tell. */
  @Test
  void d5SizesOfGroupsAreNotSaidBesideAFewWhoLeftAQuestionEmpty() {
    int skipped = 2 + Missing.SKIPPED.ordinal();
    People few = people(new int[] {40, 30}, new int[] {20, 40}).add(3, skipped, 1);
    assertEquals(Set.of("team"), crossings(few, Policy.ORGANISATION, BOTH).bands());
    assertEquals(Set.of(), crossings(few, Policy.RESEARCH, BOTH).bands());
    People many = people(new int[] {40, 30}, new int[] {20, 40}).add(13, skipped, 1);
    assertEquals(Set.of(), crossings(many, Policy.ORGANISATION, BOTH).bands());
  }

  @Test
  void whatAnEarlierReleaseShowedStaysShown() {
    People people = people(new int[] {4, 30}, new int[] {20, 40}, new int[] {50, 60});
    List<TableId> tables = List.of(TableId.of("item"), TableId.of("team"), BOTH);
    Cube cube = people.cube(Policy.RESEARCH, tables, List.of("team"));
    Tally tally = people.tally(cube, List.of());
    Margins margins = new Margins(cube, tally);
    Crossings first = new Crossings(cube, tally, margins);
    Crossings second = new Crossings(cube, tally, margins, first, Set.of());
    assertArrayEquals(first.shown(BOTH), second.shown(BOTH));
    Cube narrow = people.cube(Policy.RESEARCH, tables.subList(0, 2), List.of("team"));
    Crossings none = new Crossings(narrow, tally, new Margins(narrow, tally));
    Crossings whole = new Crossings(cube, tally, margins, none, Set.of(Set.of("item", "team")));
    assertTrue(whole.isShown("item", 0, "team", 0), "shown whole in a table of three");
  }

  /**
   * All tables with the lines and columns that are told, and the cells that are: a cell of few may
   * be anything between two numbers that are 5 apart, or as far as its team and answer have people.
   */
  @Test
  void noSmallCellIsKnownToWithinFiveByCountingAllTables() {
    Random random = new Random(6);
    int secrets = 0;
    int shown = 0;
    for (int trial = 0; trial < 60; trial++) {
      int[][] counts = new int[3][3];
      for (int[] team : counts) {
        for (int item = 0; item < 3; item++) {
          team[item] = random.nextInt(3) == 0 ? random.nextInt(5) : 5 + random.nextInt(4);
        }
      }
      People people = people(counts);
      List<TableId> tables = List.of(TableId.of("item"), TableId.of("team"), BOTH);
      Release release = people.release(people.cube(Policy.RESEARCH, tables, List.of("team")));
      long[] flat = new long[9];
      boolean[] known = new boolean[9];
      for (int i = 0; i < 9; i++) {
        flat[i] = counts[i % 3][i / 3];
        known[i] = release.table("item", "team").cell(i / 3, i % 3).shown();
        shown += known[i] && flat[i] > 0 ? 1 : 0;
      }
      EveryTable every = new EveryTable(flat, known).told(0, 1, 2, 3, 4, 5, 6, 7, 8);
      for (int i = 0; i < 3; i++) {
        if (release.table("item").cell(i).shown()) {
          every.told(3 * i, 3 * i + 1, 3 * i + 2);
        }
        if (release.table("team").cell(i).shown()) {
          every.told(i, i + 3, i + 6);
        }
      }
      every.count();
      for (int i = 0; i < 9; i++) {
        if (flat[i] > 0 && flat[i] < 5) {
          secrets++;
          assertTrue(every.width(i) >= 5, trial + ": cell " + i + ", " + every.width(i));
        }
      }
    }
    assertTrue(secrets > 100 && shown > 50, secrets + " small, " + shown + " shown");
  }
}
