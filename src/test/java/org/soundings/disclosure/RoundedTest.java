package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D6, ADR 78: what is told of a later wave. */
class RoundedTest {
  private static final TableId ITEM = TableId.of("item");
  private static final TableId TEAM = TableId.of("team");
  private static final TableId BY_TEAM = TableId.of("team", "item");
  private static final Policy LATER = Policy.ORGANISATION.ofLaterWave();

  private static Release release(People people, Policy policy) {
    return people.release(
        people.cube(
            policy, List.of(ITEM, TEAM, BY_TEAM), List.of("team"), new Fact.Sums("item", "team")));
  }

  /** Team 0 of 43, team 1 of 62, both over five answers. */
  private static People people(int more) {
    People people = new People().nominal("team", 2).ordinal("item", 5);
    for (int answer = 0; answer < 5; answer++) {
      people.add(8 + (answer == 2 ? 3 + more : 0), 0, answer).add(12, 1, answer);
    }
    return people.add(2, 1, 1);
  }

  @Test
  void numbersOfPeopleAreMultiplesOfFiveAndStillAddUp() {
    Release release = release(people(0), LATER);
    Table item = release.table("item");
    long sum = 0;
    for (int answer = 0; answer < 5; answer++) {
      assertEquals(0, item.cell(answer).n() % 5);
      sum += item.cell(answer).n();
    }
    assertEquals(item.answered().n(), sum);
    assertEquals(105, sum);
    assertFalse(release.exact());
    assertEquals(105, release.responses());
  }

  /**
   * One who joins and one who changes their mind do not show where the numbers stay in their step.
   */
  @Test
  void oneMorePersonShowsInNothing() {
    Release before = release(people(0), LATER);
    Release after = release(people(1), LATER);
    assertEquals(before.responses(), after.responses());
    assertEquals(before.table("item").cell(2).n(), after.table("item").cell(2).n());
    assertEquals(
        mean(before, 0),
        mean(after, 0),
        "one more in the middle moves the mean by less than a step");
  }

  private static double mean(Release release, int team) {
    return Objects.requireNonNull(release.means().get(BY_TEAM)).parts().get(team).moments().mean();
  }

  /**
   * The scale runs from 1 to 5, so a person adds up to 4 and the means of 44 people, told as 45,
   * are 8/45 apart from the lowest answer on. Exactly it is 134/44, 11.5 of these steps above 1.
   */
  @Test
  void meansAreStepsApartThatTwoPeopleMayMoveThemBy() {
    People people = people(0).add(1, 0, 4);
    assertEquals(134 / 44.0, mean(release(people, Policy.ORGANISATION), 0), 1e-9);
    assertEquals(1 + 12 * 8 / 45.0, mean(release(people, LATER), 0), 1e-9);
    NumberTable means = Objects.requireNonNull(release(people, LATER).means().get(BY_TEAM));
    assertEquals(8, means.reach());
    assertEquals(45, means.parts().getFirst().moments().n());
    assertEquals(List.of(), means.others(), "no group is told by a difference");
  }

  /**
   * 43 and 44 people are both told as 45, and their means lie on the same steps. On steps of 8/43
   * the printed 3.05 would be 11 of them, and 43 the only number of people from 43 to 47 that fits.
   */
  @Test
  void meansDoNotTellHowManyPeopleTheyAreOf() {
    for (int more = 0; more < 5; more++) {
      double steps = (mean(release(people(more), LATER), 0) - 1) * 45 / 8;
      assertEquals(Math.rint(steps), steps, 1e-9, 43 + more + " people");
    }
  }

  /** Whatever a team answers, the mean that is told is no further off than half a step. */
  @Test
  void noMeanIsFurtherOffThanOnePersonCanAdd() {
    Random random = new Random(78);
    int told = 0;
    for (int trial = 0; trial < 40; trial++) {
      People people = new People().nominal("team", 2).ordinal("item", 5);
      for (int i = 0; i < 30 + random.nextInt(30); i++) {
        people.add(1, 0, random.nextInt(5)).add(1, 1, random.nextInt(5));
      }
      Release exact = release(people, Policy.ORGANISATION);
      Release later = release(people, LATER);
      for (int team = 0; team < 2; team++) {
        long n = Objects.requireNonNull(later.means().get(BY_TEAM)).parts().get(team).moments().n();
        double off = Math.abs(mean(exact, team) - mean(later, team));
        assertTrue(n == 0 || off <= 4.0 / n + 1e-9, trial + ": " + off + " of " + n);
        told += n > 0 ? 1 : 0;
      }
    }
    assertTrue(told > 60, "means are told: " + told);
  }

  @Test
  void nothingIsKeptThatRestsOnSinglePeople() {
    Release later = release(people(0), LATER);
    assertEquals(Map.of(), later.together());
    assertEquals(0, later.unweighted());
    assertTrue(later.units().keySet().stream().allMatch(TableId.ALL::equals));
  }

  @Test
  void dataOfResearchAreNotRounded() {
    Policy later = Policy.RESEARCH.ofLaterWave();
    assertFalse(later.isRounding());
    assertEquals(105, release(people(0), later).responses());
  }
}
