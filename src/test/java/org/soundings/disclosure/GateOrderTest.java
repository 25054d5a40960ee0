package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/** D4: the same answers and the same declared tables are cleared in the same way, in any order. */
class GateOrderTest {
  private static final int TEAMS = 6;

  private static final List<TableId> TABLES =
      List.of(
          TableId.of("team"),
          TableId.of("department"),
          TableId.of("kind"),
          TableId.of("a"),
          TableId.of("b"),
          TableId.of("team", "a"),
          TableId.of("department", "a"),
          TableId.of("kind", "a"),
          TableId.of("team", "b"),
          TableId.of("kind", "b"));

  private static People people(long seed, boolean backwards) {
    Random random = new Random(seed);
    List<int[]> rows = new ArrayList<>();
    for (int team = 0; team < TEAMS; team++) {
      for (int i = 3 + random.nextInt(40); i > 0; i--) {
        rows.add(
            new int[] {
              team, team / 2, random.nextInt(3) / 2, random.nextInt(5), random.nextInt(9) / 3
            });
      }
    }
    if (backwards) {
      Collections.reverse(rows);
    }
    People people =
        new People()
            .nominal("team", TEAMS)
            .nominal("department", 3)
            .nominal("kind", 2)
            .ordinal("a", 5)
            .ordinal("b", 3);
    rows.forEach(row -> people.add(1, row));
    return people;
  }

  private static Cube cube(People people, List<TableId> tables, List<String> groups) {
    return people.cube(
        Policy.ORGANISATION,
        tables,
        groups,
        new Fact.Sums("a", "team"),
        new Fact.Sums("b", "kind"));
  }

  /** Every number that is shown, in words. */
  private static Set<String> shown(Release release) {
    Set<String> shown = new TreeSet<>();
    release
        .tables()
        .forEach(
            (names, table) ->
                cells(table).forEach(i -> shown.add(names + " " + i + " " + table.cellAt(i).n())));
    release
        .means()
        .forEach(
            (names, means) -> {
              for (int g = 0; g < means.parts().size(); g++) {
                if (means.parts().get(g).status() == Cell.Status.SHOWN) {
                  shown.add("mean " + names + " " + g);
                }
              }
              means.others().forEach(of -> shown.add("others " + names + " " + of.levels()));
            });
    return shown;
  }

  private static IntStream cells(Table table) {
    return IntStream.range(0, table.cells()).filter(i -> table.cellAt(i).shown());
  }

  @Test
  void twiceIsTheSame() {
    for (long seed = 0; seed < 6; seed++) {
      People people = people(seed, false);
      Cube cube = cube(people, TABLES, List.of("team", "department", "kind"));
      assertEquals(shown(people.release(cube)), shown(people.release(cube)), "people " + seed);
    }
  }

  @Test
  void theOrderOfThePeopleIsNoMatter() {
    for (long seed = 0; seed < 6; seed++) {
      People people = people(seed, false);
      People other = people(seed, true);
      List<String> groups = List.of("team", "department", "kind");
      assertEquals(
          shown(people.release(cube(people, TABLES, groups))),
          shown(other.release(cube(other, TABLES, groups))),
          "people " + seed);
    }
  }

  @Test
  void theOrderOfTheTablesIsNoMatter() {
    int hidden = 0;
    for (long seed = 0; seed < 6; seed++) {
      People people = people(seed, false);
      Set<String> first =
          shown(people.release(cube(people, TABLES, List.of("team", "department", "kind"))));
      for (long lot = 0; lot < 4; lot++) {
        List<TableId> tables = new ArrayList<>(TABLES);
        Collections.shuffle(tables, new Random(lot));
        List<String> groups = new ArrayList<>(List.of("team", "department", "kind"));
        Collections.shuffle(groups, new Random(lot));
        assertEquals(first, shown(people.release(cube(people, tables, groups))), "people " + seed);
      }
      hidden += first.size() < 100 ? 1 : 0;
    }
    assertTrue(hidden > 0, "something is hidden of somebody");
  }
}
