package org.soundings.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A file or folder that is gone afterwards, also where the program is told to end meanwhile. */
final class Leftovers implements AutoCloseable {
  private final Path path;
  private final Thread hook;

  Leftovers(Path path) throws IOException {
    this.path = path;
    this.hook = new Thread(this::drop);
    Runtime.getRuntime().addShutdownHook(hook);
    if (!Files.isDirectory(path)) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    delete(path);
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  /** What is written meanwhile may come after it, so it is done until nothing is left. */
  private void drop() {
    for (int tries = 0; tries < 10 && Files.exists(path); tries++) {
      try {
        delete(path);
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> paths = Files.walk(path)) {
        for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
