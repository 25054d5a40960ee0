package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.SampleResponses;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** What computes standard errors holds no hidden cell by itself either (D4). */
class HiddenTogetherTest {
  private static final int CLUSTERS = 10;
  private static final int[] COUNTS = {20, 15, 3, 12};

  private static Release release() {
    int[] levels =
        IntStream.range(0, COUNTS.length)
            .flatMap(level -> IntStream.generate(() -> level).limit(COUNTS[level]))
            .toArray();
    int n = levels.length;
    Batch batch =
        new Batch(
            n,
            List.of(
                Answers.Levels.of(4, levels),
                new Answers.Names(
                    IntStream.range(0, CLUSTERS).mapToObj(i -> "s\u001f" + i).toList(),
                    IntStream.range(0, n).map(i -> i % CLUSTERS).toArray(),
                    Answers.Levels.of(1, new int[n]))));
    Codebook codebook =
        new Codebook(
            List.of(
                SampleResponses.nominal("item", 4),
                new Variable.Text(Derived.UNIT, SampleResponses.words("Unit"))),
            List.of());
    TallyPlan plan =
        new TallyPlan(
            List.of(TableId.of("item"), TableId.of(Derived.UNIT), TableId.of(Derived.UNIT, "item")),
            WeightScale.NONE);
    Cube cube = new Cube(Policy.RESEARCH, List.of(TableId.of("item")), List.of(), codebook);
    return new Gate(cube).clear(new Columns(codebook, List.of(batch)).tally(plan)).value();
  }

  private static long n(Table units, int level) {
    return IntStream.range(0, CLUSTERS).mapToLong(unit -> units.cell(unit, level).n()).sum();
  }

  @Test
  void hiddenCategoriesAreCountedTogetherAndTheTotalStays() {
    Table units = release().units(TableId.of("item"));
    assertEquals(20, n(units, 0));
    assertEquals(15, n(units, 1));
    assertEquals(3 + 12, n(units, 2), "the small one and the one hidden with it");
    assertEquals(0, n(units, 3));
    assertEquals(50, units.answered().n());
  }
}
