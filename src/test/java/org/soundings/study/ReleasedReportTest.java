package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problems;
import org.soundings.store.release.ReleaseFile;

/** Changes are given since a published report whose numbers still stand (X-E, D6). */
class ReleasedReportTest {
  private static final List<String> FILES =
      List.of(
          "questionnaires/best-practices-2021.yaml",
          "questionnaires/instruments/single-item-burnout.yaml",
          "analysis/best-practices-2021-themes.yaml",
          "analysis/best-practices-2021-published.yaml",
          "analysis/best-practices-2021.yaml",
          "analysis/best-practices-2021.csv");

  @TempDir Path data;

  @BeforeEach
  void copyTheRebuiltSurvey() throws IOException {
    for (String file : FILES) {
      Files.createDirectories(data.resolve(file).getParent());
      Files.copy(Path.of(file), data.resolve(file));
    }
    Files.createDirectories(data.resolve("studies"));
    Files.copy(
        Path.of("src/main/server/demo/best-practices-2021.yaml"),
        data.resolve("studies/study.yaml"));
  }

  private ReleasedReport.Content content(String version) {
    Declaration declared = declared();
    String wave = declared.waves().getFirst().id();
    return new ReleasedReport(declared, version).ofFile(wave, data.resolve(FILES.getLast()));
  }

  private Declaration declared() {
    Path study = data.resolve("studies/study.yaml");
    Problems problems = new Problems();
    return new StudyFile(data, study, problems)
        .read()
        .orElseThrow(() -> new AssertionError(problems.inOrder()));
  }

  @Test
  void d6EveryWaveOfAnEmployersStudyButTheFirstIsToldInRoundedNumbers() throws IOException {
    Path study = data.resolve("studies/study.yaml");
    String two =
        Files.readString(study)
            .replaceAll("plan: .*\\R", "")
            .replaceAll(
                "(?s)waves:.*", "waves:\n  - {wave: one, data: ../" + FILES.getLast() + "}\n");
    Files.writeString(study, two + "  - {wave: two, data: ../%s}\n".formatted(FILES.getLast()));
    assertEquals(List.of(1, 1), rounding(declared()));
    Files.writeString(
        study, Files.readString(study).replace("policy: open", "policy: organisation"));
    assertEquals(List.of(1, 5), rounding(declared()));
  }

  private List<Integer> rounding(Declaration study) {
    ReleasedReport report = new ReleasedReport(study, "0.2.0");
    return Stream.of("one", "two")
        .map(wave -> report.ofFile(wave, data.resolve(FILES.getLast())))
        .map(content -> content.findings().value().policy().rounding())
        .toList();
  }

  private static Function<String, Optional<ReleaseFile>> published(ReleasedReport.Content content) {
    Map<String, ReleaseFile> files =
        content.files().stream().collect(Collectors.toMap(ReleaseFile::name, file -> file));
    return name -> Optional.ofNullable(files.get(name));
  }

  private static String sha256(ReleasedReport.Content content, String file) {
    return published(content).apply(file).orElseThrow().sha256();
  }

  @Test
  void aReportOfAnotherVersionSaysTheSameWhereItsNumbersAreTheSame() {
    ReleasedReport.Content then = content("0.1.0");
    ReleasedReport.Content now = content("0.2.0");
    assertNotEquals(sha256(then, "results.json"), sha256(now, "results.json"));
    assertTrue(now.saysWhat(published(then)));
  }

  @Test
  void aReportOfOtherAnswersDoesNot() throws IOException {
    ReleasedReport.Content then = content("0.2.0");
    Path answers = data.resolve(FILES.getLast());
    List<String> rows = Files.readAllLines(answers);
    Files.write(answers, rows.subList(0, rows.size() - 1));
    assertFalse(content("0.2.0").saysWhat(published(then)));
    assertFalse(then.saysWhat(name -> Optional.empty()), "nothing was published");
  }
}
