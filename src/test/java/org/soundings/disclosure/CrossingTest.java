package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D4: a table read as an item by groups, those in no group beside them. */
class CrossingTest {
  private static final int SKIPPED = Missing.SKIPPED.ordinal();

  /** Team 0: 3 and 4, one skipped. Team 1: 5 and 0. In no team: 2 and 1, two skipped. */
  private static Crossing crossing(String first, String second, int groupAt) {
    People people = new People().ordinal("item", 2).nominal("team", 2);
    people.add(3, 0, 0).add(4, 1, 0).add(1, 2 + SKIPPED, 0).add(5, 0, 1);
    people.add(2, 0, 2 + SKIPPED).add(1, 1, 2 + SKIPPED).add(2, 2 + SKIPPED, 2 + SKIPPED);
    TableId names = TableId.of(first, second);
    Cube cube = people.cube(Policy.RESEARCH, List.of(names), List.of("team"));
    return new Crossing(names, people.tally(cube, List.of()).table(names), groupAt, false);
  }

  @Test
  void itSaysTheSameWhicheverStandsFirst() {
    for (Crossing c : List.of(crossing("item", "team", 1), crossing("team", "item", 0))) {
      assertEquals("item by team", c.item() + " by " + c.group());
      assertEquals(2, c.rows());
      assertEquals(2, c.groups());
      assertArrayEquals(new long[] {3, 4}, c.counts(0));
      assertEquals(7, c.base(0));
      assertEquals(1, c.unanswered(0));
      assertEquals(8, c.size(0));
      assertEquals(5, c.size(1));
    }
  }

  @Test
  void thoseInNoGroupAreOneMoreGroup() {
    Crossing c = crossing("item", "team", 1);
    assertArrayEquals(new long[] {2, 1}, c.counts(2));
    assertEquals(2, c.unanswered(2));
  }

  /** Hours of team 0: 5, 5 and 8; of team 1: 7 and 7. */
  @Test
  void aNumberHasOneRowAndItsValuesInOrder() {
    People people = new People().nominal("team", 2).number("hours");
    people.add(1, 0, 8).add(2, 0, 5).add(2, 1, 7);
    TableId names = TableId.of("team", "hours");
    Cube cube = people.cube(Policy.RESEARCH, List.of(names), List.of("team"));
    Crossing c = new Crossing(names, people.tally(cube, List.of()).table(names), 0, true);
    assertEquals(1, c.rows());
    assertEquals(3, c.n(0, 0));
    assertArrayEquals(new double[] {5, 5, 8}, c.values(0));
    assertFalse(c.oneValue(0));
    assertTrue(c.oneValue(1), "both gave 7");
  }

  @Test
  void aClearedTableHasNoCellOfThoseInNoGroup() {
    Crossing c = crossing("item", "team", 1);
    Table cleared = c.cleared(new boolean[][] {{true, false}, {true, false}}, false);
    assertEquals(4, cleared.cell(1, 0).n());
    assertEquals(Cell.Status.PRIMARY, cleared.cell(0, 1).status());
    assertEquals(Cell.Status.PRIMARY, cleared.cell(0, 2 + SKIPPED).status());
    assertEquals(0, cleared.cell(0, 2 + SKIPPED).n(), "nor its number");
  }
}
