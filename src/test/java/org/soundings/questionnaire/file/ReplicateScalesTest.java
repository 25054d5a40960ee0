package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.questionnaire.Replicates;

/** X-D18: a file of rscales is part of the questionnaire, and never passed over. */
class ReplicateScalesTest {
  @TempDir private Path folder = Path.of("");

  private Path questionnaire(String kind) throws IOException {
    return Files.writeString(
        folder.resolve("q.yaml"),
        """
        questionnaire: q
        version: "1"
        language: en
        policy: open
        title: Q
        design: {weight: w, replicates: {columns: r1 to r3, kind: %s, scales: rscales.csv}}
        pages:
          - page: p
            items:
              - {number: age, ask: "Age?"}
        """
            .formatted(kind));
  }

  private String hashWith(String scales) throws IOException {
    Files.writeString(folder.resolve("rscales.csv"), scales);
    return QuestionnaireFile.readOrRefuse(questionnaire("jkn")).sha256();
  }

  @Test
  void itsNumbersCountInTheHashAndItsLineEndsDoNot() throws IOException {
    String hash = hashWith("0.5\n0.25\n0.5\n");
    assertEquals(hash, hashWith("0.5\r\n0.25\r\n0.5"));
    assertNotEquals(hash, hashWith("0.5\n0.75\n0.5\n"));
  }

  private void assertRefused(Replicates.Kind kind, String why) throws IOException {
    Reading reading =
        QuestionnaireFile.read(questionnaire(kind.name().toLowerCase(java.util.Locale.ROOT)));
    assertTrue(
        reading.problems().stream().anyMatch(p -> p.toString().contains(why)),
        reading.problems()::toString);
    assertEquals(null, reading.questionnaire());
  }

  @ParameterizedTest
  @EnumSource(Replicates.Kind.class)
  void aFileThatIsMissingEmptyOrTooLargeIsAProblem(Replicates.Kind kind) throws IOException {
    assertRefused(kind, "rscales.csv, which cannot be read");
    Files.writeString(folder.resolve("rscales.csv"), "rscales\n");
    assertRefused(kind, "a number in scales: for each column");
    Files.writeString(folder.resolve("rscales.csv"), "1\n1\n1\n" + " ".repeat(1 << 20));
    assertRefused(kind, "rscales.csv of at most 1 MB");
  }

  @Test
  void aPipeIsRefusedAtOnce_XG13() throws Exception {
    Path pipe = folder.resolve("rscales.csv");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertRefused(Replicates.Kind.JKN, "rscales.csv, which cannot be read"));
  }
}
