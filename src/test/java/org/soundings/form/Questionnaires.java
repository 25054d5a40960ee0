package org.soundings.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** The questionnaires that the tests answer. */
final class Questionnaires {
  private Questionnaires() {}

  /** Every feature of the format. */
  static Questionnaire everything() {
    return read("everything");
  }

  static Questionnaire read(String name) {
    return QuestionnaireFile.readOrRefuse(
        Path.of("src/test/resources/questionnaires/" + name + ".yaml"));
  }

  /** The same with another paging. */
  static Questionnaire paged(Questionnaire questionnaire, Paging paging) {
    return new Questionnaire(
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.sha256(),
        questionnaire.languages(),
        questionnaire.title(),
        questionnaire.introduction(),
        questionnaire.consent(),
        paging,
        questionnaire.audience(),
        questionnaire.pages(),
        questionnaire.scales(),
        questionnaire.design(),
        questionnaire.layout(),
        List.of(),
        null);
  }

  /** One page with these items, in YAML. */
  static Questionnaire of(String items) {
    return of("one-per-page", items);
  }

  static Questionnaire of(String paging, String items) {
    String file =
        """
        questionnaire: made
        version: "1"
        languages: [en]
        title: Made for a test
        paging: %s
        pages:
          - page: first
            items:
        """
            .formatted(paging);
    try {
      Path path = Files.createTempFile("questionnaire", ".yaml");
      Files.writeString(path, file + items.indent(6));
      Questionnaire read = QuestionnaireFile.readOrRefuse(path);
      Files.delete(path);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
