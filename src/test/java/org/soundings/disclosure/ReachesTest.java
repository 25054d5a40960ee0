package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D10: what answers add up to by groups is as small a number as a few people, near an end. */
class ReachesTest {
  private static final TableId TEAMS = TableId.of("team", "item");
  private static final Telling.Before NOTHING = new Telling.Before(Map.of(), Map.of());

  private final Block block = new Block();

  private record Summed(Reaches reaches, Crossing teams, int[][] cells) {}

  /**
   * @param counts of each team how many gave each of three answers
   */
  private Summed summed(Telling.Before before, int[]... counts) {
    People people = new People().nominal("team", counts.length).ordinal("item", 3);
    for (int team = 0; team < counts.length; team++) {
      for (int answer = 0; answer < 3; answer++) {
        people.add(counts[team][answer], team, answer);
      }
    }
    Cube cube =
        people.cube(
            Policy.ORGANISATION,
            List.of(TableId.of("item"), TEAMS),
            List.of("team"),
            new Fact.Sums("item", "team"));
    Tally tally = people.tally(cube, List.of());
    Margins margins = new Margins(cube, tally);
    Crossing teams = new Crossing(TEAMS, tally.table(TEAMS), 0, false);
    Telling telling =
        new Telling(
            cube,
            margins,
            new Sizes(cube, tally, margins, Set.of()),
            List.of(teams),
            false,
            Map.of(),
            before,
            Map.of());
    int[][] cells = new int[3][counts.length];
    for (int answer = 0; answer < 3; answer++) {
      for (int team = 0; team < counts.length; team++) {
        cells[answer][team] = block.number(counts[team][answer], 10, 1);
      }
    }
    Reaches reaches = new Reaches(cube, margins, telling, block);
    reaches.ofAnswers(teams, cells);
    return new Summed(reaches, teams, cells);
  }

  @Test
  void theSumOfASmallTeamIsHiddenWithThatOfTheSmallestOther() {
    Summed of =
        summed(NOTHING, new int[] {20, 20, 20}, new int[] {25, 20, 25}, new int[] {2, 2, 2});
    assertTrue(of.reaches.isHidden(of.teams, 2), "six people");
    assertTrue(of.reaches.isHidden(of.teams, 0), "the smallest goes with them");
    assertFalse(of.reaches.isHidden(of.teams, 1));
  }

  /** Nine steps above the lowest: at most nine people gave anything else. */
  @Test
  void aSumWithinKStepsOfAnEndIsHidden() {
    Summed of =
        summed(NOTHING, new int[] {31, 9, 0}, new int[] {20, 20, 20}, new int[] {20, 20, 20});
    assertTrue(of.reaches.isHidden(of.teams, 0));
    assertFalse(of.reaches.isHidden(of.teams, 1));
  }

  @Test
  void theOtherEndIsLikeIt() {
    Summed of =
        summed(NOTHING, new int[] {0, 9, 31}, new int[] {20, 20, 20}, new int[] {20, 20, 20});
    assertTrue(of.reaches.isHidden(of.teams, 0));
  }

  @Test
  void aMeanThatIsOutIsNotHiddenAgain() {
    boolean[] out = {true, false, false};
    Summed of =
        summed(
            new Telling.Before(Map.of(), Map.of(TEAMS, out)),
            new int[] {31, 9, 0},
            new int[] {20, 20, 20},
            new int[] {20, 20, 20});
    assertFalse(of.reaches.isHidden(of.teams, 0));
  }

  /** A cell that must move moves others of its team, so that both ends stay where they are. */
  @Test
  void cellsBesideASumMoveWithEachOther() {
    Summed of =
        summed(NOTHING, new int[] {20, 8, 20}, new int[] {20, 20, 20}, new int[] {20, 20, 20});
    for (int answer = 0; answer < 3; answer++) {
      block.line(Margins.boxed(of.cells[answer]));
    }
    assertEquals(List.of(), block.protect());
    assertTrue(block.isHidden(of.cells[1][0]), "eight people");
    assertTrue(block.isHidden(of.cells[0][0]) && block.isHidden(of.cells[2][0]));
  }

  @Test
  void whatWasNotSummedIsNotHidden() {
    Summed of = summed(NOTHING, new int[] {20, 20, 20}, new int[] {20, 20, 20});
    Crossing other = new Crossing(TableId.of("item", "team"), of.teams.table(), 1, false);
    assertFalse(of.reaches.isHidden(other, 0));
  }
}
