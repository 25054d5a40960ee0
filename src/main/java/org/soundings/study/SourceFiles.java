package org.soundings.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.YamlFile;
import org.soundings.store.wave.QuestionnaireVersion;

/** A questionnaire's file and those that it includes, as they are read before they change. */
final class SourceFiles {
  private SourceFiles() {}

  /** Path relative to the questionnaire's folder, to text; the questionnaire first. */
  static Map<String, String> of(Path questionnaire) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(questionnaire.getFileName().toString(), text(questionnaire));
    QuestionnaireFile.included(questionnaire)
        .forEach((name, file) -> readable(file).ifPresent(text -> files.put(name, text)));
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
    plan.ifPresent(file -> readable(file).ifPresent(text -> files.put(named(data, file), text)));
    return files;
  }

  /** Whether a file is a questionnaire's own or one that it includes, whatever leads to it. */
  static boolean isOf(Path questionnaire, QuestionnaireVersion version, Path file) {
    return version.files().keySet().stream()
        .anyMatch(name -> isSame(questionnaire.resolveSibling(name), file));
  }

  /** Of two names that lead to one file, too. */
  static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException gone) {
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  private static String named(Path data, Path file) {
    Path root = data.toAbsolutePath().normalize();
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** Empty where it is no text of a size that a file of ours has: whoever reads it tells why. */
  private static Optional<String> readable(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= YamlFile.LARGEST
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
