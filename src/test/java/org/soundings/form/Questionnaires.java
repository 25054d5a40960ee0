package org.soundings.form;

import java.nio.file.Path;
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
        questionnaire.layout());
  }
}
