package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;

class TranslationCheckTest {
  private static final String TRANSLATED =
      """
      questionnaire: q
      version: "1"
      languages: [en, es]
      title: {en: Title, es: Título}
      introduction: {en: Intro, es: Intro}
      consent: {text: {en: We ask, es: Preguntamos}, agree: {en: Yes, es: Sí}}
      pages:
        - page: p
          title: {en: Page, es: Página}
          items:
            - single: a
              ask: {en: A?, es: ¿A?}
              hint: {en: Hint, es: Ayuda}
              options: {x: {en: X, es: X}, y: {label: {en: Y, es: Y}, role: other}}
            - grid: g
              ask: {en: G?, es: ¿G?}
              statements: {s: {en: It is., es: Es.}}
              scale: {1: {en: No, es: No}, 2: {en: Yes, es: Sí}}
            - note: n
              say: {en: Thanks, es: Gracias}
      """;

  @TempDir Path folder;

  private List<String> missing(String content) {
    Reading reading = QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "q.yaml", content));
    assertNotNull(reading.questionnaire(), reading.problems()::toString);
    return reading.problems().stream()
        .filter(p -> p.code().equals("Q912"))
        .map(Problem::what)
        .toList();
  }

  @Test
  void whatIsThereInEveryLanguageIsNoProblem() {
    assertEquals(List.of(), missing(TRANSLATED));
  }

  @Test
  void eachTextIsLookedAt() {
    int texts = TRANSLATED.split(", es: ", -1).length - 1;
    for (int i = 0; i < texts; i++) {
      assertEquals(List.of("This text is missing in es."), missing(without(i)), "text " + i);
    }
  }

  /** The questionnaire without its i-th Spanish text. */
  private static String without(int i) {
    int from = -1;
    for (int j = 0; j <= i; j++) {
      from = TRANSLATED.indexOf(", es: ", from + 1);
    }
    int to = TRANSLATED.indexOf('}', from);
    return TRANSLATED.substring(0, from) + TRANSLATED.substring(to);
  }

  @Test
  void everyLanguageThatIsMissingIsNamed() {
    List<String> missing = missing(TRANSLATED.replace("[en, es]", "[en, es, ar]"));
    assertEquals(14, missing.size());
    assertEquals("This text is missing in ar.", missing.getFirst());
    assertEquals(
        "This text is missing in es, ar.",
        missing(without(0).replace("[en, es]", "[en, es, ar]")).getFirst());
  }
}
