package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D1, D4, D7: the release that is made of what was decided. */
class ClosedTest {
  private static final TableId THREE = TableId.of("a", "b", "c");

  /** Eight cells of a, b and c, all of 20 people but the last. */
  private static People people(int last) {
    People people = new People().ordinal("a", 2).ordinal("b", 2).ordinal("c", 2);
    for (int cell = 0; cell < 8; cell++) {
      people.add(cell == 7 ? last : 20, cell / 4, cell / 2 % 2, cell % 2);
    }
    return people;
  }

  private static Closed closed(People people, TableId... tables) {
    Cube cube = people.cube(Policy.RESEARCH, List.of(tables), List.of());
    Tally tally = people.tally(cube, List.of());
    return new Closed(cube, tally, new Decided(cube, tally));
  }

  @Test
  void aTableOfThreeIsToldWholeOrNotAtAll() {
    assertFalse(closed(people(20), THREE).release().table("a", "b", "c").anyHidden());
    var few = closed(people(4), THREE).release().table("a", "b", "c");
    for (int cell = 0; cell < few.cells(); cell++) {
      assertFalse(few.cellAt(cell).shown());
    }
  }

  /** ADR 64: a later release may show the tables of two that follow from it. */
  @Test
  void thePairsOfATableThatIsToldWholeAreToldToo() {
    assertEquals(
        Set.of(Set.of("a", "b"), Set.of("a", "c"), Set.of("b", "c")),
        closed(people(20), THREE).wholePairs());
    assertEquals(Set.of(), closed(people(4), THREE).wholePairs());
  }

  /** In each team three gave one answer, which is hidden; all means are told. */
  @Test
  void meansStandBesideHiddenCells() {
    People people = new People().nominal("team", 3).ordinal("item", 5);
    for (int team = 0; team < 3; team++) {
      for (int item = 0; item < 5; item++) {
        people.add(item == team ? 3 : 12, team, item);
      }
    }
    TableId both = TableId.of("team", "item");
    Cube cube =
        people.cube(
            Policy.RESEARCH,
            List.of(TableId.of("item"), TableId.of("team"), both),
            List.of("team"),
            new Fact.Sums("item", "team"));
    Release release = people.release(cube);
    NumberTable means = Objects.requireNonNull(release.means().get(both));
    assertEquals(List.of(51L, 51L, 51L), means.parts().stream().map(p -> p.moments().n()).toList());
    assertFalse(release.table("team", "item").cell(0, 0).shown());
    assertTrue(
        means.parts().stream().allMatch(p -> Double.isNaN(p.moments().standardDeviation())),
        "D10: and no spread");
  }
}
