package org.soundings.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open, and whether it still lies under its name: one that somebody has deleted or
 * replaced goes on taking what is written, all of which is gone when it is closed.
 *
 * @param key what the system tells files apart by, where it does
 */
record FileInPlace(Path path, @Nullable Object key) {
  /** The file that lies there now; nothing where there is none. */
  static Optional<FileInPlace> of(Path path) {
    return attributes(path).map(now -> new FileInPlace(path, now.fileKey()));
  }

  /** Whether it is still there. */
  boolean isThere() {
    return attributes(path).filter(now -> Objects.equals(now.fileKey(), key)).isPresent();
  }

  /** Where a copy of it may lie: in its place where that is free, and otherwise beside it. */
  Path placeForACopy() {
    String name = path.getFileName().toString();
    Path place = path;
    for (int n = 1; Files.exists(place); n++) {
      place = path.resolveSibling("kept-" + n + "-" + name);
    }
    return place;
  }

  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
