package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.TestResult;

/** Tests of questions of two categories say whom they are of, and which way a difference goes. */
class TwoCategoriesTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      policy: open
      title: Q
      pages:
        - page: p
          items:
            - {single: a, ask: "A?", options: {NO: "No", YES: "Yes"}}
            - {single: b, ask: "B?", options: {NO: "No", YES: "Yes"}}
            - {single: c, ask: "C?", options: {NO: "No", YES: "Yes"}}
            - {single: d, ask: "D?", options: {m: Man, w: Woman}}
            - {single: e, ask: "E?", options: {1: One, 2: Two}}
      """;

  /** Ten people; two of them without an answer to e. */
  private static final String ANSWERS =
      """
      a,b,c,d,e
      NO,NO,YES,m,1
      NO,YES,YES,m,1
      YES,YES,YES,m,1
      YES,NO,YES,m,2
      NO,NO,YES,w,2
      NO,NO,NO,w,2
      YES,YES,YES,w,
      NO,NO,YES,w,
      NO,YES,NO,w,1
      NO,NO,YES,m,2
      """;

  @TempDir private Path folder = Path.of("");

  private TestResult test(String no, String yes, String finding) {
    String asked = QUESTIONNAIRE.replace("NO", no).replace("YES", yes);
    String answers = ANSWERS.replace("NO", no).replace("YES", yes);
    return new TestRun(folder)
        .planned(asked, plan("", finding), answers)
        .getFirst()
        .tests()
        .getFirst();
  }

  private static double effect(TestResult test) {
    return Objects.requireNonNull(test.effect()).value();
  }

  /** 3, 4 and 8 of ten say yes: Q = 2 (3 · 89 − 15²)/(3 · 15 − 31). */
  @ParameterizedTest
  @CsvSource({"n, y", "0, 1", "1, 2", "2, 1"})
  void cochransQIsOfTheSecondCategoryHoweverItIsCoded(String no, String yes) {
    TestResult q = test(no, yes, "{items: [a, b, c], tests: [cochran-q]}");
    near(6.0, q.statistic(), 1e-12);
    assertEquals(List.of(2.0), q.degreesOfFreedom());
  }

  @Test
  void cochransQTakesTheSameCategories() {
    assertThrows(Refused.class, () -> test("n", "y", "{items: [a, d], tests: [cochran-q]}"));
  }

  @Test
  void whoIsMissingInAStratumIsNotSaidToHaveRefused() {
    TestResult cmh = test("n", "y", "{crosstab: a, by: d, strata: e, tests: [cmh]}");
    assertEquals(8, cmh.n());
    assertTrue(cmh.note().contains("Of the 8 with answers to all three."), cmh.note());
  }

  @Test
  void aDifferenceOfSharesSaysWhichWayItGoes() {
    TestResult two = test("n", "y", "{crosstab: a, by: d, tests: [two-proportions]}");
    near(0.6 - 0.8, effect(two), 1e-12);
    assertTrue(
        two.note().endsWith("Difference: Woman less Man, in the share of “Yes”."), two.note());
    TestResult paired = test("n", "y", "{paired: [a, b], tests: [mcnemar]}");
    near(0.4 - 0.3, effect(paired), 1e-12);
    assertEquals(
        "Difference: the second answer less the first, in the share of “Yes”.", paired.note());
  }
}
