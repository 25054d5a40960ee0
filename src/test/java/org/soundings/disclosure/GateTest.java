package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Codebook;
import org.soundings.response.Missing;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Columns;
import org.soundings.tally.SampleResponses;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** D1, D2, D4 within a table, D7: what the gate lets through. */
class GateTest {
  private static Release release(Policy policy, List<SampleResponses.Row> rows, String... table) {
    Columns columns = SampleResponses.columns(rows);
    List<TableId> tables = new ArrayList<>(List.of(TableId.of("team"), TableId.of("item")));
    tables.add(TableId.of(table));
    Cube cube = new Cube(policy, tables, List.of("team"), SampleResponses.CODEBOOK);
    return new Gate(cube)
        .clear(columns.tally(new TallyPlan(cube.counted(), WeightScale.NONE)))
        .value();
  }

  private static void add(List<SampleResponses.Row> rows, int n, int team, int item) {
    for (int i = 0; i < n; i++) {
      rows.add(new SampleResponses.Row(team, item, 40 + i, 1));
    }
  }

  @Test
  void openDataAreShownWhole() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 1, 0, 0);
    assertEquals(1, release(Policy.OPEN, rows, "team").table("team").cell(0).n());
  }

  @Test
  void d2ACountUnderTheMinimumIsHiddenWithItsNumber() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 4, 0, 0);
    add(rows, 30, 1, 0);
    add(rows, 40, 2, 0);
    Cell small = release(Policy.RESEARCH, rows, "team").table("team").cell(0);
    assertEquals(new Cell(0, 0, 0, Cell.Status.PRIMARY), small);
  }

  @Test
  void d2TheMinimumItselfIsShown() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 5, 0, 0);
    add(rows, 30, 1, 0);
    assertTrue(release(Policy.RESEARCH, rows, "team").table("team").cell(0).shown());
    assertFalse(release(Policy.ORGANISATION, rows, "team").table("team").cell(0).shown());
  }

  @Test
  void d4OneHiddenCellIsNotLeftAloneInItsLine() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 4, 0, 0);
    add(rows, 30, 1, 0);
    add(rows, 40, 2, 0);
    Table team = release(Policy.RESEARCH, rows, "team").table("team");
    assertEquals(team.cell(0), team.cell(1), "D7: one looks like the other");
    assertTrue(team.cell(2).shown());
    assertEquals(74, team.answered().n(), "the total stays known");
  }

  @Test
  void d4HiddenCellsTogetherHoldTheMinimum() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 1, 0, 0);
    add(rows, 2, 1, 0);
    add(rows, 40, 2, 0);
    Table team = release(Policy.RESEARCH, rows, "team").table("team");
    assertFalse(team.cell(2).shown(), "1 + 2 hidden are fewer than 5");
  }

  @Test
  void d4AFewWhoDidNotAnswerDoNotCostACellOfThoseWhoDid() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 30, 0, 0);
    add(rows, 40, 1, 0);
    add(rows, 2, 3 + Missing.SKIPPED.ordinal(), 0);
    add(rows, 9, 3 + Missing.REFUSED.ordinal(), 0);
    Table team = release(Policy.RESEARCH, rows, "team").table("team");
    assertTrue(team.cell(0).shown() && team.cell(1).shown());
    assertFalse(team.cell(3 + Missing.SKIPPED.ordinal()).shown());
    assertFalse(team.cell(3 + Missing.REFUSED.ordinal()).shown(), "or the two could be told");
  }

  @Test
  void q1ResearchSaysHowManyWereAskedAndAnswered() {
    Base team = Base.of(release(Policy.RESEARCH, answeredBy(6), "team").table("team"));
    assertEquals(6, team.answered().n());
    assertTrue(team.askedIsKnown());
    assertEquals(9, team.asked());
    assertFalse(team.skipped().shown(), "why three gave no answer is of few");
  }

  @Test
  void xF2ABaseUnderKIsHiddenWhole() {
    Release release = release(Policy.RESEARCH, answeredBy(3), "team");
    Base team = Base.of(release.table("team"));
    assertEquals(56, release.responses());
    assertTrue(release.exact());
    assertFalse(team.answered().shown(), "that three answered");
    assertFalse(team.askedIsKnown());
    assertTrue(team.missing().stream().noneMatch(Cell::shown), "nor why others did not");
    assertFalse(release.table("team").cell(0).shown(), "what three answered");
    assertFalse(release.table("team").cell(1).shown(), "nor what they did not");
  }

  private static List<SampleResponses.Row> answeredBy(int few) {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, few, 0, 0);
    add(rows, 50, 3 + Missing.NOT_ASKED.ordinal(), 0);
    add(rows, 2, 3 + Missing.SKIPPED.ordinal(), 0);
    add(rows, 1, 3 + Missing.REFUSED.ordinal(), 0);
    return rows;
  }

  @Test
  void d5AnEmployerIsNotToldHowManyOfAFewLeftAQuestionEmpty() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 30, 0, 0);
    add(rows, 40, 1, 0);
    add(rows, 2, 3 + Missing.SKIPPED.ordinal(), 0);
    Release release = release(Policy.ORGANISATION, rows, "team");
    assertFalse(release.exact());
    assertEquals(72, release.responses(), "whom the item was put to is not said, nor who left it");
    assertFalse(Base.of(release.table("team")).askedIsKnown());
  }

  /** Who was led to "team" answered 0 or 1 to "item"; how many is a sum of these answers. */
  @Test
  void d4HowManyWereAskedIsNotSaidWhereItGivesAHiddenAnswerAway() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 40, 0, 0);
    add(rows, 3, 1, 1);
    add(rows, 20, 3 + Missing.NOT_ASKED.ordinal(), 2);
    Release release = routed(rows);
    assertFalse(release.table("item").cell(1).shown());
    boolean zero = release.table("item").cell(0).shown();
    boolean asked = Base.of(release.table("team")).askedIsKnown();
    assertFalse(zero && asked, "43 asked less 40 are 3");
  }

  @Test
  void q1HowManyWereAskedIsSaidWhereTheAnswersThatLeadThereAreShown() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 40, 0, 0);
    add(rows, 30, 1, 1);
    add(rows, 20, 3 + Missing.NOT_ASKED.ordinal(), 2);
    Base team = Base.of(routed(rows).table("team"));
    assertTrue(team.askedIsKnown());
    assertEquals(70, team.asked());
    assertEquals(20, team.notAsked().n());
  }

  private static Release routed(List<SampleResponses.Row> rows) {
    Codebook codebook =
        new Codebook(
            SampleResponses.CODEBOOK.variables(),
            List.of(),
            Map.of(),
            Map.of("team", Set.of("item")));
    Cube cube =
        new Cube(
            Policy.RESEARCH, List.of(TableId.of("team"), TableId.of("item")), List.of(), codebook);
    return new Gate(cube)
        .clear(SampleResponses.columns(rows).tally(new TallyPlan(cube.counted(), WeightScale.NONE)))
        .value();
  }

  @Test
  void d7NobodyIsShownAsNobody() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 30, 1, 0);
    add(rows, 40, 2, 0);
    Cell none = release(Policy.RESEARCH, rows, "team").table("team").cell(0);
    assertEquals(new Cell(0, 0, 0, Cell.Status.SHOWN), none);
  }

  /** In a table with its line totals known, no hidden cell is the only one of its row or column. */
  @Test
  void d4NoHiddenCellOfACrosstabFollowsFromItsLine() {
    Random random = new Random(11);
    int hidden = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<SampleResponses.Row> rows = new ArrayList<>();
      for (int team = 0; team < 3; team++) {
        for (int item = 0; item < 5; item++) {
          add(rows, random.nextInt(25), team, item);
        }
      }
      Table table = release(Policy.RESEARCH, rows, "item", "team").table("item", "team");
      for (int item = 0; item < 5; item++) {
        hidden += lineIsSafe(table, item, -1, rows);
      }
      for (int team = 0; team < 3; team++) {
        hidden += lineIsSafe(table, -1, team, rows);
      }
    }
    assertTrue(hidden > 300, "the trials hide something: " + hidden);
  }

  private static int lineIsSafe(Table table, int item, int team, List<SampleResponses.Row> rows) {
    int hidden = 0;
    long people = 0;
    boolean anyShown = false;
    for (int i = 0; i < table.cells(); i++) {
      int[] levels = table.levels(i);
      if (table.isAnswer(i) && (item < 0 || levels[0] == item) && (team < 0 || levels[1] == team)) {
        long n = rows.stream().filter(r -> r.item() == levels[0] && r.team() == levels[1]).count();
        assertTrue(!table.cellAt(i).shown() || n == 0 || n >= 5, "a small cell is shown");
        hidden += table.cellAt(i).shown() ? 0 : 1;
        people += table.cellAt(i).shown() ? 0 : n;
        anyShown |= table.cellAt(i).shown() && n > 0;
      }
    }
    if (anyShown) {
      assertTrue(people == 0 || (hidden > 1 && people >= 5), hidden + " hidden holding " + people);
    }
    return hidden;
  }

  @Test
  void aCategoryHiddenInItsOwnTableIsHiddenInEveryCrossing() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 4, 0, 0);
    add(rows, 6, 1, 0);
    add(rows, 60, 2, 0);
    add(rows, 60, 2, 1);
    Release release = release(Policy.RESEARCH, rows, "item", "team");
    assertFalse(release.table("team").cell(1).shown());
    assertFalse(release.table("item", "team").cell(0, 1).shown());
    assertEquals(Cell.Status.PRIMARY, release.table("item", "team").line(1, 1).status());
  }

  @Test
  void numbersOfASmallGroupAreNotSummedUp() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 4, 0, 0);
    add(rows, 20, 1, 0);
    add(rows, 30, 2, 0);
    List<NumberTable.Part> parts =
        release(Policy.RESEARCH, rows, "team", "hours").numbers("team", "hours").parts();
    assertEquals(Cell.Status.PRIMARY, parts.get(0).status());
    assertEquals(0, parts.get(0).moments().n());
    assertEquals(parts.get(0).status(), parts.get(1).status(), "or the total would tell");
    assertEquals(30, parts.get(2).moments().n());
    assertEquals(54.5, parts.get(2).moments().mean());
  }

  @Test
  void singleValuesAreShownOnlyOfOpenData() {
    List<SampleResponses.Row> rows = new ArrayList<>();
    add(rows, 30, 1, 0);
    assertTrue(
        release(Policy.RESEARCH, rows, "hours")
            .numbers("hours")
            .parts()
            .getFirst()
            .values()
            .isEmpty());
    assertEquals(
        30,
        release(Policy.OPEN, rows, "hours").numbers("hours").parts().getFirst().values().size());
  }

  @Test
  void whatWasNotCountedIsNotThere() {
    Release release = release(Policy.OPEN, new ArrayList<>(), "team");
    assertThrows(IllegalArgumentException.class, () -> release.table("item", "team"));
  }
}
