package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.exchange.Shared;
import org.soundings.pipeline.TestRun;

/** Published figures of real surveys, made again by a plan over what {@code infer} proposes. */
@Tag("shared")
class PublishedAnchorsTest {
  @TempDir private Path folder = Path.of("");

  private List<Finding> findings(Path data, String addition, String plan) throws IOException {
    Path questionnaire = folder.resolve("q.yaml");
    assertEquals(0, Soundings.run("infer", data, "--out", questionnaire).exit());
    Files.writeString(questionnaire, Files.readString(questionnaire) + addition);
    Path written =
        Files.writeString(
            folder.resolve("plan.yaml"),
            "plan: p\ntitle: P\nquestionnaire: q.yaml\nsections: [{title: T, findings: "
                + plan
                + "}]\n");
    Findings found = TestRun.findings(written, data);
    return found.sections().getFirst().findings();
  }

  private static double percent(Finding finding, String category) {
    return ((Finding.Frequency) finding)
            .shares().stream()
                .filter(s -> s.category().equals(category))
                .findFirst()
                .orElseThrow()
                .estimate()
                .value()
        * 100;
  }

  private static double percent(Finding.Crosstab crosstab, String category, int group) {
    return crosstab.rows().stream()
            .filter(r -> r.category().equals(category))
            .findFirst()
            .orElseThrow()
            .shares()
            .get(group)
            .estimate()
            .value()
        * 100;
  }

  @Test
  void weightedPercentagesOfTheMasculinitySurveyAreAsPublished() throws IOException {
    List<Finding> found =
        findings(
            Shared.file("published/masculinity_538/raw-responses.csv"),
            "",
            "[{frequency: q0001}, {frequency: q0002}, {frequency: q0005}, {crosstab: q0001, by:"
                + " age3}]");
    assertEquals(37, percent(found.get(0), "very-masculine"), 0.5);
    assertEquals(46, percent(found.get(0), "somewhat-masculine"), 0.5);
    assertEquals(16, percent(found.get(1), "very-important"), 0.5);
    assertEquals(60, percent(found.get(2), "yes"), 0.5);
    assertEquals(1, percent(found.get(2), "refused"), 0.5, "no answer is an answer in a frequency");
    Finding.Crosstab byAge = (Finding.Crosstab) found.get(3);
    assertEquals(29, percent(byAge, "very-masculine", 0), 0.5);
    assertEquals(42, percent(byAge, "very-masculine", 1), 0.5);
    assertEquals(37, percent(byAge, "very-masculine", 2), 0.5);
    assertEquals(1615, ((Finding.Frequency) found.get(0)).answered().weight(), 0.01);
    assertEquals(526.16, ((Finding.Frequency) found.get(0)).answered().effective(), 0.01);
  }

  @Test
  void scoresOfTheBigFiveAreAsPublished() throws IOException {
    String scales =
        """
        scales:
          agree: {label: Agreeableness, items: [A1, A2, A3, A4, A5], reversed: [A1], lowest: 1, highest: 6, method: mean, minimum-answered: 1}
          neuro: {label: Neuroticism, items: [N1, N2, N3, N4, N5], lowest: 1, highest: 6, method: mean, minimum-answered: 1}
        """;
    List<Finding> found =
        findings(
            Shared.file("published/r_packages/psychTools_bfi.csv"),
            scales,
            "[{scale: agree}, {scale: neuro}]");
    Finding.GroupMean agree = ((Finding.Mean) found.get(0)).groups().getFirst();
    assertEquals(4.652095, agree.estimate().value(), 1e-6);
    assertEquals(0.898402, agree.standardDeviation(), 1e-6);
    Finding.GroupMean neuro = ((Finding.Mean) found.get(1)).groups().getFirst();
    assertEquals(3.162268, neuro.estimate().value(), 1e-6);
    assertEquals(1.196331, neuro.standardDeviation(), 1e-6);
  }
}
