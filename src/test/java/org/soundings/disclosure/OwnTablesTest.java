package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * D4: the own tables of teams and departments by which nothing is told, as a default report has.
 */
class OwnTablesTest {
  private static final List<TableId> OWN = List.of(TableId.of("team"), TableId.of("department"));

  private static Table teams(List<String> groups) {
    People people = new People().nominal("team", 5).nominal("department", 2);
    people.add(20, 0, 0).add(17, 1, 0).add(19, 2, 0).add(6, 3, 1).add(23, 4, 1);
    return people.release(people.cube(Policy.ORGANISATION, OWN, groups)).table("team");
  }

  @Test
  void aTeamOfTooFewDoesNotFollowFromItsDepartment() {
    Table teams = teams(List.of());
    assertFalse(teams.cell(3).shown(), "a team of six");
    assertFalse(teams.cell(4).shown(), "its department of 29 less this team of 23 is six");
    assertTrue(teams.cell(0).shown() && teams.cell(1).shown() && teams.cell(2).shown());
  }

  @Test
  void itIsTheSameWhereTheyAreGroups() {
    for (int team = 0; team < 5; team++) {
      assertEquals(
          teams(List.of("team", "department")).cell(team).shown(),
          teams(List.of()).cell(team).shown());
    }
  }

  @Test
  void answersInAnOrderAreNoGroups() {
    People people = new People().ordinal("often", 3).nominal("team", 2).add(30, 0, 0).add(30, 1, 1);
    Cube cube =
        people.cube(
            Policy.ORGANISATION, List.of(TableId.of("often"), TableId.of("team")), List.of());
    assertEquals(List.of("team"), cube.groupings());
  }
}
