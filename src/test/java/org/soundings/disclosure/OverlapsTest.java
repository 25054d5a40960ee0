package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** ADR 91: three groupings, none of which lies in another, leave nobody over. */
class OverlapsTest {
  private static final List<TableId> TABLES =
      List.of(
          TableId.of("item"),
          TableId.of("item", "team"),
          TableId.of("item", "contract"),
          TableId.of("item", "site"));

  private static final List<String> GROUPS = List.of("team", "contract", "site");

  private final People people =
      new People().nominal("team", 4).nominal("contract", 2).nominal("site", 2).nominal("item", 2);

  private void add(int n, int team, int contract, int site) {
    for (int answer = 0; answer < 2; answer++) {
      people.add(n, team, contract, site, answer);
    }
  }

  /** Team 0: 30 with the second contract, 28 at the second site, and some who have neither. */
  private Release release(int neither) {
    add(15, 0, 1, 0);
    add(14, 0, 0, 1);
    people.add(neither, 0, 0, 0, 1);
    for (int team = 1; team < 4; team++) {
      add(20 + team, team, 0, 0);
    }
    return people.release(people.cube(Policy.ORGANISATION, TABLES, GROUPS));
  }

  private static boolean shown(Table table, int group) {
    return IntStream.range(0, 2).allMatch(answer -> table.cell(answer, group).shown());
  }

  @Test
  void aTeamThatAContractAndASiteAllButMakeUpIsNotToldBesideBoth() {
    Release release = release(1);
    boolean team = shown(release.table("item", "team"), 0);
    boolean contract = shown(release.table("item", "contract"), 1);
    boolean site = shown(release.table("item", "site"), 1);
    assertFalse(team && contract && site, "the team less both is the answer of one");
    assertFalse(team, "the grouping with most groups gives way");
    assertTrue(contract && site);
  }

  @Test
  void whereManyAreLeftAllThreeAreTold() {
    Release release = release(12);
    assertTrue(shown(release.table("item", "team"), 0));
    assertTrue(shown(release.table("item", "contract"), 1));
    assertTrue(shown(release.table("item", "site"), 1));
  }

  /** A second team goes with it, or it would follow from all. */
  @Test
  void anotherTeamIsHiddenWithIt() {
    Table teams = release(1).table("item", "team");
    assertEquals(2, IntStream.range(0, 4).filter(team -> !shown(teams, team)).count());
  }
}
