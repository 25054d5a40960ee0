package org.soundings.analysis.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.request.Request;
import org.soundings.pipeline.TestRun;

/** X-A2: two findings of one plan that are of the same variables have ids that say their kind. */
class FindingNamesTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      language: en
      title: Q
      pages:
        - page: p
          items:
            - {single: worn, ask: Worn out?, ordered: yes, options: {1: No, 2: Some, 3: Yes}}
            - {single: tired, ask: Tired?, ordered: yes, options: {1: No, 2: Some, 3: Yes}}
            - {single: sex, ask: Sex?, options: {f: F, m: M}}
            - {single: team, ask: Team?, options: {a: A, b: B}}
            - {number: age, ask: Age?}
      scales:
        strain: {label: Strain, items: [worn, tired], lowest: 1, highest: 3, method: mean}
      """;

  @TempDir private Path folder = Path.of("");

  private PlanFile.Read read(String findings) {
    TestRun testRun = new TestRun(folder);
    testRun.write("q.yaml", QUESTIONNAIRE);
    String listed =
        Arrays.stream(findings.split("; "))
            .map(f -> "{" + f + "}")
            .collect(Collectors.joining(", "));
    return PlanFile.read(
        testRun.write(
            "plan.yaml",
            "plan: p\ntitle: P\nquestionnaire: q.yaml\nsections: [{title: T, findings: ["
                + listed
                + "]}]\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frequency: worn; crosstab: worn, by: sex                        | worn worn-by-sex
          crosstab: worn, by: sex; mean: worn, by: sex                    | crosstab-worn-by-sex mean-worn-by-sex
          mean: worn, by: sex; crosstab: worn, by: sex                    | mean-worn-by-sex crosstab-worn-by-sex
          frequency: worn; mean: worn                                     | worn mean-worn
          mean: worn; frequency: worn                                     | mean-worn worn
          crosstab: worn, by: [sex, team]; mean: worn, by: sex            | crosstab-worn-by-sex worn-by-team mean-worn-by-sex
          crosstab: worn, by: sex, id: table; mean: worn, by: sex         | table worn-by-sex
          mean: worn, id: worn-by-sex; crosstab: worn, by: sex            | worn-by-sex crosstab-worn-by-sex
          crosstab: worn, by: [sex, team], id: t                          | t-by-sex t-by-team
          scale: strain; scale: strain, by: sex                           | scale-strain scale-strain-by-sex
          scale: strain, by: sex                                          | strain
          scale: strain, by: [sex, team]                                  | strain-by-sex strain-by-team
          scale: strain; items: strain                                    | scale-strain items-strain
          scale: strain; mean: strain                                     | scale-strain mean-strain
          paired: [worn, tired]; paired: [age, worn]                      | paired-worn-tired paired-age-worn
          correlation: [age, worn]; correlation: [age, tired]             | correlation-age-worn correlation-age-tired
          correlation: [age, worn]                                        | correlation
          screen: [worn, age], by: sex; screen: [worn, tired], by: team   | screen-worn-by-sex screen-age screen-worn-by-team screen-tired
          model: linear, outcome: age, predictors: [sex]                  | linear-age
          model: linear, outcome: age, predictors: [sex]; model: linear, outcome: age, predictors: [sex, team] | linear-age-on-sex linear-age-on-sex-team
          """)
  void findingsOfTheSameVariablesSayTheirKind(String findings, String ids) {
    Study study = read(findings).orRefuse();
    assertEquals(
        ids,
        study.plan().sections().getFirst().requests().stream()
            .map(Request::id)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void theSameFindingTwiceNeedsAnIdOfItsOwn() {
    assertEquals("P107", read("frequency: worn; frequency: worn").problems().getFirst().code());
    assertTrue(
        read("crosstab: worn, by: sex; crosstab: worn, by: sex").problems().stream()
            .anyMatch(p -> p.code().equals("P107")));
  }
}
