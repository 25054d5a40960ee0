package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D4: differences between groups of groupings that do not lie in one another. */
class NearGroupsTest {
  private static final List<TableId> TABLES =
      List.of(TableId.of("item"), TableId.of("item", "team"), TableId.of("item", "contract"));

  private static People people() {
    return new People().nominal("team", 4).nominal("contract", 2).nominal("item", 2);
  }

  private static Release release(People people) {
    return people.release(people.cube(Policy.ORGANISATION, TABLES, List.of("team", "contract")));
  }

  private static boolean shown(Table table, int group) {
    return IntStream.range(0, 2).allMatch(answer -> table.cell(answer, group).shown());
  }

  /** All of team 1 and two of team 2 have a contract of the second kind. */
  private static People two() {
    return people()
        .add(15, 0, 1, 0)
        .add(15, 0, 1, 1)
        .add(1, 1, 1, 0)
        .add(1, 1, 1, 1)
        .add(30, 1, 0, 0)
        .add(30, 1, 0, 1)
        .add(40, 2, 0, 0)
        .add(40, 2, 0, 1)
        .add(40, 3, 0, 0)
        .add(40, 3, 0, 1);
  }

  @Test
  void aTeamAndAContractThatDifferByTwoAreNotBothShown() {
    Release release = release(two());
    Table team = release.table("item", "team");
    Table contract = release.table("item", "contract");
    assertTrue(shown(contract, 0) && shown(contract, 1), "the coarser grouping is shown");
    assertTrue(!shown(team, 0), "or the answers of two would be the difference");
    assertEquals(2, IntStream.range(0, 4).filter(g -> !shown(team, g)).count(), "and one more");
  }

  @Test
  void groupsThatDifferByManyAreBothShown() {
    Release release = release(two().add(6, 1, 1, 0).add(6, 1, 1, 1));
    for (int team = 0; team < 4; team++) {
      assertTrue(shown(release.table("item", "team"), team), "team " + team);
    }
    assertTrue(shown(release.table("item", "contract"), 1));
  }

  /** Teams 1 and 2 and two of team 3 have a contract of the second kind. */
  @Test
  void severalTeamsTogetherAreNearlyAContractToo() {
    Release release =
        release(
            people()
                .add(15, 0, 1, 0)
                .add(15, 0, 1, 1)
                .add(15, 1, 1, 0)
                .add(15, 1, 1, 1)
                .add(1, 2, 1, 0)
                .add(1, 2, 1, 1)
                .add(40, 2, 0, 0)
                .add(40, 2, 0, 1)
                .add(40, 3, 0, 0)
                .add(40, 3, 0, 1));
    boolean teams = IntStream.range(0, 4).allMatch(g -> shown(release.table("item", "team"), g));
    boolean contract = shown(release.table("item", "contract"), 1);
    assertTrue(!(teams && contract), "both give the answers of two people");
  }
}
