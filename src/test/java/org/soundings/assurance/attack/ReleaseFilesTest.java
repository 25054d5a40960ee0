package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P1: what is read of a folder, and which answers it is of. */
class ReleaseFilesTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private static Optional<String> answers(String results) {
    return new ReleaseFiles(results, "").answers();
  }

  @Test
  void releasesOfTheSameAnswersAreKnownByTheHashOfTheData() {
    assertEquals(Optional.of(HASH), answers("{\"data_sha256\": \"%s\"}".formatted(HASH)));
    assertEquals(Optional.of(HASH), answers("{\"data_sha256\":\"%s\"}".formatted(HASH)));
  }

  /** A shortened hash could be that of other answers, and that of a plan is not of answers. */
  @Test
  void whatIsNoHashOfAnswersSaysNothing() {
    assertEquals(Optional.empty(), answers("{\"data_sha256\": \"%s\"}".formatted("01ab")));
    assertEquals(Optional.empty(), answers("{\"plan_sha256\": \"%s\"}".formatted(HASH)));
    assertEquals(Optional.empty(), answers("{}"));
  }

  @Test
  void aFolderWithoutTablesIsReadWithoutThem() throws IOException {
    assertFalse(ReleaseFiles.isIn(folder));
    Files.writeString(folder.resolve("results.json"), "{}");
    assertTrue(ReleaseFiles.isIn(folder));
    assertEquals(new ReleaseFiles("{}", ""), ReleaseFiles.read(folder));
    Files.writeString(folder.resolve("tables.csv"), "kind\n");
    assertEquals(new ReleaseFiles("{}", "kind\n"), ReleaseFiles.read(folder));
  }

  @Test
  void tablesAloneAreNoRelease() throws IOException {
    Files.writeString(folder.resolve("tables.csv"), "kind\n");
    assertFalse(ReleaseFiles.isIn(folder));
    assertThrows(UncheckedIOException.class, () -> ReleaseFiles.read(folder));
  }
}
