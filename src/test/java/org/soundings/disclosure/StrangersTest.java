package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.response.Missing;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * D2, D3, D4: those who are in no group are one as well. The staff list names them, and what they
 * answered is what all answered less what the groups did.
 */
class StrangersTest {
  private static final int NO_TEAM = 2 + Missing.SKIPPED.ordinal();

  /** Two teams of 70; and some in no team. */
  private static Table released(Policy policy, Sensitivity as, int no, int yes) {
    People people = new People().nominal("team", 2).ordinal("leave", 2).sensitive("leave", as);
    people.add(35, 0, 0).add(35, 0, 1).add(40, 1, 0).add(30, 1, 1);
    people.add(no, NO_TEAM, 0).add(yes, NO_TEAM, 1);
    return people
        .release(
            people.cube(
                policy, List.of(TableId.of("leave"), TableId.of("leave", "team")), List.of("team")))
        .table("leave", "team");
  }

  /** How many of those in no team follow from an answer that all teams show. */
  private static boolean follows(Table table, int answer) {
    return table.cell(answer, 0).shown() && table.cell(answer, 1).shown();
  }

  @Test
  void fewInNoTeamDoNotFollowFromTheTeams() {
    for (int no : new int[] {1, 4, 5}) {
      Table table = released(Policy.RESEARCH, Sensitivity.ORDINARY, no, 30);
      assertEquals(no == 5, follows(table, 0), no + " said no");
    }
  }

  /** All 30 said yes. So did nobody else among them, which is as telling. */
  @Test
  void d3ThatAllInNoTeamGaveOneSensitiveAnswerDoesNotFollow() {
    for (Policy policy : List.of(Policy.RESEARCH, Policy.ORGANISATION)) {
      Table table = released(policy, Sensitivity.SENSITIVE, 0, 30);
      assertFalse(follows(table, 1) || follows(table, 0), policy.name());
    }
  }

  /** So of the 30 in a department who are in none of its teams, beside others in no team. */
  @Test
  void d3NorThatAllInADepartmentButInNoneOfItsTeamsDid() {
    People people =
        new People()
            .nominal("team", 3)
            .nominal("dept", 2)
            .ordinal("leave", 2)
            .sensitive("leave", Sensitivity.SENSITIVE);
    people.add(35, 0, 0, 0).add(35, 0, 0, 1).add(40, 1, 0, 0).add(30, 1, 0, 1);
    people.add(50, 2, 1, 0).add(50, 2, 1, 1).add(30, 3 + Missing.SKIPPED.ordinal(), 0, 1);
    people.add(30, 3 + Missing.SKIPPED.ordinal(), 1, 0);
    Release release =
        people.release(
            people.cube(
                Policy.RESEARCH,
                List.of(
                    TableId.of("leave"), TableId.of("leave", "team"), TableId.of("leave", "dept")),
                List.of("team", "dept")));
    Table teams = release.table("leave", "team");
    Table depts = release.table("leave", "dept");
    for (int answer = 0; answer < 2; answer++) {
      assertFalse(follows(teams, answer) && depts.cell(answer, 0).shown(), "answer " + answer);
    }
    assertTrue(depts.cell(0, 0).shown() || teams.cell(0, 0).shown(), "and something is shown");
  }

  /** Days of two teams, and of 30 people in none, as many of whom had none as {@code none} says. */
  private static long teamsTold(int none, int most) {
    People people = new People().nominal("team", 2).number("days");
    for (int i = 0; i < 20; i++) {
      people.add(1, 0, 3 + i).add(1, 1, 4 + i);
    }
    people.add(none, NO_TEAM, 0).add(29 - none, NO_TEAM, 12).add(1, NO_TEAM, most);
    Release release = days(people, "team");
    assertEquals(1, told(release, TableId.of("days")), "the mean of all");
    return told(release, TableId.of("team", "days"));
  }

  private static Release days(People people, String... groups) {
    List<TableId> tables = new ArrayList<>(List.of(TableId.of("days")));
    Stream.of(groups).forEach(by -> tables.add(TableId.of(by, "days")));
    return people.release(
        people.cube(Policy.RESEARCH, tables, List.of(groups), new Fact.Sums("days", null)));
  }

  private static long told(Release release, TableId names) {
    return Objects.requireNonNull(release.numbers().get(names)).parts().stream()
        .filter(part -> part.status() == Cell.Status.SHOWN)
        .count();
  }

  /** 30 of a department are in none of its two teams; as many elsewhere are in none either. */
  @Test
  void d10NorDoesTheirSumOfADepartmentFollowFromItsTeams() {
    for (int each : new int[] {0, 12}) {
      People people = new People().nominal("team", 3).nominal("dept", 2).number("days");
      for (int i = 0; i < 20; i++) {
        people.add(1, 0, 0, 3 + i).add(1, 1, 0, 4 + i).add(1, 2, 1, 5 + i);
      }
      int none = 3 + Missing.SKIPPED.ordinal();
      people.add(30, none, 0, each).add(30, none, 1, 12);
      Release release = days(people, "team", "dept");
      long told =
          told(release, TableId.of("team", "days")) + told(release, TableId.of("dept", "days"));
      assertEquals(each > 0, told == 5, told + " of five means told, where each had " + each);
    }
  }

  /** All means and their n beside the mean of all are the mean of those in no team. */
  @Test
  void d10d15TheirSumIsFarFromTheEndAndTellsNobodysNumber() {
    assertEquals(2, teamsTold(0, 12), "30 people with 12 days");
    assertTrue(teamsTold(29, 0) < 2, "nobody had a day");
    assertTrue(teamsTold(29, 3) < 2, "one had three");
    assertTrue(teamsTold(29, 300) < 2, "one had nearly all");
  }

  @Test
  void whereTheyDifferOrTheItemIsOrdinaryNothingIsHidden() {
    Table mixed = released(Policy.RESEARCH, Sensitivity.SENSITIVE, 25, 25);
    Table ordinary = released(Policy.RESEARCH, Sensitivity.ORDINARY, 0, 30);
    for (int answer = 0; answer < 2; answer++) {
      assertTrue(follows(mixed, answer) && follows(ordinary, answer));
    }
    assertEquals(35, mixed.cell(0, 0).n());
  }
}
