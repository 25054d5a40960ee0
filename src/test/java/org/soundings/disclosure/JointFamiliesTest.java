package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D4: which tables are cleared together, since what one hides another could tell. */
class JointFamiliesTest {
  /** Team 0 and 1 are department 0, team 2 is department 1; contracts are anywhere. */
  private static List<List<String>> families(TableId... tables) {
    People people = new People().ordinal("item", 2).ordinal("other", 2);
    people.nominal("team", 3).nominal("department", 2).nominal("contract", 2);
    for (int i = 0; i < 60; i++) {
      int team = i % 3;
      people.add(1, i % 2, i / 3 % 2, team, team / 2, i / 6 % 2);
    }
    List<String> groups = List.of("team", "department", "contract");
    List<TableId> all = new ArrayList<>(List.of(tables));
    groups.forEach(group -> all.add(TableId.of(group)));
    Cube cube = people.cube(Policy.ORGANISATION, all, groups);
    Tally tally = people.tally(cube, List.of());
    List<Crossing> crossings =
        List.of(tables).stream()
            .map(names -> new Crossing(names, tally.table(names), 1, false))
            .toList();
    return new JointFamilies(new Margins(cube, tally))
        .of(crossings).stream()
            .map(family -> family.stream().map(c -> c.item() + " by " + c.group()).toList())
            .toList();
  }

  @Test
  void tablesByGroupsThatLieInOneAnotherAreOneFamily() {
    assertEquals(
        List.of(List.of("item by team", "item by department"), List.of("item by contract")),
        families(
            TableId.of("item", "team"),
            TableId.of("item", "contract"),
            TableId.of("item", "department")));
  }

  @Test
  void tablesOfItemsThatHaveNothingToDoWithEachOtherAreNot() {
    assertEquals(
        List.of(List.of("item by team"), List.of("other by department")),
        families(TableId.of("item", "team"), TableId.of("other", "department")));
  }

  @Test
  void withoutTablesThereIsNone() {
    assertEquals(List.of(), families());
  }
}
