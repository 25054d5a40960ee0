package org.soundings.store.wave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;

/**
 * A questionnaire's files, exactly as they were when somebody answered them. Never changed and
 * never deleted.
 *
 * @param sha256 the content hash that the reader of questionnaires computes
 * @param files path relative to the questionnaire's folder, to text; the questionnaire itself first
 * @param modules those of its modules that were switched on
 */
public record QuestionnaireVersion(String sha256, Map<String, String> files, Set<String> modules) {
  public QuestionnaireVersion {
    modules = Collections.unmodifiableSet(new TreeSet<>(modules));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** The files, read again. */
  public Questionnaire questionnaire() {
    try {
      Path folder = Files.createTempDirectory("questionnaire");
      try {
        return readIn(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Questionnaire readIn(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey()).normalize();
      if (!path.startsWith(folder)) {
        continue;
      }
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return QuestionnaireFile.readOrRefuse(
        folder.resolve(files.keySet().iterator().next()), modules);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
