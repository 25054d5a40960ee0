package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.disclosure.search.Block;
import org.soundings.response.Missing;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** D4: how many were asked a question is the sum of the answers that lead there. */
class RoutesTest {
  private static final int NOT_ASKED = 2 + Missing.NOT_ASKED.ordinal();
  private static final int SKIPPED = 2 + Missing.SKIPPED.ordinal();

  private final Block block = new Block();

  /** 40 chose 0; 30 chose 1 and 3 chose 2, which both lead to why; one of them left it empty. */
  private static People people() {
    People people = new People().ordinal("chose", 3).ordinal("why", 2).routed("why", "chose");
    people.add(40, 0, NOT_ASKED).add(15, 1, 0).add(14, 1, 1).add(1, 1, SKIPPED);
    return people.add(3, 2, 0).add(2, 3 + Missing.SKIPPED.ordinal(), NOT_ASKED);
  }

  @Test
  void whoIsLedThereIsReadFromTheAnswers() {
    People people = people();
    TableId both = TableId.of("why", "chose");
    Cube cube = people.cube(Policy.RESEARCH, List.of(both), List.of());
    Routed routed = Routed.of(people.tally(cube, List.of()).table(both));
    assertEquals(new Routed(List.of(1, 2), 32, 33, 42, 0, 40), routed);
  }

  private List<Routes.Route> routes(Policy policy, boolean told, int[] levels) {
    People people = people();
    List<TableId> tables = List.of(TableId.of("chose"), TableId.of("why"));
    Cube cube = people.cube(policy, tables, List.of());
    Tally tally = people.tally(cube, List.of());
    int total = block.number(73, 0, 1e4);
    block.line(Margins.boxed(levels), total);
    return new Routes(cube, tally, name -> told)
        .in(block, Map.of("chose", new Own(levels, total, -1)));
  }

  private int[] levels() {
    return new int[] {block.number(40, 5, 5), block.number(30, 5, 4), block.number(3, 5, 1)};
  }

  /** 33 asked less 30 were 3. */
  @Test
  void howManyWereAskedIsHiddenWithTheAnswersOrTheseWithIt() {
    int[] levels = levels();
    List<Routes.Route> routes = routes(Policy.RESEARCH, false, levels);
    assertEquals(List.of("why"), routes.stream().map(Routes.Route::of).toList());
    assertEquals(33, block.n(routes.getFirst().asked()));
    assertEquals(32, block.n(routes.getFirst().answered()));
    assertEquals(List.of(), block.protect());
    assertTrue(block.isHidden(levels[2]));
    assertTrue(
        block.isHidden(levels[1]) || block.isHidden(routes.getFirst().asked()),
        "33 less 30 would be 3");
  }

  @Test
  void whatAnEarlierReleaseSaidIsNotHidden() {
    int[] levels = levels();
    Routes.Route route = routes(Policy.RESEARCH, true, levels).getFirst();
    assertEquals(List.of(), block.protect());
    assertFalse(block.isHidden(route.asked()));
    assertTrue(block.isHidden(levels[1]) && block.isHidden(levels[2]));
  }

  /** One of 33 left it empty. */
  @Test
  void anEmployerIsNeverToldHowManyWereAsked() {
    Routes.Route route = routes(Policy.ORGANISATION, false, levels()).getFirst();
    assertTrue(block.isHidden(route.asked()));
  }

  /**
   * 4 left "chose" empty and came to why all the same: no answer of few, but few who were asked.
   */
  @Test
  void d2HowManyWereAskedIsItselfHiddenWhereItIsFew() {
    People people = new People().ordinal("chose", 2).ordinal("why", 2).routed("why", "chose");
    people.add(40, 0, NOT_ASKED).add(30, 1, NOT_ASKED).add(4, 2 + Missing.SKIPPED.ordinal(), 0);
    Cube cube =
        people.cube(Policy.RESEARCH, List.of(TableId.of("chose"), TableId.of("why")), List.of());
    int[] levels = {block.number(40, 5, 5), block.number(30, 5, 4)};
    int total = block.number(70, 0, 1e4);
    block.line(Margins.boxed(levels), total);
    Routes.Route route =
        new Routes(cube, people.tally(cube, List.of()), name -> false)
            .in(block, Map.of("chose", new Own(levels, total, -1)))
            .getFirst();
    assertEquals(4, block.n(route.asked()));
    assertEquals(List.of(), block.protect());
    assertTrue(block.isHidden(route.asked()));
  }

  @Test
  void whereEverybodyIsAskedNothingIsTied() {
    People all = new People().ordinal("chose", 2).ordinal("why", 2).routed("why", "chose");
    all.add(20, 0, 0).add(20, 1, 1);
    Cube cube =
        all.cube(Policy.RESEARCH, List.of(TableId.of("chose"), TableId.of("why")), List.of());
    int[] levels = {block.number(20, 5, 1), block.number(20, 5, 1)};
    assertEquals(
        List.of(),
        new Routes(cube, all.tally(cube, List.of()), name -> false)
            .in(block, Map.of("chose", new Own(levels, block.number(40, 0, 1), -1))));
  }
}
