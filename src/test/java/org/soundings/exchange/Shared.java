package org.soundings.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real data files that lie beside the project on some machines. */
public final class Shared {
  public static final Path DATA = Path.of("../shared/data");

  private Shared() {}

  /** A file there; the test is skipped where there is none. */
  public static Path file(String name) {
    Path file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not on this machine");
    return file;
  }

  /** Every CSV file there, in the order of their names. */
  public static List<Path> csvFiles() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), DATA + " is not on this machine");
    return Stream.of("microdata", "published", "exports", "questionnaires")
        .map(DATA::resolve)
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
