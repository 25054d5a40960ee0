package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.SampleResponses;

/** D9: how what identifies is made coarser. */
class GeneralisationTest {
  private static Generalisation ordered(String name, int categories) {
    return Generalisation.of((Variable.Categorical) SampleResponses.ordinal(name, categories));
  }

  private static List<Integer> groupOf(Generalisation g, int step) {
    return g.steps().get(step).groupOf();
  }

  @Test
  void neighboursOfAnOrderAreMergedByTwosAndFoursAndThenAll() {
    Generalisation g = ordered("age", 5);
    assertEquals(4, g.steps().size());
    assertEquals(List.of(0, 1, 2, 3, 4), groupOf(g, 0));
    assertEquals(List.of(0, 0, 1, 1, 2), groupOf(g, 1));
    assertEquals(List.of(0, 0, 0, 0, 1), groupOf(g, 2));
    assertEquals(List.of(0, 0, 0, 0, 0), groupOf(g, 3));
  }

  @Test
  void withoutAnOrderNothingIsNextToAnything() {
    Generalisation g = Generalisation.of((Variable.Categorical) SampleResponses.nominal("team", 5));
    assertEquals(2, g.steps().size());
    assertTrue(g.steps().getLast().any());
  }

  /** Whatever the number of categories: what is merged stays merged, and each is in one group. */
  @Test
  void eachStepIsCoarserThanTheOneBeforeAndNobodyIsLost() {
    for (int categories = 1; categories <= 12; categories++) {
      Generalisation g = ordered("x", categories);
      for (int s = 0; s < g.steps().size(); s++) {
        Generalisation.Step step = g.steps().get(s);
        int in = IntStream.range(0, step.groups().size()).map(step::size).sum();
        assertEquals(categories, in, "each category is in one group");
        assertTrue(s == 0 || step.isCoarserThan(g.steps().get(s - 1)), s + " of " + categories);
        boolean same = s > 0 && g.steps().get(s - 1).isCoarserThan(step);
        assertFalse(same && categories > 1, "step " + s + " merges more: " + categories);
      }
    }
  }

  /** Who gave no answer could be known by that until all are merged. */
  @Test
  void noAnswerIsAGroupOfItsOwnUntilAllAreMerged() {
    Generalisation g = ordered("age", 4);
    for (Generalisation.Step step : g.steps()) {
      assertEquals(step.any() ? 0 : step.groups().size(), step.group(4));
      assertEquals(step.any() ? 4 : 1, step.size(step.group(4)));
    }
  }

  @Test
  void whatSomebodyChoseStandsBetweenNothingAndAll() {
    Variable.Categorical team = (Variable.Categorical) SampleResponses.nominal("team", 4);
    List<String> codes = team.categories().stream().map(Category::code).toList();
    Generalisation.Step two =
        Generalisation.merged(team, Map.of("ends", List.of(codes.get(0), codes.get(3))));
    Generalisation g = Generalisation.of(team, List.of(two));
    assertEquals(List.of(0, 1, 2, 0), groupOf(g, 1));
    assertEquals("ends", g.steps().get(1).groups().getFirst().code());
    Generalisation.Step across =
        Generalisation.merged(team, Map.of("start", List.of(codes.get(0), codes.get(1))));
    assertFalse(across.isCoarserThan(two), "the last is no longer with the first");
  }

  @Test
  void aMergedGroupIsNamedByItsEnds() {
    List<Category> groups = ordered("age", 5).steps().get(1).groups();
    Category first = groups.getFirst();
    assertTrue(first.code().contains(".."), first.code());
    assertTrue(first.wording().in("en").contains(" – "));
    assertFalse(groups.getLast().code().contains(".."), "one alone keeps its name");
  }
}
