package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D4: what tables of the same people tell together, whichever way round they are written. */
class JointTablesTest {
  private static People people() {
    People people = new People().nominal("team", 4).nominal("dept", 2).nominal("contract", 3);
    int[][] counts = {{14, 12, 3}, {15, 16, 30}, {20, 25, 14}, {4, 30, 26}};
    for (int team = 0; team < counts.length; team++) {
      for (int contract = 0; contract < 3; contract++) {
        people.add(counts[team][contract], team, team / 2, contract);
      }
    }
    return people;
  }

  private static final List<String> GROUPS = List.of("team", "dept", "contract");

  @Test
  void aTableAndItsTransposeHideTheSameCells() {
    People people = people();
    Release release =
        people.release(
            people.cube(
                Policy.ORGANISATION,
                List.of(TableId.of("team", "contract"), TableId.of("contract", "team")),
                GROUPS));
    Table one = release.table("team", "contract");
    Table other = release.table("contract", "team");
    for (int team = 0; team < 4; team++) {
      for (int contract = 0; contract < 3; contract++) {
        assertEquals(one.cell(team, contract), other.cell(contract, team));
      }
    }
    assertFalse(one.cell(0, 2).shown());
  }

  /** The department's cells are sums of its teams', though one table has them in its rows. */
  @Test
  void aTableByTeamsAndOneOfDepartmentsAreClearedTogether() {
    People people = people();
    Release release =
        people.release(
            people.cube(
                Policy.ORGANISATION,
                List.of(TableId.of("team", "contract"), TableId.of("contract", "dept")),
                GROUPS));
    Table teams = release.table("team", "contract");
    Table depts = release.table("contract", "dept");
    for (int dept = 0; dept < 2; dept++) {
      for (int contract = 0; contract < 3; contract++) {
        int of = dept;
        int by = contract;
        long hidden =
            IntStream.of(2 * of, 2 * of + 1).filter(t -> !teams.cell(t, by).shown()).count();
        assertTrue(
            hidden != 1 || !depts.cell(by, of).shown(),
            "one team hidden alone in a department that is shown: " + dept + ", " + contract);
      }
    }
  }
}
