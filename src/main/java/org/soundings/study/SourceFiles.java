package org.soundings.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
