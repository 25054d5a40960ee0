package org.soundings.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;

/** Questionnaires written out in a test, and what their reading says. */
public final class WrittenQuestionnaire {
  private static final String TOP =
      """
      questionnaire: q
      version: "1"
      title: A title
      consent: {text: We ask because we want to know., agree: I agree}
      """;

  private WrittenQuestionnaire() {}

  /** Writes a file and returns its path. */
  public static Path file(Path folder, String name, String content) {
    try {
      return Files.writeString(
          Files.createDirectories(folder.resolve(name).getParent())
              .resolve(Path.of(name).getFileName()),
          content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A questionnaire with a sound top of four lines, then {@code rest}. */
  public static Reading rest(Path folder, String rest) {
    return QuestionnaireFile.read(file(folder, "q.yaml", TOP + rest));
  }

  /** A sound questionnaire of one page; the first of {@code items} stands in line 8, column 9. */
  public static Reading items(Path folder, String items) {
    return rest(folder, "pages:\n  - page: p\n    items:\n" + items.indent(6));
  }

  /** The problems of a reading as {@code LINE:COLUMN CODE}. */
  public static List<String> codes(Reading reading) {
    return codes(reading.problems());
  }

  public static List<String> codes(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.place().line() + ":" + p.place().column() + " " + p.code())
        .toList();
  }
}
