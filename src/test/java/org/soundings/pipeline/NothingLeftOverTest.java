package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.TestResult;

/** Numbers that would divide by what rounding leaves of 0, and what numbers are called. */
class NothingLeftOverTest {
  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static String questionnaire(String design) {
    return """
    questionnaire: q
    version: "1"
    language: en
    policy: open
    title: Q
    %s
    pages:
      - page: p
        items:
          - {number: same, ask: "Same?", from: 0, to: 100, decimals: 1}
          - {number: exact, ask: "Exact?", from: -1000, to: 1000, decimals: 1}
          - {number: y, ask: "Y?", from: 0, to: 1000, decimals: 1}
          - {number: near, ask: "Near?", from: 0, to: 2000000, decimals: 1}
          - {single: g, ask: "G?", options: {a: A, b: B, c: C}}
    """
        .formatted(design);
  }

  /** Each group's "near" are 0.1 and 0.3 about its median, far from 0: all as far from it. */
  private static String answers() {
    return IntStream.range(0, 24)
        .mapToObj(
            i -> {
              double y = 10 + 7 * i % 24 + i % 5 / 5.0;
              double off = i % 3 == 0 ? 0.1 : i % 3 == 1 ? 0.3 : 0.7;
              double middle = 1000000 + 1000 * (i % 3);
              double near = middle + (i / 3 % 2 == 0 ? -off : off);
              return "7.1,%.1f,%.1f,%.1f,%s,%d"
                  .formatted(y / 2 - 0.5, y, near, "abc".charAt(i % 3), 1 + i % 4);
            })
        .collect(Collectors.joining("\n", "same,exact,y,near,g,w\n", "\n"));
  }

  private Results results(String design, String finding) {
    return testRun
        .planned(questionnaire(design), plan("", finding), answers())
        .getFirst()
        .results();
  }

  private static final List<String> DESIGNS = List.of("data: {ignore: [w]}", "design: {weight: w}");

  @Test
  void anOutcomeThatDoesNotVaryIsRefusedWithWeightsAndWithout() {
    for (String design : DESIGNS) {
      Results of = results(design, "{model: linear, outcome: same, predictors: [y, g]}");
      TestResult test = of.tests().getFirst().result();
      assertEquals("The outcome does not vary. Please choose another.", test.note());
      assertTrue(of.listings().isEmpty());
    }
  }

  @Test
  void anExactFitIsNotTested() {
    for (String design : DESIGNS) {
      Results of = results(design, "{model: linear, outcome: exact, predictors: [near, y]}");
      TestResult test = of.tests().getFirst().result();
      assertFalse(test.isDefined(), test.toString());
      assertTrue(test.note().startsWith("The predictors give the outcome exactly"), test.note());
      Listing table = of.listings().getFirst();
      assertTrue(table.note().contains("The predictors give the outcome exactly"), table.note());
      for (Listing.Line line : table.lines()) {
        Listing.Value p = line.values().getLast();
        assertTrue(Double.isNaN(((Listing.Value.Probability) p).value()), line.toString());
        assertTrue(Double.isNaN(ReferenceRun.number(line, 3)), line.toString());
      }
    }
  }

  /** The mean of one response is the intercept, which nothing varies about. */
  @Test
  void anErrorThatIsOnlyRoundingHasNoTest() {
    String csv =
        "same,exact,y,near,g,w\n"
            + "7,0,55.3,1,a,1.7\n"
            + "7,0,3.1,1,b,1.3\n"
            + "7,0,4.7,1,b,2.1\n"
            + "7,0,9.9,1,b,1.1\n";
    Listing table =
        testRun
            .planned(
                questionnaire(DESIGNS.getLast()),
                plan("", "{model: linear, outcome: y, predictors: [g]}"),
                csv)
            .getFirst()
            .results()
            .listings()
            .getFirst();
    Listing.Line intercept = table.lines().getFirst();
    assertTrue(Double.isNaN(ReferenceRun.number(intercept, 3)), intercept.toString());
    assertTrue(ReferenceRun.number(table.lines().getLast(), 3) < 0);
  }

  /** R: car::leveneTest(near ~ g) divides 0.0000000001 by as little. */
  @Test
  void groupsInWhichAllAreAsFarFromTheMedianHaveNoLevene() {
    TestResult levene =
        results(DESIGNS.getFirst(), "{mean: near, by: g, tests: [levene]}")
            .tests()
            .getFirst()
            .result();
    assertFalse(levene.isDefined(), levene.toString());
    assertTrue(levene.note().contains("as far from its median"), levene.note());
  }

  @Test
  void groupsWithinWhichNothingVariesHaveNoAnalysisOfVariance() {
    String csv =
        "same,exact,y,near,g,w\n7,0.1,1,1,a,1\n7,0.1,1,1,a,1\n7,0.3,1,1,b,1\n7,0.3,1,1,b,1\n";
    TestResult anova =
        testRun
            .planned(
                questionnaire(DESIGNS.getFirst()),
                plan("", "{mean: exact, by: g, tests: [anova]}"),
                csv)
            .getFirst()
            .tests()
            .getFirst();
    assertEquals("all answers are equal within the groups", anova.note());
  }

  @Test
  void pairwiseMannWhitneyIsCalledTheProbabilityOfSuperiority() {
    Listing table =
        results(DESIGNS.getFirst(), "{mean: y, by: g, tests: [pairwise-mann-whitney]}")
            .listings()
            .getFirst();
    assertEquals("probability of superiority", table.columns().getFirst());
    assertEquals("B above A", table.lines().getFirst().label());
    assertTrue(table.note().contains("above one of the second"), table.note());
  }
}
