package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.TableId;

/** D10, D15, D16: what is told of numbers. */
class PublishableNumbersTest {
  private static final TableId HOURS = TableId.of("hours");
  private static final TableId BY_TEAM = TableId.of("team", "hours");

  private static PublishableNumbers numbers(People people, TableId names, Fact... facts) {
    Cube cube = people.cube(Policy.ORGANISATION, List.of(names), List.of("team"), facts);
    return new PublishableNumbers(cube, names, people.tally(cube, List.of()).table(names));
  }

  private static People people() {
    return new People().nominal("team", 2).number("hours");
  }

  private static NumberTable.Part all(People people, boolean spread, Fact... facts) {
    return numbers(people, HOURS, facts)
        .cleared(new boolean[] {true}, Silence.NOTHING, spread)
        .parts()
        .getFirst();
  }

  /** 120 people, 20 with each number of hours from 3 to 8. */
  private static People spread(int each) {
    People people = people();
    for (int hours = 3; hours < 9; hours++) {
      people.add(each, 0, hours);
    }
    return people;
  }

  /** The mean is 5.5; the deviation 1.715 is told as 1.7. */
  @Test
  void aSpreadIsToldOfAHundredPeopleWithTwoDigits() {
    NumberTable.Part part = all(spread(20), true);
    assertEquals(5.5, part.moments().mean());
    assertEquals(1.7, part.moments().standardDeviation(), 1e-9);
    assertTrue(Double.isNaN(all(spread(16), true).moments().standardDeviation()), "of 96");
    assertTrue(Double.isNaN(all(spread(20), false).moments().standardDeviation()));
    assertEquals(List.of(), part.values(), "and no single value");
  }

  /** One of 121 has 30 hours: with mean and spread it can be no other number of people. */
  @Test
  void noSpreadIsToldThatTellsHowManyGaveANumber() {
    People people = people().add(60, 0, 3).add(60, 0, 4).add(1, 0, 30);
    NumberTable.Part part = all(people, true);
    assertEquals(121, part.moments().n());
    assertTrue(Double.isNaN(part.moments().standardDeviation()));
  }

  @Test
  void aSpreadOfAGroupIsNeverTold() {
    NumberTable byTeam =
        numbers(spread(20).add(150, 1, 7), BY_TEAM)
            .cleared(new boolean[] {true, false}, Silence.NOTHING, true);
    assertEquals(120, byTeam.parts().getFirst().moments().n());
    assertTrue(Double.isNaN(byTeam.parts().getFirst().moments().standardDeviation()));
    assertEquals(Cell.Status.PRIMARY, byTeam.parts().get(1).status());
    assertEquals(0, byTeam.parts().get(1).moments().n());
  }

  /** D15: of ten who add up to 109 hours one has 100; the second largest could tell. */
  @Test
  void aMeanIsNotToldThatTellsTheLargest() {
    assertEquals(Cell.Status.PRIMARY, all(people().add(9, 0, 1).add(1, 0, 100), false).status());
    assertEquals(Cell.Status.SHOWN, all(people().add(9, 0, 20).add(1, 0, 100), false).status());
  }

  /** D10: 30 people and five hours in all: at most five have any. */
  @Test
  void aMeanNearNothingIsNotTold() {
    assertEquals(Cell.Status.PRIMARY, all(people().add(25, 0, 0).add(5, 0, 1), false).status());
    assertEquals(Cell.Status.SHOWN, all(people().add(15, 0, 0).add(15, 0, 1), false).status());
  }

  /** Where only a base is asked for, how many gave a number is told whatever they add up to. */
  @Test
  void howManyGaveANumberIsNoSum() {
    NumberTable.Part part =
        all(people().add(9, 0, 1).add(1, 0, 100), false, new Fact.Bases("hours"));
    assertEquals(10, part.moments().n());
  }

  @Test
  void d16NumbersHaveTwoSignificantDigits() {
    assertEquals(0.0034, PublishableNumbers.rounded(0.003449));
    assertEquals(120, PublishableNumbers.rounded(123));
    assertEquals(0, PublishableNumbers.rounded(0));
    assertTrue(Double.isNaN(PublishableNumbers.rounded(Double.NaN)));
  }

  @Test
  void openDataHaveEverything() {
    People people = spread(1);
    Cube cube = people.cube(Policy.OPEN, List.of(HOURS), List.of());
    NumberTable all = PublishableNumbers.all(people.tally(cube, List.of()).table(HOURS), true);
    assertEquals(List.of(3.0, 4.0, 5.0, 6.0, 7.0, 8.0), all.parts().getFirst().values());
    assertFalse(Double.isNaN(all.parts().getFirst().moments().standardDeviation()));
  }
}
