package org.soundings.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** The questionnaires that come with Soundings, in each of their languages. */
class ShippedLanguagesTest {
  private static final String WELLBEING = "questionnaires/practitioner-wellbeing.yaml";
  private static final String PRACTICES = "questionnaires/best-practices-2021.yaml";

  private static Stream<Category> options(Item item) {
    return switch (item) {
      case SingleChoice single -> single.options().stream();
      case MultipleChoice multiple -> multiple.options().stream();
      case Ranking ranking -> ranking.options().stream();
      default -> Stream.of();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {WELLBEING, PRACTICES})
  void everyTextIsInEnglishAndSpanish(String file) {
    Questionnaire questionnaire = QuestionnaireFile.readOrRefuse(Path.of(file));
    assertEquals(List.of("en", "es"), questionnaire.languages());
    assertEquals(
        List.of(),
        QuestionnaireFile.read(Path.of(file)).problems().stream().map(Problem::code).toList());
  }

  /** The form's own box asks for it, so the same label reads well in a report. */
  @ParameterizedTest
  @ValueSource(strings = {WELLBEING, PRACTICES})
  void theSpanishNameOfAnotherAnswerDoesNotAskToSpecifyIt(String file) {
    List<String> others =
        QuestionnaireFile.readOrRefuse(Path.of(file))
            .items()
            .flatMap(ShippedLanguagesTest::options)
            .filter(option -> option.role() == Category.Role.OTHER)
            .map(option -> option.wording().in("es"))
            .toList();
    assertFalse(others.isEmpty());
    assertEquals(
        List.of(),
        others.stream()
            .filter(label -> label.matches("(?i).*(por favor|diga|especifi).*"))
            .toList());
  }
}
