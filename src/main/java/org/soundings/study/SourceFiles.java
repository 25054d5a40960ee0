package org.soundings.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.YamlFile;

/** A questionnaire's file and those that it includes, as they are read before they change. */
final class SourceFiles {
  private SourceFiles() {}

  /** Path relative to the questionnaire's folder, to text; the questionnaire first. */
  static Map<String, String> of(Path questionnaire) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(questionnaire.getFileName().toString(), text(questionnaire));
    Entry root = YamlFile.read(questionnaire, new Problems());
    for (Entry page : root.need("pages").list()) {
      page.find("include")
          .map(Entry::text)
          .ifPresent(
              include -> {
                Path relative = Path.of(include).normalize();
                files.put(relative.toString(), text(questionnaire.resolveSibling(relative)));
              });
    }
    return files;
  }

  /**
   * Those of a study: its own, its questionnaire's, its plan's; by their paths in the data folder.
   */
  static Map<String, String> all(Path data, Path study, Path questionnaire, Optional<Path> plan) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(named(data, study), text(study));
    of(questionnaire)
        .forEach((name, text) -> files.put(named(data, questionnaire.resolveSibling(name)), text));
    plan.filter(Files::isRegularFile).ifPresent(file -> files.put(named(data, file), text(file)));
    return files;
  }

  private static String named(Path data, Path file) {
    Path root = data.toAbsolutePath().normalize();
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
