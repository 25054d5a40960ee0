package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;

/** X-B1, X-B2, X-D14: a scale whose items do not vary, or cancel out, stops no report. */
class DegenerateScalesTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: %s
      title: Q
      pages:
        - page: p
          items:
            - {single: i1, ask: "I1?", ordered: yes, options: {1: One, 2: Two, 3: Three}}
            - {single: i2, ask: "I2?", ordered: yes, options: {1: One, 2: Two, 3: Three}}
            - {single: i3, ask: "I3?", ordered: yes, options: {1: One, 2: Two, 3: Three}}
            - {number: x, ask: "X?"}
            - {number: y, ask: "Y?"}
      scales:
        s: {label: S, items: [i1, i2, i3]}
      """;
  private static final String TESTS =
      "alpha, alpha-pairwise, omega, split-half, item-analysis, icc, kmo, bartlett, one-factor,"
          + " friedman";

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private Results results(String policy, String finding, String csv) {
    Finding found =
        testRun
            .planned(
                QUESTIONNAIRE.formatted(policy),
                """
                plan: p
                title: P
                questionnaire: q.yaml
                sections:
                  - title: T
                    findings:
                      - {%s}
                """
                    .formatted(finding),
                csv)
            .getFirst();
    return found instanceof Finding.Mean m ? m.results().and(m.reliability()) : found.results();
  }

  private static String items(String rows, int times) {
    return "i1,i2,i3,x,y\n" + (rows.replace(" ", ",1,1\n") + ",1,1\n").repeat(times);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2,1 2,2,3 3,2,3 3,2,2 | 10",
        "1,2,2 3,2,2 2,2,2       | 5",
        "2,2,2                   | 6",
        "1,2,3                   | 1",
        "1,3,2 3,1,2 2,2,2       | 4",
        "1,1,1 2,2,2 3,3,3       | 4",
      })
  void everyStatisticOfAScaleIsComputedOrSaysWhyNot(String rows, int times) {
    for (String finding : List.of("scale: s", "items: [s], tests: [" + TESTS + "]")) {
      Results results = results("open", finding, items(rows, times));
      assertFalse(results.isEmpty());
      results.tests().forEach(t -> assertTrue(t.result().isDefined() || says(t.result().note())));
      results.measures().forEach(m -> assertInside(m.estimate()));
    }
  }

  private static boolean says(String note) {
    return !note.isBlank();
  }

  private static void assertInside(Estimate e) {
    assertTrue(Double.isNaN(e.value()) || Math.abs(e.value()) < 1e6, e::toString);
    assertTrue(Double.isNaN(e.low()) || (e.low() <= e.value() && e.value() <= e.high()));
  }

  @Test
  void anItemThatDoesNotVaryIsLeftOutAndNamed() {
    Results results = results("open", "scale: s", items("1,2,1 2,2,3 3,2,3 3,2,2", 10));
    Estimate alpha = results.measures().getFirst().estimate();
    assertTrue(
        alpha.method().text().contains("all answers to it are the same: I2?"),
        alpha.method().text());
    assertEquals(
        List.of("I1?", "I2? (does not vary)", "I3?"),
        results.listings().getFirst().lines().stream().map(Listing.Line::label).toList());
  }

  @Test
  void alphaOfOppositeItemsIsUndefined() {
    String opposites =
        "i1,i2,i3,x,y\n" + "1,1,1,0.1,-0.1\n1,1,1,0.2,-0.2\n1,1,1,0.7,-0.7\n".repeat(5);
    Results results = results("open", "items: [x, y], tests: [alpha]", opposites);
    assertTrue(Double.isNaN(results.measures().getFirst().estimate().value()));
  }

  @Test
  void aSplitHalfNamesTheItemsThatItTurned() {
    String csv = items("1,3,1 2,2,2 3,1,3 3,1,2 1,2,1", 6);
    Results results = results("open", "items: [i1, i2, i3], tests: [split-half]", csv);
    String method = results.measures().getFirst().estimate().method().text();
    assertTrue(method.contains("after turning round: I2?"), method);
  }

  @Test
  void agrestiAndCoullsIntervalEndsWhereAShareDoes() {
    Results results = results("open", "frequency: i1, tests: [agresti-coull]", items("1,1,1", 6));
    assertEquals(1, results.measures().get(0).estimate().high());
    assertEquals(0, results.measures().get(2).estimate().low());
  }

  /** The means of all would tell what the two said whom the means of pairs leave out. */
  @Test
  void meansOfPairsAreNotToldWhereAFewGaveOneAnswerOnly() {
    String pairs =
        "i1,i2,i3,x,y\n" + "1,1,1,10,12\n1,1,1,11,15\n1,1,1,14,13\n1,1,1,12,17\n".repeat(30);
    String few = pairs + "1,1,1,99,\n1,1,1,98,\n";
    Results told = results("research", "paired: [x, y]", pairs);
    Results kept = results("research", "paired: [x, y]", few);
    assertTrue(told.measures().stream().anyMatch(m -> m.label().startsWith("Mean difference")));
    assertFalse(kept.measures().stream().anyMatch(m -> m.label().startsWith("Mean difference")));
    assertTrue(kept.listings().isEmpty());
    assertTrue(kept.tests().getFirst().result().note().contains("Not published"));
  }
}
