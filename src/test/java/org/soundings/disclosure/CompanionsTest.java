package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** ADR 63: a group of too few does not follow from what is told of the others. */
class CompanionsTest {
  private static final TableId TEAMS = TableId.of("team", "item");

  /** In each team besides, so that no team is small itself. */
  private static final int SKIPPED = 30;

  private static final TableId DEPARTMENTS = TableId.of("department", "item");

  /**
   * @param sizes of each team its department and how many answered
   */
  private static Map<TableId, BitSet> companions(int[]... sizes) {
    People people =
        new People().nominal("team", sizes.length).nominal("department", 3).ordinal("item", 2);
    for (int team = 0; team < sizes.length; team++) {
      people.add(sizes[team][1], team, sizes[team][0], team % 2);
      people.add(SKIPPED, team, sizes[team][0], 2 + Missing.SKIPPED.ordinal());
    }
    Cube cube =
        people.cube(
            Policy.ORGANISATION,
            List.of(TableId.of("item"), TEAMS, DEPARTMENTS),
            List.of("team", "department"),
            new Fact.Sums("item", "team"));
    Tally tally = people.tally(cube, List.of());
    return new Companions(
            cube,
            new Margins(cube, tally),
            List.of(
                new Crossing(TEAMS, tally.table(TEAMS), 0, false),
                new Crossing(DEPARTMENTS, tally.table(DEPARTMENTS), 0, false)))
        .all();
  }

  private static BitSet of(int... groups) {
    BitSet set = new BitSet();
    for (int group : groups) {
      set.set(group);
    }
    return set;
  }

  @Test
  void theSmallestOfItsDepartmentGoesWithIt() {
    Map<TableId, BitSet> all =
        companions(
            new int[] {0, 4},
            new int[] {0, 30},
            new int[] {0, 20},
            new int[] {1, 12},
            new int[] {1, 40});
    assertEquals(of(2), all.get(TEAMS));
    assertEquals(of(), all.get(DEPARTMENTS));
  }

  @Test
  void nobodyGoesWhereNoneIsOfTooFew() {
    Map<TableId, BitSet> all =
        companions(new int[] {0, 14}, new int[] {0, 30}, new int[] {1, 12}, new int[] {1, 40});
    assertEquals(of(), all.get(TEAMS));
    assertEquals(of(), all.get(DEPARTMENTS));
  }

  @Test
  void severalOfTooFewInOneDepartmentCoverEachOther() {
    Map<TableId, BitSet> all =
        companions(
            new int[] {0, 6},
            new int[] {0, 7},
            new int[] {0, 20},
            new int[] {1, 12},
            new int[] {1, 40});
    assertEquals(of(), all.get(TEAMS));
    assertEquals(of(), all.get(DEPARTMENTS));
  }

  @Test
  void oneInEachOfTwoDepartmentsCoverEachOtherWhereNothingIsToldOfThese() {
    Map<TableId, BitSet> all =
        companions(
            new int[] {0, 6},
            new int[] {0, 30},
            new int[] {1, 7},
            new int[] {1, 40},
            new int[] {2, 25});
    assertEquals(of(), all.get(TEAMS));
    assertEquals(of(0, 1), all.get(DEPARTMENTS));
  }

  @Test
  void whereNoneIsLeftInItsDepartmentThatIsNotToldNorTheSmallestBesideIt() {
    Map<TableId, BitSet> all =
        companions(new int[] {0, 6}, new int[] {1, 30}, new int[] {1, 40}, new int[] {2, 25});
    assertEquals(of(), all.get(TEAMS));
    assertEquals(of(0, 2), all.get(DEPARTMENTS));
  }
}
