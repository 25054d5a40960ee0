package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.report.Version;

class VersionTest {
  @Test
  void theVersionIsThatOfTheProject() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<version>" + Version.TEXT + "</version>"));
  }

  /** Builds after a release do not call themselves by its name. */
  @Test
  void noClassWritesAVersionOfItsOwn() throws Exception {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> own =
          sources
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !f.endsWith("Version.java"))
              .filter(f -> read(f).contains('"' + Version.TEXT + '"'))
              .toList();
      assertEquals(List.of(), own);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
