package org.soundings.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of a data folder that are saved as they are; a link is saved as what it leads to. */
record BackupParts(Path data, Path stage) {
  /**
   * Copies those that are there.
   *
   * @throws Unsafe where one cannot be saved
   */
  void copy(List<String> parts) throws IOException, Unsafe {
    for (String part : parts) {
      Path from = data.resolve(part);
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        copy(from);
      }
    }
  }

  private void copy(Path part) throws IOException, Unsafe {
    try (Stream<Path> paths = Files.walk(part, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        one(path);
      }
    } catch (UncheckedIOException e) {
      String where = Objects.requireNonNull(e.getCause()).getMessage();
      throw new Unsafe(where + " cannot be read, or is a link to itself");
    }
  }

  private void one(Path path) throws IOException, Unsafe {
    String name = data.relativize(path).toString().replace(File.separatorChar, '/');
    Path to = stage.resolve(name);
    if (Files.isDirectory(path)) {
      Files.createDirectories(to);
    } else if (!Files.isRegularFile(path)) {
      throw new Unsafe(path + " is no file");
    } else if (!BackupZip.isKnown(name)) {
      throw new Unsafe(path + " lies too deep for a back-up, or has an odd name");
    } else {
      Files.copy(path, to);
    }
  }
}
