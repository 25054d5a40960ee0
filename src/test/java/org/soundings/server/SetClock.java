package org.soundings.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A clock for one process, which the test sets while it runs: libfaketime. */
final class SetClock {
  private static final String LIBRARY = "libfaketimeMT.so.1";
  private static final List<Path> PLACES = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"));
  private static final int DEPTH = 3;

  private final Path library = library();
  private final Path file;

  /** Right for now. */
  SetClock() throws IOException {
    file = Files.createTempFile("soundings-clock", "");
    off("+0");
  }

  private static Path library() throws IOException {
    for (Path place : PLACES) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> found = Files.find(place, DEPTH, (path, any) -> path.endsWith(LIBRARY))) {
          var first = found.findFirst();
          if (first.isPresent()) {
            return first.get();
          }
        }
      }
    }
    throw new AssertionError(
        "libfaketime is missing. Please install it from your system's packages; ./soundings test"
            + " does so where it may.");
  }

  /**
   * The settings of the process. Waits go by the real clock: of those that libfaketime would
   * change, Java's become busy ones.
   */
  Map<String, String> environment(String zone) {
    return Map.of(
        "TZ",
        zone,
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file.toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  /**
   * Takes a second to be seen.
   *
   * @param by a sign, a number, and d for days where it is not seconds
   */
  void off(String by) throws IOException {
    Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), by + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** From now on it is {@code then}. */
  void set(Instant then) throws IOException {
    long seconds = then.getEpochSecond() - Instant.now().getEpochSecond();
    off((seconds < 0 ? "" : "+") + seconds);
  }
}
