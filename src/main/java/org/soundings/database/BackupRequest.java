package org.soundings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the launcher asks a running server for by a file {@code NAME-wanted} in the data folder: a
 * copy of a database in {@code NAME.zip}. The file is deleted when the copy is made.
 */
public record BackupRequest(Path data, String name) {
  /** Writes the copy if one is asked for, and deletes it if nobody waits for it any more. */
  public void answer(Consumer<Path> copy) {
    Path wanted = data.resolve(name + "-wanted");
    Path zip = data.resolve(name + ".zip");
    try {
      if (Files.exists(wanted)) {
        copy.accept(zip);
        if (!Files.deleteIfExists(wanted)) {
          Files.deleteIfExists(zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
