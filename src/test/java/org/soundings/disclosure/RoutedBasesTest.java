package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.response.Missing;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * D4: who was asked a question has answered the one that leads there. "why" is put to those who
 * chose the second answer to "chose" alone, so its base is how many did.
 */
class RoutedBasesTest {
  private static final int NO = 0;
  private static final int YES = 1;
  private static final int NOT_ASKED = 2 + Missing.NOT_ASKED.ordinal();
  private static final TableId TEAM = TableId.of("team");
  private static final TableId CHOSE = TableId.of("chose");
  private static final TableId WHY = TableId.of("why");
  private static final TableId CHOSE_BY_TEAM = TableId.of("chose", "team");
  private static final TableId WHY_BY_TEAM = TableId.of("why", "team");

  /**
   * @param noAndYes of each team
   */
  private static People people(long[]... noAndYes) {
    People people =
        new People()
            .nominal("team", noAndYes.length)
            .ordinal("chose", 2)
            .ordinal("why", 2)
            .ordinal("also", 2)
            .routed("why", "chose");
    for (int team = 0; team < noAndYes.length; team++) {
      int yes = (int) noAndYes[team][1];
      people.add((int) noAndYes[team][0], team, NO, NOT_ASKED, 0);
      people.add(yes / 2, team, YES, 0, 0).add(yes - yes / 2, team, YES, 1, 0);
    }
    return people;
  }

  private static Cube research(People people, TableId... tables) {
    return people.cube(Policy.RESEARCH, List.of(tables), List.of("team"));
  }

  private static List<Long> bases(Table byTeam) {
    List<Long> bases = new ArrayList<>();
    for (int team = 0; team < byTeam.dimension(1).answers(); team++) {
      Cell base = byTeam.line(1, team);
      bases.add(base.shown() ? base.n() : -1);
    }
    return bases;
  }

  private static final long[][] FOUR_SAID_NO = {{4, 40}, {30, 36}, {30, 48}};

  /** 44 are in the first team; were it told that 40 of them were asked why, 4 chose "no". */
  @Test
  void theBaseByGroupsIsHiddenWhereTheAnswerThatLeadsThereIs() {
    People people = people(FOUR_SAID_NO);
    Release release =
        people.release(research(people, TEAM, CHOSE, WHY, CHOSE_BY_TEAM, WHY_BY_TEAM));
    assertEquals(44, release.table("team").cell(0).n());
    assertFalse(release.table("chose", "team").cell(YES, 0).shown());
    List<Long> bases = bases(release.table("why", "team"));
    assertEquals(-1, bases.get(0));
    assertTrue(bases.subList(1, 3).contains(-1L), "or it were 124 less the others: " + bases);
    assertTrue(bases.subList(1, 3).stream().anyMatch(n -> n > 0), "and no more: " + bases);
  }

  /**
   * Turned round, and of no grouping, a line of reasons adds up to the same. In the first team 30
   * chose "no", 40 "sometimes" and 3 "often", which is hidden with another cell of the team: 43
   * reasons less 40 were 3.
   */
  @Test
  void soIsATableByTheReasons() {
    People people = sometimesOrOften(3);
    TableId byChose = TableId.of("team", "chose");
    List<TableId> tables = List.of(TEAM, CHOSE, WHY, byChose, WHY_BY_TEAM);
    Release release = people.release(people.cube(Policy.RESEARCH, tables, List.of()));
    Table chose = release.table("team", "chose");
    assertTrue(chose.cell(0, 1).shown() && !chose.cell(0, 0).shown() && !chose.cell(0, 2).shown());
    Table told = release.table("why", "team");
    assertFalse(told.cell(0, 0).shown() && told.cell(1, 0).shown());
  }

  /** So it is where no table says what each team chose. */
  @Test
  void aFewOfAGroupWhoWereNotAskedAreASecretWithoutATableOfWhatTheyChose() {
    People people = people(FOUR_SAID_NO);
    Release release = people.release(research(people, TEAM, WHY, WHY_BY_TEAM));
    assertEquals(-1, bases(release.table("why", "team")).getFirst());
    People many = people(new long[][] {{14, 40}, {30, 36}, {30, 48}});
    assertEquals(
        List.of(40L, 36L, 48L),
        bases(many.release(research(many, TEAM, WHY, WHY_BY_TEAM)).table("why", "team")));
  }

