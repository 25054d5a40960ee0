package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.soundings.tally.Cell;
import org.soundings.tally.TableId;

/** ADR 90: groups whose own means are not told are told together, where nothing follows from it. */
class OthersTest {
  private static final TableId TEAMS = TableId.of("team", "item");
  private static final TableId DEPARTMENTS = TableId.of("department", "item");
  private static final int[] SPREAD = {0, 1, 2, 3, 4, 2, 1, 3};

  private static final List<TableId> ALL = List.of(TableId.of("item"), TEAMS, DEPARTMENTS);

  /**
   * @param sizes of each team its department and how many it is
   */
  private static People people(int[]... sizes) {
    People people =
        new People().nominal("team", sizes.length).nominal("department", 3).ordinal("item", 5);
    for (int team = 0; team < sizes.length; team++) {
      for (int i = 0; i < sizes[team][1]; i++) {
        people.add(1, team, sizes[team][0], SPREAD[i % SPREAD.length]);
      }
    }
    return people;
  }

  private static NumberTable told(Policy policy, List<TableId> tables, People people) {
    List<Fact> facts = new ArrayList<>();
    tables.stream()
        .filter(names -> names.size() == 2)
        .forEach(names -> facts.add(new Fact.Sums("item", names.first())));
    Cube cube =
        people.cube(policy, tables, List.of("team", "department"), facts.toArray(Fact[]::new));
    return Objects.requireNonNull(people.release(cube).means().get(TEAMS));
  }

  @Test
  void aSmallTeamIsToldWithItsCompanionInTheirDepartment() {
    NumberTable told =
        told(
            Policy.ORGANISATION,
            ALL,
            people(
                new int[] {0, 4},
                new int[] {0, 60},
                new int[] {0, 20},
                new int[] {1, 42},
                new int[] {1, 40}));
    assertEquals(1, told.others().size(), told::toString);
    NumberTable.Others of = told.others().getFirst();
    assertEquals(List.of(0, 2), of.levels());
    assertEquals("department", of.within());
    assertEquals(0, of.level());
    assertEquals(24, of.moments().n());
  }

  /** The smallest proof that it tells nothing: it is a difference of what is told. */
  @Test
  void itIsWhatIsToldOfAllLessWhatIsToldOfTheRest() {
    NumberTable told =
        told(
            Policy.ORGANISATION,
            List.of(TableId.of("item"), TEAMS),
            people(new int[] {0, 4}, new int[] {0, 60}, new int[] {0, 20}, new int[] {1, 42}));
    double sum = 0;
    long n = 0;
    for (NumberTable.Part part : told.parts()) {
      sum += part.status() == Cell.Status.SHOWN ? part.moments().mean() * part.moments().n() : 0;
      n += part.moments().n();
    }
    double all = 0;
    for (int size : new int[] {4, 60, 20, 42}) {
      for (int i = 0; i < size; i++) {
        all += SPREAD[i % SPREAD.length] + 1;
      }
    }
    NumberTable.Others of = told.others().getFirst();
    assertEquals(126 - n, of.moments().n());
    assertEquals((all - sum) / (126 - n), of.moments().mean(), 1e-9);
    assertNull(of.within());
    assertTrue(Double.isNaN(of.moments().spread()), "no group's spread is told (D10)");
  }

  @Test
  void nothingIsToldTogetherWhereEveryTeamHasItsMean() {
    assertEquals(
        List.of(),
        told(
                Policy.ORGANISATION,
                ALL,
                people(new int[] {0, 60}, new int[] {0, 30}, new int[] {1, 40}))
            .others());
  }

  /** D10: the small teams all chose the lowest answer. */
  @Test
  void aSumNearAnEndIsNotToldTogether() {
    People people = people(new int[] {0, 60}, new int[] {1, 70});
    People more = new People().nominal("team", 4).nominal("department", 3).ordinal("item", 5);
    for (int i = 0; i < 60; i++) {
      more.add(1, 0, 0, SPREAD[i % SPREAD.length]).add(1, 1, 1, SPREAD[i % SPREAD.length]);
    }
    more.add(8, 2, 2, 0).add(8, 3, 2, 0);
    assertEquals(List.of(), told(Policy.ORGANISATION, ALL, people).others());
    assertEquals(List.of(), told(Policy.ORGANISATION, ALL, more).others());
  }

  /** Each team is a department of its own: the two groupings are one, and lie in each other. */
  @Test
  void teamsThatAreDepartmentsAreToldAsTeams() {
    NumberTable told =
        told(
            Policy.ORGANISATION,
            ALL,
            people(new int[] {0, 60}, new int[] {1, 70}, new int[] {2, 50}));
    assertEquals(3, told.parts().stream().filter(p -> p.status() == Cell.Status.SHOWN).count());
    assertEquals(List.of(), told.others());
  }

  /** D6: a difference of rounded numbers is no number of people. */
  @Test
  void laterWavesHaveNone() {
    assertEquals(
        List.of(),
        told(
                Policy.ORGANISATION.ofLaterWave(),
                ALL,
                people(new int[] {0, 4}, new int[] {0, 60}, new int[] {0, 20}, new int[] {1, 42}))
            .others());
  }

  /**
   * Who is in no team is among the others, so that their row does not say whether there are any.
   */
  @Test
  void peopleInNoGroupAreAmongThem() {
    People people =
        people(new int[] {0, 4}, new int[] {0, 60}, new int[] {0, 20}, new int[] {0, 30});
    people.add(12, 4, 0, 2);
    NumberTable told = told(Policy.ORGANISATION, List.of(TableId.of("item"), TEAMS), people);
    long shown = told.parts().stream().mapToLong(part -> part.moments().n()).sum();
    assertEquals(126 - shown, told.others().getFirst().moments().n());
  }
}
