package org.soundings.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.prose.Prose;
import org.soundings.analysis.request.Request;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Problem;

/** What a plan may say, and how it is told what it may not. */
class PlanFileTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      title: Q
      pages:
        - page: p
          items:
            - single: sex
              ask: Your sex?
              options: {f: Female, m: Male}
            - number: age
              ask: Your age?
            - text: advice
              ask: Your advice?
      """;
  private static final String PLAN =
      """
      plan: p
      title: P
      questionnaire: q.yaml
      sections:
        - title: T
          text: |
            One.

            Two.
          findings:
            - %s
      """;

  @TempDir private Path folder = Path.of("");

  private PlanFile.Read read(String finding) {
    return text(PLAN.formatted(finding));
  }

  private PlanFile.Read text(String plan) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    return PlanFile.read(testRun.write("plan.yaml", plan));
  }

  @Test
  void readsProseAndFindings() {
    Study study = read("frequency: sex").orRefuse();
    assertEquals(
        List.of(Prose.of("One."), Prose.of("Two.")), study.plan().sections().getFirst().prose());
    assertEquals(List.of("sex"), study.plan().requests().stream().map(Request::id).toList());
    assertEquals("research", study.plan().policy().name(), "who says nothing is protected");
    assertNotNull(study.plan().sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frequency: sexx       | P103 | perhaps \"sex\" is meant",
        "frequency: age        | P105 | bands",
        "mean: sex             | P106 | frequency",
        "mean: advice          | P106 | frequency",
        "scale: burnout        | P104 | check the name",
        "average: age          | P102 | frequency",
        "{crosstab: sex, by: age} | P105 | bands",
      })
  void aFindingThatCannotBeMadeIsRefusedWithItsPlaceAndARemedy(
      String finding, String code, String remedy) {
    PlanFile.Read read = read(finding);
    assertNull(read.study());
    Problem problem =
        read.problems().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    assertTrue(problem.remedy().contains(remedy), problem.remedy());
    assertEquals(11, problem.place().line());
  }

  @Test
  void twoFindingsOfOneNameAreRefused() {
    assertEquals(
        "P107", read("frequency: sex\n      - frequency: sex").problems().getFirst().code());
  }

  @Test
  void unknownKeysAreNamed() {
    PlanFile.Read read = text(PLAN.formatted("frequency: sex") + "colour: red\n");
    assertEquals("F201", read.problems().getFirst().code());
  }

  @Test
  void aBrokenQuestionnaireIsNamedWithItsOwnProblems() {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", "questionnaire: q\n");
    PlanFile.Read read =
        PlanFile.read(testRun.write("plan.yaml", PLAN.formatted("frequency: sex")));
    assertNull(read.study());
    assertTrue(read.problems().stream().anyMatch(p -> p.code().equals("P101")));
    assertTrue(read.problems().size() > 1, "and why it is broken");
  }

  @ParameterizedTest
  @CsvSource({"level: 1.5,P108", "weighted: yes,P109", "language: de,P110"})
  void settingsThatCannotBeAreRefused(String line, String code) {
    assertEquals(
        code, text(PLAN.formatted("frequency: sex") + line + "\n").problems().getFirst().code());
  }

  @Test
  void aQuestionnaireInPlaceOfAPlanAsksForEveryItem() {
    TestRun testRun = new TestRun(folder);
    Study study = PlanFile.read(testRun.write("q.yaml", QUESTIONNAIRE)).orRefuse();
    assertEquals(
        List.of("sex", "age", "advice"),
        study.plan().requests().stream().map(Request::id).toList());
    assertNull(study.plan().sha256());
  }

  @Test
  void aPageWithoutATitleGoesOnUnderTheHeadingBeforeIt() {
    TestRun testRun = new TestRun(folder);
    String more =
        """
          - page: more
            items: [{text: wish, ask: Your wish?}]
          - page: last
            title: The end
            items: [{text: word, ask: Your last word?}]
        """;
    Study study = PlanFile.read(testRun.write("q.yaml", QUESTIONNAIRE + more)).orRefuse();
    assertEquals(
        List.of("Answers", "The end"),
        study.plan().sections().stream().map(Plan.Section::title).toList());
    assertEquals(4, study.plan().sections().getFirst().requests().size());
  }
}
