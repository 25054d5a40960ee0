package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.pipeline.TestRun;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.Numbers;
import org.soundings.report.wording.TestSentence;
import org.soundings.statistics.Estimate;

/** What a report says of samples, directions and intervals, from a plan and data to its page. */
class ReportedWordsTest {
  @TempDir private Path folder = Path.of("");

  private static final String DATA =
      """
      sex,ward,calm,x,y,w,st,all,far
      f,A,1,8,3,1,a,10,0
      m,C,2,3,4,2,a,10,10
      f,A,3,7,5,1,b,90,20
      m,C,1,2,3,2,b,90,10
      f,C,2,9,4,1,a,10,0
      m,A,3,1,6,2,a,10,20
      f,A,2,8,7,1,b,90,10
      m,C,1,4,2,2,b,90,0
      """;

  private String page(String design, String plan, String finding, String data) {
    TestRun testRun = new TestRun(folder);
    String ignored =
        List.of("w", "st", "all").stream()
            .filter(column -> !design.matches(".*: " + column + "[,}].*"))
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    testRun.write(
        "q.yaml",
        """
        questionnaire: q
        version: "1"
        language: en
        title: Q
        policy: open
        design: %s
        data: {ignore: [%s]}
        pages:
          - page: p
            items:
              - {single: sex, ask: "Sex?", options: {f: Female, m: Male}}
              - {single: ward, ask: "Ward?", options: {A: A, B: B, C: C}}
              - {single: calm, ask: "I am calm.", ordered: yes, options: {1: a, 2: b, 3: c}}
              - {single: far, ask: "How far?", ordered: yes, options: {0: a, 10: b, 20: c}}
              - {number: x, ask: "X?"}
              - {number: y, ask: "Y?"}
        """
            .formatted(design, ignored));
    Path written =
        testRun.write(
            "plan.yaml",
            """
            plan: p
            title: T
            questionnaire: q.yaml
            %s
            sections:
              - title: S
                findings:
                  - %s
            """
                .formatted(plan, finding));
    return new String(
            new ReportHtml("")
                .write(
                    Edition.of(
                        TestRun.findings(written, testRun.write("d.csv", data)),
                        Example.provenance())),
            StandardCharsets.UTF_8)
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ");
  }

  @Test
  void anUnweightedDesignIsNotCalledWeighted() {
    String model = "{model: linear, outcome: x, predictors: [y]}";
    assertTrue(
        page("{strata: st}", "", model, DATA).contains("Unweighted, with standard errors by"));
    assertTrue(
        page("{weight: w, strata: st}", "", model, DATA)
            .contains(" Weighted, with standard errors by"));
    String median = page("{strata: st}", "", "{mean: x, tests: [median]}", DATA);
    assertTrue(median.contains("(Quantile, Woodruff interval)"), median);
    assertFalse(median.contains("the stroke in it is the median"), median);
  }

  @Test
  void weightsFromThePopulationSizesAreNamed() {
    String page = page("{strata: st, population: all}", "", "{mean: x}", DATA);
    assertTrue(page.contains("weighted by N/n (derived from the population sizes)"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{weight: w}"})
  void aReferenceThatNobodyChoseIsExplained(String design) {
    String page =
        page(
            design,
            "",
            "{model: linear, outcome: x, predictors: [ward], reference: {ward: B}}",
            DATA);
    assertTrue(
        page.contains("Nobody is in the reference category Ward?: B. Please choose another."),
        page);
  }

  @Test
  void aLabelThatEndsASentenceHasNoSecondStop() {
    String page = page("{}", "", "{model: drivers, outcome: x, predictors: [y, calm]}", DATA);
    assertTrue(page.contains("As 1, 2, 3: I am calm."), page);
    assertFalse(page.contains("calm.."), page);
  }

  @Test
  void codesThatAreNotOneTwoThreeAreCalledCodes() {
    String page = page("{}", "", "{model: drivers, outcome: x, predictors: [far, calm]}", DATA);
    assertTrue(page.contains("As 1, 2, 3: I am calm."), page);
    assertTrue(page.contains("By the codes in the questionnaire: How far?"), page);
  }

  @Test
  void aDifferenceHasOneDirectionAndNamesIt() {
    String finding = "{mean: x, by: sex, tests: [%s]}";
    assertTrue(
        page("{}", "", finding.formatted("welch-t"), DATA)
            .contains("Difference of means, Female less Male = 5.50"));
    String weighted = page("{weight: w}", "", finding.formatted("t, mann-whitney"), DATA);
    assertTrue(weighted.contains("difference in means = 5."), weighted);
    assertTrue(weighted.contains("difference in mean rank score = 0."), weighted);
    assertTrue(weighted.contains("Difference: Female less Male."), weighted);
  }

  @Test
  void agreedWeightsSayWhatTheirErrorsLeaveOut() {
    String page =
        page("{}", "weighting: {margins: {sex: {f: 0.6, m: 0.4}}}", "{frequency: sex}", DATA);
    assertTrue(
        page.contains(
            "standard errors take these weights as given, without the precision that the"
                + " agreement with the population adds"),
        page);
  }

  /** R's psych gives kappa of one person no interval either. */
  @Test
  void oneResponseHasNoIntervalAndIsOne() {
    String one = DATA.lines().limit(2).reduce((a, b) -> a + "\n" + b).orElseThrow() + "\n";
    String page = page("{}", "", "{paired: [x, y], tests: [signed-rank]}", one);
    assertTrue(page.contains("1 response was analysed."), page);
    assertTrue(page.contains("1 response counted, of"), page);
    assertTrue(page.contains("The effect has no interval: it would have no width"), page);
    assertFalse(page.contains("[1.00, 1.00]") || page.contains("CI not below"), page);
  }

  @Test
  void aLimitIsNotRoundedOntoTheValueThatItLeavesOut() {
    assertEquals("[-7.416, -0.004]".replace('-', '\u2212'), limits(-7.416, -0.00425, 0));
    assertEquals("[0.50, 2.00]", limits(0.5, 2, 0));
    assertEquals("[1.002, 2.000]", limits(1.002, 2, 1));
    assertEquals("[\u22121.00, 0.0020]", limits(-1, 0.002, 0));
  }

  private static String limits(double low, double high, double neutral) {
    Estimate e = new Estimate((low + high) / 2, 1, low, high, 0.95, 9, "");
    return new TestSentence(Language.ENGLISH).limits(e, neutral, Numbers::fixed);
  }
}
