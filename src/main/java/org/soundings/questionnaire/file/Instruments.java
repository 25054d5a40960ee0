package org.soundings.questionnaire.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/** Finds the files that a questionnaire includes: beside it or below it, never elsewhere. */
final class Instruments {
  private Instruments() {}

  /** The instrument's file, or an entry that holds nothing where it cannot be read. */
  static Entry open(Path questionnaire, Entry include, Problems problems) {
    String written = include.text();
    if (written.isEmpty()) {
      return Entry.nothing(include.file(), include.place());
    }
    Optional<Path> file = below(questionnaire, written);
    if (file.isPresent()) {
      return YamlFile.read(file.get(), problems);
    }
    include.note(QuestionnaireProblem.INCLUDE_ELSEWHERE, written);
    return Entry.nothing(include.file(), include.place());
  }

  /** The file that is named so, there or not; empty where it would lie elsewhere. */
  static Optional<Path> below(Path questionnaire, String written) {
    Path folder = questionnaire.resolveSibling("");
    try {
      Path path = Path.of(written).normalize();
      Path file = folder.resolve(path);
      return !path.isAbsolute() && !path.startsWith("..") && isBelow(folder, file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException | IOException notAPath) {
      return Optional.empty();
    }
  }

  /** In bytes; 0 where there is no such file. */
  static long length(Path questionnaire, String written) {
    return below(questionnaire, written).map(file -> file.toFile().length()).orElse(0L);
  }

  /** Also where symbolic links lead; a file that is missing is told by whoever reads it. */
  private static boolean isBelow(Path folder, Path file) throws IOException {
    return !Files.exists(file)
        || file.toRealPath().startsWith(folder.toAbsolutePath().toRealPath());
  }
}
