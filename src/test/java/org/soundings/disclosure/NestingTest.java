package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** Which groupings lie in one another, as a reader of the staff list knows. */
class NestingTest {
  private static final int SKIPPED = Missing.SKIPPED.ordinal();

  private static People people() {
    return new People().nominal("team", 3).nominal("department", 2);
  }

  private static Tally tally(People people) {
    return people.tally(
        people.cube(
            Policy.ORGANISATION,
            List.of(TableId.of("team"), TableId.of("department")),
            List.of("team", "department")),
        List.of());
  }

  private static Optional<Nesting> teams(People people) {
    return Nesting.of(tally(people).table(TableId.of("team", "department")), 0);
  }

  @Test
  void teamsLieInDepartmentsAndNotTheOtherWayRound() {
    Tally tally = tally(people().add(3, 0, 0).add(2, 1, 0).add(4, 2, 1));
    List<Nesting> all = Nesting.all(tally, List.of("team", "department"));
    assertEquals(1, all.size());
    assertEquals("team", all.getFirst().inner());
    assertArrayEquals(new int[] {0, 0, 1}, all.getFirst().outerOf());
    assertEquals(List.of(0, 1), all.getFirst().within(0));
  }

  @Test
  void oneInTwoDepartmentsAndNoneDoes() {
    assertTrue(teams(people().add(3, 0, 0).add(1, 0, 1).add(2, 1, 0)).isEmpty());
  }

  @Test
  void aTeamOfWhichSomeNamedNoDepartmentLiesInNone() {
    assertTrue(teams(people().add(3, 0, 0).add(1, 0, 2 + SKIPPED).add(2, 1, 0)).isEmpty());
  }

  @Test
  void aTeamOfNobodyLiesNowhere() {
    assertEquals(-1, teams(people().add(3, 0, 0).add(2, 2, 1)).orElseThrow().outerOf()[1]);
  }

  @Test
  void whoeverIsInNoTeamIsTheRestOfTheirDepartment() {
    Nesting of = teams(people().add(3, 0, 0).add(2, 1, 1).add(4, 3 + SKIPPED, 1)).orElseThrow();
    assertArrayEquals(new long[] {0, 4}, of.rest());
  }

  @Test
  void groupingsOfTheSameGroupsAreNamedOnce() {
    Tally tally = tally(people().add(3, 0, 0).add(2, 1, 1));
    assertEquals(1, Nesting.all(tally, List.of("team", "department")).size());
  }

  @Test
  void whatIsNoGroupingIsNotLookedAt() {
    assertEquals(List.of(), Nesting.all(tally(people().add(3, 0, 0)), List.of("team")));
  }
}
