package org.soundings.analysis.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Results;
import org.soundings.pipeline.TestRun;
import org.soundings.statistics.Estimate;

/**
 * What turns with the order of categories goes by what they count, however they are listed (ADR
 * 74), and says which categories of which groups it compares.
 */
class DirectionTest {
  private static final String RISING = "{1: Rarely, 2: Often}";
  private static final String FALLING = "{2: Often, 1: Rarely}";
  private static final String ODDS = "“Often” against “Rarely”, “Senior” compared with “Junior”";

  @TempDir private Path folder = Path.of("");

  private List<Finding> found(String tired, String grade) {
    String questionnaire =
        """
        questionnaire: q
        version: "1"
        language: en
        policy: open
        title: Q
        pages:
          - page: p
            items:
              - {single: tired, ask: "Tired?", ordered: yes, options: %s}
              - {single: grade, ask: "Grade?", ordered: yes, options: %s}
              - {single: team, ask: "Team?", options: {a: A, b: B}}
        """
            .formatted(tired, grade);
    String plan =
        """
        plan: p
        questionnaire: q.yaml
        title: P
        sections:
          - title: S
            findings:
              - {crosstab: tired, by: grade, tests: [odds-ratio, two-proportions, fisher]}
              - {crosstab: tired, by: grade, id: strata, strata: team, tests: [cmh]}
        """;
    StringBuilder data = new StringBuilder("tired,grade,team\n");
    rows(data, "1,1", 9);
    rows(data, "2,1", 4);
    rows(data, "1,2", 3);
    rows(data, "2,2", 8);
    return new TestRun(folder).planned(questionnaire, plan, data.toString());
  }

  private static void rows(StringBuilder data, String answers, int times) {
    for (int i = 0; i < times; i++) {
      data.append(answers).append(i % 2 == 0 ? ",a\n" : ",b\n");
    }
  }

  private static Estimate effect(Results.Tested tested) {
    return Objects.requireNonNull(tested.result().effect());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rising rising", "falling rising", "rising falling", "falling falling"})
  void aTableOfTwoByTwoHasOneDirectionHoweverItsOptionsAreListed(String listed) {
    String tired = listed.startsWith("falling") ? FALLING : RISING;
    String grade = (listed.endsWith("falling") ? FALLING : RISING).replace("Rarely", "Junior");
    List<Finding> found = found(tired, grade.replace("Often", "Senior"));
    Results table = found.getFirst().results();
    Results.Measure odds = table.measures().getFirst();
    assertEquals("Odds ratio of " + ODDS, odds.label());
    assertEquals(5.5124, odds.estimate().value(), 1e-4);
    Results.Tested shares = table.tests().getFirst();
    assertEquals(8 / 11.0 - 4 / 13.0, effect(shares).value(), 1e-12);
    assertEquals(
        "Difference: Senior less Junior, in the share of “Often”.", shares.result().note());
    Results.Tested exact = table.tests().get(1);
    assertEquals(odds.estimate().value(), effect(exact).value(), 1e-12);
    assertEquals("Odds ratio: " + ODDS + ".", exact.result().note());
    Results strata = found.get(1).results();
    assertTrue(strata.measures().getFirst().estimate().value() > 1);
    assertEquals("Common odds ratio of " + ODDS, strata.measures().getFirst().label());
    assertEquals("Common odds ratio: " + ODDS + ".", strata.tests().getFirst().result().note());
  }
}
