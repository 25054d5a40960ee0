package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.analysis.finding.Finding;
import org.soundings.questionnaire.Refused;

/** X-D12, X-D16: an option of a plan takes effect, or the plan is refused. */
class OptionsTest {
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
            - {single: sex, ask: "Sex?", options: {f: Female, m: Male}}
            - {single: team, ask: "Team?", options: {a: A, b: B, c: C}}
            - {single: quit, ask: "Quit?", options: {y: "Yes", n: "No"}}
      """;
  private static final String DATA =
      "sex,team,quit\n" + "f,a,y\nm,b,n\nf,c,n\nm,a,y\nf,b,y\nm,c,n\nf,a,n\n".repeat(10);

  @TempDir private Path folder = Path.of("");
  private TestRun testRun = new TestRun(folder);

  @BeforeEach
  void here() {
    testRun = new TestRun(folder);
  }

  private static String plan(String keys, String finding) {
    return """
    plan: p
    title: P
    questionnaire: q.yaml
    %s
    sections:
      - title: T
        findings:
          - {%s}
    """
        .formatted(keys, finding);
  }

  private static String margins(String margins) {
    return plan("weighting: {margins: {" + margins + "}}", "frequency: sex");
  }

  private Finding found(String plan) {
    return testRun.planned(QUESTIONNAIRE, plan, DATA).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sex: {f: 0.52, m: 0.47}                             | P163",
        "sex: {f: 0.5, m: 0.4}                               | P163",
        "sex: {f: 1.2, m: 0.1}                               | P163",
        "'sex: {f: 500, m: 500}, team: {a: 400, b: 300, c: 400}' | P164",
      })
  void marginsThatAreNeitherSharesNorPeopleOfOnePopulationAreRefused(String margins, String code) {
    Refused refused = assertThrows(Refused.class, () -> found(margins(margins)));
    assertEquals(code, refused.problems().getFirst().code(), refused::toString);
  }

  @Test
  void aPopulationOfFewerPeopleThanAnsweredIsRefused() {
    Refused refused = assertThrows(Refused.class, () -> found(margins("sex: {f: 52, m: 13}")));
    assertTrue(refused.problems().getFirst().what().contains("fewer than the 70"));
  }

  @Test
  void roundedSharesAreShares() {
    Finding.Frequency thirds =
        (Finding.Frequency)
            found(
                plan(
                    "weighting: {margins: {team: {a: 0.333, b: 0.333, c: 0.333}}}",
                    "frequency: team"));
    assertEquals(1 / 3.0, thirds.shares().getFirst().estimate().value(), 1e-9);
  }

  @Test
  void sharesAndPeopleAreOfOnePopulation() {
    Finding.Frequency sex =
        (Finding.Frequency)
            found(margins("sex: {f: 0.25, m: 0.75}, team: {a: 300, b: 300, c: 400}"));
    assertEquals(0.25, sex.shares().getFirst().estimate().value(), 1e-6);
  }

  @Test
  void expectedSharesAreTested() {
    Finding finding = found(plan("", "frequency: sex, expected: {f: 0.5, m: 0.5}"));
    assertEquals("goodness-of-fit", finding.results().tests().getFirst().asked());
  }

  @Test
  void strataAreHeldFixed() {
    Finding finding = found(plan("", "crosstab: quit, by: sex, strata: team"));
    assertEquals(
        List.of("chi-square", "cmh"),
        finding.results().tests().stream().map(t -> t.asked()).toList());
  }

  @Test
  void aNumberHasAsManyDecimalsAsRWrites() {
    Finding finding =
        found(
            plan(
                "level: 0.95238095238095233",
                "frequency: sex, expected: {f: 0.52380952380952384, m: 0.47619047619047616}"));
    assertTrue(finding.tests().getFirst().isDefined());
  }
}