  @Test
  void whereAllThatLeadsThereIsShownNothingIsHidden() {
    People people = people(new long[][] {{14, 40}, {30, 36}, {30, 48}});
    Release release =
        people.release(research(people, TEAM, CHOSE, WHY, CHOSE_BY_TEAM, WHY_BY_TEAM));
    assertEquals(List.of(40L, 36L, 48L), bases(release.table("why", "team")));
  }

  /** Two plans: the first hides what a team chose, the second asks for the reasons. */
  @Test
  void aSecondReleaseDoesNotTellWhatTheFirstHid() {
    People people = people(FOUR_SAID_NO);
    Cube first = research(people, TEAM, CHOSE, CHOSE_BY_TEAM);
    Release second = people.release(research(people, WHY, WHY_BY_TEAM), first);
    assertEquals(-1, bases(second.table("why", "team")).getFirst());
  }

  /** 124 chose, 120 of them yes and "also" something: four chose "no", which is hidden. */
  @Test
  void soIsTheBaseOfAQuestionThatSeveralLeadTo() {
    for (Policy policy : List.of(Policy.RESEARCH, Policy.ORGANISATION)) {
      People people = people(new long[][] {{4, 120}}).routed("why", "chose", "also");
      List<TableId> tables = List.of(CHOSE, TableId.of("also"), WHY);
      Release release = people.release(people.cube(policy, tables, List.of()));
      assertFalse(release.table("chose").cell(NO).shown());
      assertFalse(release.table("why").answered().shown(), policy.name());
      assertFalse(release.table("why").cell(0).shown(), "what adds up to it");
    }
  }

  /**
   * 100 chose "no", 60 "sometimes", which leads to why, and 5 "often". Of 165 who took part 105
   * were not asked: less 100, five.
   */
  @Test
  void howManyWereNotAskedIsHiddenWithHowManyWere() {
    People people = new People().ordinal("chose", 3).ordinal("why", 2).routed("why", "chose");
    people.add(100, 0, NOT_ASKED).add(30, 1, 0).add(30, 1, 1).add(5, 2, NOT_ASKED);
    Release release =
        people.release(people.cube(Policy.ORGANISATION, List.of(CHOSE, WHY), List.of()));
    assertTrue(release.exact(), "165 took part");
    assertFalse(release.table("chose").cell(2).shown());
    assertTrue(release.table("chose").cell(0).shown() || release.table("chose").cell(1).shown());
    assertFalse(Base.of(release.table("why")).notAsked().shown());
  }

  /** 12 of 200 chose yes to something sensitive, of which 20 is the fewest that is told. */
  @Test
  void d2AQuestionIsAsSensitiveAsWhatLeadsThere() {
    for (Policy policy : List.of(Policy.RESEARCH, Policy.ORGANISATION)) {
      People people = people(new long[][] {{188, 12}}).sensitive("chose", Sensitivity.SENSITIVE);
      Cube cube = people.cube(policy, List.of(CHOSE, WHY), List.of());
      assertEquals(20, cube.k("why"));
      Release release = people.release(cube);
      assertFalse(release.table("why").answered().shown(), policy.name());
      assertFalse(Base.of(release.table("why")).notAsked().shown(), "200 less 188");
      People unsaid = people(new long[][] {{188, 12}}).sensitive("chose", Sensitivity.SENSITIVE);
      Release alone = unsaid.release(unsaid.cube(policy, List.of(WHY), List.of()));
      assertFalse(alone.table("why").answered().shown(), "without a table of what they chose");
    }
  }

  /**
   * Who chose "sometimes" or "often" is asked why. In the first team 3 chose "often", which is
   * hidden, and 30 "no"; means and models of reasons by team would tell that 43 were asked.
   */
  @Test
  void d11NothingIsComputedOfGroupsWhoseBaseIsHidden() {
    assertTrue(together(3, CHOSE_BY_TEAM, WHY_BY_TEAM).isEmpty());
    assertTrue(together(3).isEmpty(), "nor without tables");
    assertTrue(together(13, CHOSE_BY_TEAM, WHY_BY_TEAM).isPresent());
  }

  private static Optional<JointAnswers> together(int often, TableId... byTeam) {
    People people = sometimesOrOften(often);
    List<TableId> tables = new ArrayList<>(List.of(TEAM, CHOSE, WHY));
    tables.addAll(List.of(byTeam));
    Cube cube = people.cube(Policy.RESEARCH, tables, List.of("team"));
    Tally tally = people.tally(cube, List.of(WHY_BY_TEAM));
    return Optional.ofNullable(new Gate(cube).clear(tally).value().together().get(WHY_BY_TEAM));
  }

