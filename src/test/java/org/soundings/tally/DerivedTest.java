package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** Scores, counts of choices and bands follow from the answers. */
class DerivedTest {
  private static final int SKIPPED = 5 + Missing.SKIPPED.ordinal();
  private static final int NOT_ASKED = 5 + Missing.NOT_ASKED.ordinal();

  private static Answers.Numbers scored(Scale scale, int[]... itemLevels) {
    List<Statement> statements =
        List.of("a", "b", "c").stream()
            .map(s -> new Statement(s, SampleResponses.words(s)))
            .toList();
    Item grid = new Grid(ask("grid"), statements, SampleResponses.categories(5), true, false);
    List<Answers> columns =
        List.of(
            Answers.Levels.of(5, itemLevels[0]),
            Answers.Levels.of(5, itemLevels[1]),
            Answers.Levels.of(5, itemLevels[2]));
    Columns columnsOf =
        Derived.columns(
            questionnaire(grid, scale), List.of(new Batch(itemLevels[0].length, columns)));
    return (Answers.Numbers)
        columnsOf.batches().getFirst().columns().get(columnsOf.column("score"));
  }

  private static Scale scale(
      Scale.Method method, int minimum, Set<String> reversed, Map<String, Double> recode) {
    List<Band> bands =
        List.of(
            new Band("low", SampleResponses.words("Low"), Double.NEGATIVE_INFINITY, 2.5),
            new Band("high", SampleResponses.words("High"), 3, Double.POSITIVE_INFINITY));
    return new Scale(
        "score",
        SampleResponses.words("Score"),
        List.of("grid.a", "grid.b", "grid.c"),
        reversed,
        recode,
        1,
        5,
        method,
        minimum,
        bands,
        null,
        null,
        Scale.Meaning.NONE);
  }

  @Test
  void aMeanIsTakenOfTheItemsThatWereAnswered() {
    Answers.Numbers score =
        scored(
            scale(Scale.Method.MEAN, 2, Set.of(), Map.of()),
            new int[] {0, 4},
            new int[] {1, SKIPPED},
            new int[] {SKIPPED, SKIPPED});
    assertTrue(score.answered(0));
    assertEquals(1.5, score.value(0));
    assertFalse(score.answered(1), "one answer is fewer than the scale asks for");
    assertEquals(1 + Missing.SKIPPED.ordinal(), score.levels().level(1));
  }

  @Test
  void aReversedItemCountsFromTheOtherEnd() {
    Answers.Numbers score =
        scored(
            scale(Scale.Method.SUM, 3, Set.of("grid.b"), Map.of()),
            new int[] {0},
            new int[] {0},
            new int[] {4});
    assertEquals(1 + 5 + 5, score.value(0));
  }

  @Test
  void aSumOfFewerItemsIsTheirMeanTimesTheNumberOfItems() {
    Answers.Numbers score =
        scored(
            scale(Scale.Method.SUM, 2, Set.of(), Map.of()),
            new int[] {1},
            new int[] {2},
            new int[] {SKIPPED});
    assertEquals(7.5, score.value(0));
  }

  @Test
  void recodedValuesReplaceTheCodes() {
    Answers.Numbers score =
        scored(
            scale(Scale.Method.SUM, 1, Set.of(), Map.of("1", 0.0, "2", 25.0, "3", 50.0)),
            new int[] {0},
            new int[] {1},
            new int[] {2});
    assertEquals(75, score.value(0));
  }

  @Test
  void aScoreIsNotAskedWhereNoItemWas() {
    int[] none = {NOT_ASKED};
    Answers.Numbers score =
        scored(scale(Scale.Method.MEAN, 1, Set.of(), Map.of()), none, none, none);
    assertEquals(1 + Missing.NOT_ASKED.ordinal(), score.levels().level(0));
  }

  @Test
  void aNumberBetweenTheBandsIsInNone() {
    Scale scale = scale(Scale.Method.MEAN, 1, Set.of(), Map.of());
    Grid grid =
        new Grid(
            ask("grid"),
            List.of(
                new Statement("a", SampleResponses.words("a")),
                new Statement("b", SampleResponses.words("b")),
                new Statement("c", SampleResponses.words("c"))),
            SampleResponses.categories(5),
            true,
            false);
    Answers a = Answers.Levels.of(5, 0, 2, 4);
    Answers b = Answers.Levels.of(5, 0, 2, 4);
    Answers c = Answers.Levels.of(5, 0, SKIPPED, 4);
    Answers d = Answers.Levels.of(5, 0, 1, 4);
    Columns columns =
        Derived.columns(
            questionnaire(grid, scale),
            List.of(new Batch(3, List.of(a, d, c)), new Batch(3, List.of(a, b, c))));
    Table bands =
        columns
            .tally(new TallyPlan(List.of(TableId.of(Derived.band("score"))), WeightScale.NONE))
            .table(TableId.of(Derived.band("score")));
    assertEquals(3, bands.cell(0).n(), "1, 1 and 2.5 are low: both ends are inclusive");
    assertEquals(3, bands.cell(1).n(), "5, 5 and 3 are high");
  }

  @Test
  void choicesAreCountedAmongThoseWhoAnswered() {
    List<Category> options = SampleResponses.categories(3);
    Item multiple = new MultipleChoice(ask("many"), options, 0, 3, false);
    int skipped = 2 + Missing.SKIPPED.ordinal();
    Batch batch =
        new Batch(
            3,
            List.of(
                Answers.Levels.of(2, 1, 0, skipped),
                Answers.Levels.of(2, 1, 0, skipped),
                Answers.Levels.of(2, 0, 0, skipped)));
    Columns columns = Derived.columns(questionnaire(multiple, null), List.of(batch));
    Answers.Numbers chosen =
        (Answers.Numbers)
            columns.batches().getFirst().columns().get(columns.column(Derived.chosen("many")));
    assertEquals(2, chosen.value(0));
    assertTrue(chosen.answered(1));
    assertEquals(0, chosen.value(1));
    assertEquals(1 + Missing.SKIPPED.ordinal(), chosen.levels().level(2));
    assertEquals(VariableSet.Kind.MULTIPLE, columns.codebook().set("many").orElseThrow().kind());
  }

  private static Ask ask(String id) {
    return new Ask(id, SampleResponses.words(id), null, false, false, Condition.ALWAYS);
  }

  private static Questionnaire questionnaire(Item item, @Nullable Scale scale) {
    return new Questionnaire(
        "q",
        "1",
        "",
        List.of("en"),
        SampleResponses.words("Q"),
        null,
        null,
        Paging.ALL,
        Audience.RESEARCH,
        List.of(new Page("p", null, Condition.ALWAYS, List.of(item))),
        scale == null ? List.of() : List.of(scale),
        Design.NONE,
        Layout.PLAIN,
        List.of(),
        null);
  }
}
