package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** What is to be told of an item by teams and departments, and how wide the rest must stay. */
class TellingTest {
  private static final TableId TEAMS = TableId.of("team", "item");
  private static final TableId DEPARTMENTS = TableId.of("department", "item");
  private static final Telling.Before NOTHING = new Telling.Before(Map.of(), Map.of());
  private static final long K = 10;

  private final Tally tally;
  private final Cube cube;
  private final Margins margins;
  private final Crossing teams;
  private final Crossing departments;

  /** Teams of 40, 30, 6, 20 and 25; the small one and the one of 20 in one department. */
  TellingTest() {
    People people = new People().nominal("team", 5).nominal("department", 2).ordinal("item", 5);
    int[] sizes = {40, 30, 6, 20, 25};
    for (int team = 0; team < sizes.length; team++) {
      for (int i = 0; i < sizes[team]; i++) {
        people.add(1, team, team < 2 ? 0 : 1, (i * 7 + team) % 5);
      }
    }
    cube =
        people.cube(
            Policy.ORGANISATION,
            List.of(TableId.of("item"), TEAMS, DEPARTMENTS),
            List.of("team", "department"),
            new Fact.Sums("item", "team"));
    tally = people.tally(cube, List.of());
    margins = new Margins(cube, tally);
    teams = new Crossing(TEAMS, tally.table(TEAMS), 0, false);
    departments = new Crossing(DEPARTMENTS, tally.table(DEPARTMENTS), 0, false);
  }

  private Telling telling(
      boolean sizesKnown,
      Map<TableId, BitSet> near,
      Telling.Before before,
      Map<TableId, boolean[]> told) {
    return new Telling(
        cube,
        margins,
        new Sizes(cube, tally, margins, Set.of()),
        List.of(teams, departments),
        sizesKnown,
        near,
        before,
        told);
  }

  private Telling first() {
    return telling(false, Map.of(), NOTHING, Map.of());
  }

  @Test
  void departmentsGiveWayBeforeTeams() {
    assertTrue(first().worth(departments) < first().worth(teams));
  }

  @Test
  void meansOfLargeTeamsAreToldAndNotOfTheSmallOneNorTheOneHiddenWithIt() {
    Telling first = first();
    assertTrue(first.isMeanTold(teams, 0) && first.isMeanTold(teams, 1));
    assertFalse(first.isMeanTold(teams, 2), "six people");
    assertFalse(first.isMeanTold(teams, 3), "hidden beside it in the teams' own table");
    assertTrue(first.isMeanTold(teams, 4));
  }

  @Test
  void aMeanThatTheSearchHasGivenUpIsNotTold() {
    Telling later =
        telling(
            false, Map.of(), NOTHING, Map.of(TEAMS, new boolean[] {true, false, true, true, true}));
    assertTrue(later.isMeanTold(teams, 0));
    assertFalse(later.isMeanTold(teams, 1));
  }

  @Test
  void whatIsNearlyAnotherGroupIsNotTold() {
    BitSet near = new BitSet();
    near.set(0);
    Telling beside = telling(false, Map.of(TEAMS, near), NOTHING, Map.of());
    assertTrue(beside.isNear(teams, 0));
    assertFalse(beside.isMeanTold(teams, 0));
    assertFalse(beside.isNear(departments, 0));
  }

  @Test
  void whatAnEarlierReleaseHasToldStaysTold() {
    boolean[] means = {false, false, false, true, false};
    Telling later =
        telling(false, Map.of(), new Telling.Before(Map.of(), Map.of(TEAMS, means)), Map.of());
    assertTrue(later.isMeanTold(teams, 3), "hidden by now, and told");
    assertTrue(later.isBaseOut(teams, 3));
    assertFalse(later.isBaseOut(teams, 0));
  }

  @Test
  void aCellOfAnEarlierReleaseTellsItsBase() {
    boolean[][] cells = new boolean[5][5];
    cells[2][1] = true;
    Telling later =
        telling(false, Map.of(), new Telling.Before(Map.of(TEAMS, cells), Map.of()), Map.of());
    assertTrue(later.isOut(teams, 2, 1));
    assertFalse(later.isOut(teams, 2, 0));
    assertTrue(later.isBaseOut(teams, 1));
  }

  /** Nobody is surprised that no more are in a group than it has people. */
  @Test
  void noWidthIsAskedForThatIsMoreThanAGroupOfKnownSize() {
    assertEquals(K, first().width(K, teams, 2), "nothing is said of how many are in it");
    assertEquals(6, telling(true, Map.of(), NOTHING, Map.of()).width(K, teams, 2));
    assertEquals(K, telling(true, Map.of(), NOTHING, Map.of()).width(K, teams, 0));
  }

  /** ADR 63: no wider than their number and their mean leave it in any case. */
  @Test
  void aCellBesideAMeanIsAsWideAsTheMeanLeaves() {
    long left = GroupMeans.left(first().values(teams), teams.counts(4), 0);
    assertEquals(Math.min(K, left), first().width(K, teams, 0, 4));
    assertEquals(K, first().width(K, teams, 0, 2), "no mean is told of a small team");
  }

  @Test
  void anItemWithoutMeansHasNoValues() {
    Cube alone =
        new Cube(
            Policy.ORGANISATION,
            List.of(TableId.of("item"), TEAMS),
            List.of("team"),
            cube.codebook());
    Margins own = new Margins(alone, tally);
    Telling of =
        new Telling(
            alone,
            own,
            new Sizes(alone, tally, own, Set.of()),
            List.of(teams),
            false,
            Map.of(),
            NOTHING,
            Map.of());
    assertEquals(0, of.values(teams).length);
    assertFalse(of.isMeanTold(teams, 0));
  }
}
