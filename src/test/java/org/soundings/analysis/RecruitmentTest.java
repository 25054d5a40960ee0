package org.soundings.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Findings;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.Refused;
import org.soundings.statistics.design.OutcomeRate;

/** From all who were asked to those who took part (Q2). */
class RecruitmentTest {
  @TempDir private Path folder = Path.of("");

  private Recruitment read(String dispositions) {
    TestRun testRun = new TestRun(folder);
    testRun.write(
        "q.yaml",
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
        """);
    String plan =
        """
        plan: p
        title: P
        questionnaire: q.yaml
        dispositions: {%s}
        sections:
          - title: T
            findings: [{frequency: sex}]
        """;
    Path file = testRun.write("plan.yaml", plan.formatted(dispositions));
    Findings findings = TestRun.findings(file, testRun.write("d.csv", "sex\nf\nm\nf\n"));
    return Objects.requireNonNull(findings.protocol().recruitment());
  }

  private static double rate(Recruitment recruitment, OutcomeRate rate) {
    return recruitment.rates().getOrDefault(rate, Double.NaN);
  }

  private String code(String dispositions) {
    return assertThrows(Refused.class, () -> read(dispositions)).problems().getFirst().code();
  }

  @Test
  void whatIsNotSaidIsUnknown() {
    Recruitment recruitment = read("recruited: 100, complete: 3, refused: 10");
    assertEquals(87, recruitment.count(Disposition.UNKNOWN));
    assertEquals(Set.of(OutcomeRate.PARTICIPATION), recruitment.rates().keySet());
    assertEquals(0.03, rate(recruitment, OutcomeRate.PARTICIPATION), 1e-15);
  }

  @Test
  void aDrawnSampleHasResponseRates() {
    Recruitment recruitment =
        read("drawn: yes, complete: 3, refused: 2, unknown: 5, eligible: 0.2");
    assertEquals(0.3, rate(recruitment, OutcomeRate.RR1), 1e-15);
    assertEquals(0.5, rate(recruitment, OutcomeRate.RR3), 1e-15);
    assertEquals(0.6, rate(recruitment, OutcomeRate.RR5), 1e-15);
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertEquals("P148", code("recruited: 10, complete: 3, unknown: 5"));
    assertEquals("P148", code("recruited: 2, complete: 3"));
  }

  @Test
  void moreResponsesThanTookPartAreRefused() {
    assertEquals("P149", code("recruited: 10, complete: 2"));
  }
}
