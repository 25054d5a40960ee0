package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.tally.TableId;

/** D2, D3, D4: which answers of a variable's own table are hidden. */
class MarginsTest {
  private static final TableId ITEM = TableId.of("item");

  private static Margins margins(People people, Policy policy, String... variables) {
    List<TableId> tables = Set.of(variables).stream().sorted().map(TableId::of).toList();
    Cube cube = people.cube(policy, tables, List.of());
    return new Margins(cube, people.tally(cube, List.of()));
  }

  private static People answers(int... counts) {
    People people = new People().ordinal("item", counts.length);
    for (int level = 0; level < counts.length; level++) {
      people.add(counts[level], level);
    }
    return people;
  }

  private static List<Integer> hidden(Margins margins, String name, int levels) {
    return IntStream.range(0, levels).filter(l -> margins.isHidden(name, l)).boxed().toList();
  }

  /** 3 of 53; 20 cost less than 30. */
  @Test
  void d4AFewAreHiddenWithTheCheapestOther() {
    Margins margins = margins(answers(3, 20, 30), Policy.RESEARCH, "item");
    assertEquals(List.of(0, 1), hidden(margins, "item", 3));
    assertTrue(margins.isSecret("item", 0));
    assertFalse(margins.isSecret("item", 1), "20 are no secret, they only stand before one");
    assertFalse(margins.isWithoutTotal("item"));
    assertEquals(5, margins.width("item"));
  }

  /** For readers of research 53 answered in any case; an employer is not told of four. */
  @Test
  void xF2OfFourPeopleNothingIsTold() {
    Margins margins = margins(answers(4, 0, 0), Policy.RESEARCH, "item");
    assertEquals(List.of(0, 1, 2), hidden(margins, "item", 3));
    assertTrue(margins.isOfTooFew("item"));
    assertTrue(margins.isWithoutTotal("item"));
    assertFalse(margins.askedShown("item"));
    assertEquals(4, margins.width("item"), "no wider than they are many");
  }

  @Test
  void d3AnAnswerThatAllGaveIsHiddenOnSomethingSensitiveAlone() {
    People all = answers(0, 50).sensitive("item", Sensitivity.SENSITIVE);
    assertTrue(margins(all, Policy.ORGANISATION, "item").isHidden("item", 1));
    assertFalse(margins(answers(0, 50), Policy.ORGANISATION, "item").isHidden("item", 1));
  }

  /** 8 people in a team of a department of 28; the other department has large teams. */
  @Test
  void d4ATeamIsHiddenWithOneOfItsOwnDepartment() {
    People people = new People().nominal("dept", 2).nominal("team", 4);
    people.add(8, 0, 0).add(20, 0, 1).add(30, 1, 2).add(40, 1, 3);
    Margins margins = margins(people, Policy.ORGANISATION, "dept", "team");
    assertEquals(List.of(0, 1), hidden(margins, "team", 4));
    assertEquals(List.of(), hidden(margins, "dept", 2));
    assertEquals(List.of("team", "dept"), margins.family("team", Set.of("team", "dept")));
  }

  /** What a plan showed stays shown, what it hid stays hidden; what is new gives way. */
  @Test
  void whatAnEarlierReleaseDecidedStays() {
    People people = new People().nominal("dept", 2).nominal("team", 4);
    people.add(8, 0, 0).add(20, 0, 1).add(30, 1, 2).add(40, 1, 3);
    Cube first = people.cube(Policy.ORGANISATION, List.of(TableId.of("dept")), List.of());
    Cube both =
        people.cube(
            Policy.ORGANISATION, List.of(TableId.of("dept"), TableId.of("team")), List.of());
    var tally = people.tally(both, List.of());
    Margins before = new Margins(first, tally);
    Margins after = new Margins(both, tally, before, Set.of());
    assertEquals(List.of(), hidden(after, "dept", 2));
    assertEquals(List.of(0, 1), hidden(after, "team", 4));
    Margins without = new Margins(both, tally, before, Set.of("team"));
    assertEquals(List.of(0, 1, 2, 3), hidden(without, "team", 4), "withheld");
    assertTrue(without.isWithheld("team") && without.isWithoutTotal("team"));
  }

  @Test
  void isHiddenSaysNothingOfAVariableThatIsNotPublished() {
    Margins margins = margins(answers(30, 20), Policy.RESEARCH, "item");
    assertFalse(margins.isHidden("other", 0));
    assertFalse(margins.isAny("other"));
    assertTrue(margins.anyHidden("other"), "so nothing is computed of it");
  }

  /**
   * Two departments of two or three teams: every table that a reader cannot tell from the one that
   * is, counted. A small team may be anything between two numbers 5 apart, or as its own number is
   * known to be no more.
   */
  @Test
  void noSmallTeamIsKnownToWithinFiveByCountingAllTables() {
    Random random = new Random(2);
    int secrets = 0;
    int shown = 0;
    for (int trial = 0; trial < 120; trial++) {
      int first = 2 + random.nextInt(2);
      long[] teams = new long[first + 2];
      People people = new People().nominal("dept", 2).nominal("team", teams.length);
      for (int team = 0; team < teams.length; team++) {
        teams[team] = 1 + random.nextInt(9);
        people.add((int) teams[team], team < first ? 0 : 1, team);
      }
      Margins margins = margins(people, Policy.RESEARCH, "dept", "team");
      boolean[] known = new boolean[teams.length];
      for (int team = 0; team < teams.length; team++) {
        known[team] = !margins.isHidden("team", team);
        shown += known[team] ? 1 : 0;
      }
      EveryTable every = new EveryTable(teams, known);
      every.told(IntStream.range(0, teams.length).toArray());
      for (int dept = 0; dept < 2; dept++) {
        if (!margins.isHidden("dept", dept)) {
          every.told(
              dept == 0
                  ? IntStream.range(0, first).toArray()
                  : IntStream.range(first, teams.length).toArray());
        }
      }
      every.count();
      for (int team = 0; team < teams.length; team++) {
        if (teams[team] < 5) {
          secrets++;
          assertTrue(every.width(team) >= 5, trial + ": " + team + " of " + every.ways);
        }
      }
    }
    assertTrue(secrets > 150 && shown > 60, secrets + " small, " + shown + " shown");
  }
}
