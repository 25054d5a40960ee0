package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D13: people of one weight are a group. */
class WeightClassesTest {
  private static boolean mayBeShown(People people) {
    TableId table = TableId.of("item");
    TableId weighted = TableId.of("item", "w");
    Cube cube =
        people.cube(Policy.ORGANISATION, List.of(table), List.of(), new Fact.Weighted(table, "w"));
    Tally tally = people.tally(cube, List.of(weighted));
    return new WeightClasses(
            cube, tally.table(table), Objects.requireNonNull(tally.patterns().get(weighted)))
        .mayBeShown();
  }

  private static People people() {
    return new People().nominal("item", 2).number("w");
  }

  @Test
  void oneWeightTellsNothing() {
    assertTrue(mayBeShown(people().add(3, 0, 2).add(40, 1, 2)));
  }

  @Test
  void twoWeightsAreTwoEquationsForTwoNumbers() {
    assertFalse(mayBeShown(people().add(3, 0, 1).add(40, 0, 2).add(40, 1, 1).add(40, 1, 2)));
  }

  @Test
  void whereEachWeightHasManyOfEachAnswerNothingIsSmall() {
    assertTrue(mayBeShown(people().add(30, 0, 1).add(40, 0, 2).add(40, 1, 1).add(40, 1, 2)));
  }

  @Test
  void manyWeightsLeaveManyWays() {
    People people = people();
    for (int w = 1; w <= 12; w++) {
      people.add(w == 6 ? 4 : 30, 0, w).add(30, 1, w);
    }
    assertTrue(mayBeShown(people));
  }
}
