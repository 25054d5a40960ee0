package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.TableId;

/** D10, ADR 63: means by groups beside hidden cells. */
class GroupMeansTest {
  private static final List<TableId> TABLES =
      List.of(TableId.of("item"), TableId.of("team", "item"));

  private static People teams(long[]... counts) {
    People people = new People().nominal("team", counts.length).ordinal("item", 5);
    for (int team = 0; team < counts.length; team++) {
      for (int answer = 0; answer < 5; answer++) {
        people.add((int) counts[team][answer], team, answer);
      }
    }
    return people;
  }

  private static Release release(People people) {
    return people.release(
        people.cube(Policy.ORGANISATION, TABLES, List.of("team"), new Fact.Sums("item", "team")));
  }

  private static boolean[] told(Release release) {
    List<NumberTable.Part> parts =
        Objects.requireNonNull(release.means().get(TableId.of("team", "item"))).parts();
    boolean[] told = new boolean[parts.size()];
    IntStream.range(0, told.length)
        .forEach(g -> told[g] = parts.get(g).status() == Cell.Status.SHOWN);
    return told;
  }

  private static long count(boolean[] told) {
    return IntStream.range(0, told.length).filter(g -> told[g]).count();
  }

  @Test
  void meansOfTeamsAreToldAndTheirCellsAreHidden() {
    Release release =
        release(
            teams(
                new long[] {4, 5, 6, 5, 4},
                new long[] {3, 6, 5, 6, 5},
                new long[] {5, 4, 7, 4, 6}));
    assertEquals(3, count(told(release)));
    assertFalse(release.table("team", "item").cell(0, 0).shown());
  }

  @Test
  void anAnswerThatIsHiddenForEverybodyLeavesTheMeans() {
    Release release =
        release(
            teams(
                new long[] {9, 12, 11, 8, 2},
                new long[] {8, 11, 12, 9, 1},
                new long[] {10, 9, 14, 8, 1}));
    assertFalse(release.table("item").cell(4).shown(), "four people gave the last answer");
    assertEquals(3, count(told(release)));
    long hidden = IntStream.range(0, 5).filter(l -> !release.table("item").cell(l).shown()).count();
    assertTrue(hidden >= 3, "or n and the sum of all give it away: " + hidden);
  }

  @Test
  void aMeanNearAnEndIsNotTold() {
    assertFalse(
        told(
            release(
                teams(
                    new long[] {0, 0, 0, 4, 30},
                    new long[] {20, 20, 20, 20, 20},
                    new long[] {20, 20, 20, 20, 20})))[0]);
  }

  /** One small team: its sum would be what is left of the whole. */
  @Test
  void aSmallTeamCostsTheMeanOfOneOther() {
    boolean[] told =
        told(
            release(
                teams(
                    new long[] {1, 2, 2, 1, 1},
                    new long[] {12, 16, 15, 16, 15},
                    new long[] {15, 14, 17, 14, 16},
                    new long[] {15, 14, 17, 14, 16})));
    assertFalse(told[0]);
    assertEquals(2, count(told));
  }

  @Test
  void twoSmallTeamsCoverEachOther() {
    boolean[] told =
        told(
            release(
                teams(
                    new long[] {1, 2, 2, 1, 1},
                    new long[] {1, 2, 1, 2, 2},
                    new long[] {15, 14, 17, 14, 16},
                    new long[] {15, 14, 17, 14, 16})));
    assertEquals(2, count(told));
    assertTrue(told[2] && told[3]);
  }
}