  private static People sometimesOrOften(int often) {
    People people =
        new People()
            .nominal("team", 3)
            .ordinal("chose", 3)
            .ordinal("why", 2)
            .routed("why", "chose");
    for (int team = 0; team < 3; team++) {
      int here = team == 0 ? often : 20;
      people.add(30, team, 0, NOT_ASKED).add(20, team, 1, 0).add(20, team, 1, 1);
      people.add(here / 2, team, 2, 0).add(here - here / 2, team, 2, 1);
    }
    return people;
  }

  /**
   * Of the second and the third team means may be told beside hidden cells, each with its base;
   * were both, that of the first team were 264 less 112 and 112.
   */
  @Test
  void theBaseItselfIsHiddenAndNotItsReasonsAlone() {
    People people =
        new People()
            .nominal("team", 3)
            .ordinal("chose", 2)
            .ordinal("why", 4)
            .routed("why", "chose");
    int[][] reasons = {{10, 10, 10, 10}, {6, 6, 50, 50}, {50, 50, 6, 6}};
    for (int team = 0; team < 3; team++) {
      people.add(team == 0 ? 4 : 30, team, NO, 4);
      for (int why = 0; why < 4; why++) {
        people.add(reasons[team][why], team, YES, why);
      }
    }
    TableId means = TableId.of("team", "why");
    List<TableId> tables = List.of(TEAM, CHOSE, WHY, CHOSE_BY_TEAM, means);
    Release release =
        people.release(
            people.cube(Policy.RESEARCH, tables, List.of("team"), new Fact.Sums("why", "team")));
    List<Long> told =
        Objects.requireNonNull(release.means().get(means)).parts().stream()
            .map(part -> part.moments().n())
            .toList();
    assertEquals(0, told.getFirst());
    assertTrue(told.stream().filter(n -> n == 0).count() > 1, told::toString);
  }

  /**
   * What a reader who adds up can know, by the sizes of teams and the bases that are shown: where a
   * team's choice is hidden because few made it, how many of it were asked stays as wide as 5 or as
   * the team.
   */
  @Test
  void noSmallChoiceOfATeamFollowsFromWhoWasAskedWhy() {
    Random random = new Random(18);
    int hidden = 0;
    int shown = 0;
    for (int trial = 0; trial < 150; trial++) {
      long[][] firm = new long[3 + random.nextInt(3)][2];
      for (long[] team : firm) {
        team[NO] = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(30);
        team[YES] = random.nextInt(6) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(30);
      }
      People people = reasons(firm, random);
      Release release =
          people.release(research(people, TEAM, CHOSE, WHY, CHOSE_BY_TEAM, WHY_BY_TEAM));
      List<Long> bases = bases(release.table("why", "team"));
      shown += (int) bases.stream().filter(n -> n > 0).count();
      Table chose = release.table("chose", "team");
      for (int team = 0; team < firm.length; team++) {
        boolean few = Math.min(firm[team][NO], firm[team][YES]) < 5;
        if (few && release.table("why").answered().shown()) {
          hidden++;
          assertFalse(chose.cell(YES, team).shown() && chose.cell(NO, team).shown());
          long most = Math.min(5, firm[team][NO] + firm[team][YES]);
          assertTrue(widest(firm, bases, team) >= most, trial + ": team " + team + " of " + bases);
        }
      }
    }
    assertTrue(hidden > 80 && shown > 150, hidden + " hidden, " + shown + " shown");
  }

  /** Four reasons, of which each team has its own. */
  private static People reasons(long[][] noAndYes, Random random) {
    People people =
        new People()
            .nominal("team", noAndYes.length)
            .ordinal("chose", 2)
            .ordinal("why", 4)
            .routed("why", "chose");
    for (int team = 0; team < noAndYes.length; team++) {
      people.add((int) noAndYes[team][NO], team, NO, 4);
      for (int i = 0; i < noAndYes[team][YES]; i++) {
        people.add(1, team, YES, random.nextInt(1 + (team + i) % 4));
      }
    }
    return people;
  }

  /** The most less the least of a team who can have been asked. */
  private static long widest(long[][] firm, List<Long> bases, int team) {
    if (bases.get(team) >= 0) {
      return 0;
    }
    long rest = 0;
    long others = 0;
    for (int t = 0; t < firm.length; t++) {
      boolean open = bases.get(t) < 0;
      rest += open ? firm[t][YES] : 0;
      others += open && t != team ? firm[t][NO] + firm[t][YES] : 0;
    }
    long size = firm[team][NO] + firm[team][YES];
    return Math.min(size, rest) - Math.max(0, rest - others);
  }
}
