package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Other people's data and references, in a folder beside the project that only some machines have.
 * Tests that read them carry {@code @Tag("shared")} and fail where the folder is missing.
 */
public final class Shared {
  private static final Path FOLDER = Path.of("../shared");

  private Shared() {}

  /** A file or folder, named from the shared folder on. */
  public static Path path(String name) {
    Path path = FOLDER.resolve(name);
    assertTrue(Files.exists(path), () -> path + " is missing");
    return path;
  }

  /** A data file, named from the folder of data on. */
  public static Path file(String name) {
    return path("data").resolve(name);
  }

  /** Every CSV file there, in the order of their names. */
  public static List<Path> csvFiles() {
    return Stream.of("microdata", "published", "exports", "questionnaires")
        .map(Shared::file)
        .flatMap(Shared::walk)
        .filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
        .sorted()
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
