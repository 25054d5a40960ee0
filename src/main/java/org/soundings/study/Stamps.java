package org.soundings.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By what it is seen that a study's files have changed. */
final class Stamps {
  private static final List<String> FOLDERS = List.of("studies", "questionnaires", "analysis");
  private static final int DEEPEST = 4;

  private Stamps() {}

  /**
   * Every YAML file of a data folder with its size and the moment it was written; never opens one.
   */
  static Map<String, String> of(Path data) {
    Map<String, String> stamps = new TreeMap<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(data.resolve(folder))) {
        try (Stream<Path> paths = Files.walk(data.resolve(folder), DEEPEST)) {
          paths
              .filter(path -> path.toString().endsWith(".yaml"))
              .forEach(path -> stamps.put(path.toString(), stamp(path)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return stamps;
  }

  /** Another one too for what leads nowhere, or went away a moment ago. */
  private static String stamp(Path path) {
    try {
      var file = Files.readAttributes(path, BasicFileAttributes.class);
      return file.size() + " " + file.lastModifiedTime();
    } catch (IOException gone) {
      return "";
    }
  }
}
