package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.SampleResponses;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** D14: how answers vary between clusters is told where there are many of them. */
class UnitsTest {
  private static final TableId ITEM = TableId.of("item");

  /**
   * 200 people, {@code strata} after one another, each with {@code clusters}.
   *
   * @param rare how many of the first stratum gave the second answer
   */
  private static boolean told(Policy policy, int strata, int clusters, int rare) {
    int n = 200;
    List<String> names =
        IntStream.range(0, strata * clusters)
            .mapToObj(i -> "s" + i / clusters + "\u001f" + i)
            .toList();
    int[] unit = IntStream.range(0, n).map(i -> i % (strata * clusters)).toArray();
    int[] item =
        IntStream.range(0, n)
            .map(
                i ->
                    unit[i] / clusters == 0
                        ? (i / (strata * clusters) * clusters + unit[i] < rare ? 1 : 0)
                        : i / 7 % 2)
            .toArray();
    Codebook codebook =
        new Codebook(
            List.of(
                SampleResponses.nominal("item", 2),
                new Variable.Text(Derived.UNIT, SampleResponses.words("Unit"))),
            List.of());
    Batch batch =
        new Batch(
            n,
            List.of(
                Answers.Levels.of(2, item),
                new Answers.Names(names, unit, Answers.Levels.of(1, new int[n]))));
    Tally tally =
        new Columns(codebook, List.of(batch))
            .tally(
                new TallyPlan(
                    List.of(ITEM, TableId.of(Derived.UNIT), TableId.of(Derived.UNIT, "item")),
                    WeightScale.NONE));
    Cube cube = new Cube(policy, List.of(ITEM), List.of(), codebook);
    return new Units(cube, tally)
        .cleared(Map.of(ITEM, tally.table(ITEM)), Map.of())
        .containsKey(ITEM);
  }

  @ParameterizedTest
  @CsvSource({"19, false", "20, true"})
  void itTakesTwiceKClusters(int clusters, boolean told) {
    assertEquals(told, told(Policy.ORGANISATION, 1, clusters, 60));
  }

  @ParameterizedTest
  @CsvSource({"19, false", "20, true"})
  void itTakesThemInEachStratum(int clusters, boolean told) {
    assertEquals(told, told(Policy.ORGANISATION, 2, clusters, 30));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "4, false", "10, true"})
  void noStratumMayHaveAnAnswerOfAFew(int rare, boolean told) {
    assertEquals(told, told(Policy.ORGANISATION, 2, 20, rare));
  }

  @Test
  void openDataVaryInTheOpen() {
    assertEquals(true, told(Policy.OPEN, 1, 2, 60));
  }
}
