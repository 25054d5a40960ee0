package org.soundings.questionnaire.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    Path folder = questionnaire.resolveSibling("");
    try {
      Path path = Path.of(written).normalize();
      if (!path.isAbsolute() && !path.startsWith("..") && isBelow(folder, folder.resolve(path))) {
        return YamlFile.read(folder.resolve(path), problems);
      }
    } catch (InvalidPathException | IOException notAPath) {
      // told below
    }
    include.note(QuestionnaireProblem.INCLUDE_ELSEWHERE, written);
    return Entry.nothing(include.file(), include.place());
  }

  /** Also where symbolic links lead; a file that is missing is told by whoever reads it. */
  private static boolean isBelow(Path folder, Path file) throws IOException {
    return !Files.exists(file)
        || file.toRealPath().startsWith(folder.toAbsolutePath().toRealPath());
  }
}
