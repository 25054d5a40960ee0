package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.form.item.Phrases;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** R3: the honest length. */
class LengthTest {
  @TempDir private Path folder = Path.of("");

  private static String batteries(int statements) {
    String lines =
        IntStream.range(0, statements)
            .mapToObj(i -> "s" + i + ": In the last week I felt worn out by my work with people.")
            .collect(Collectors.joining("\n    "));
    return """
    - grid: battery
      ask: How much do you agree?
      statements:
        %s
      scale: {1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}
    """
        .formatted(lines);
  }

  private static Length of(String items) {
    return Length.of(Questionnaires.of(items), "en");
  }

  @Test
  void readingIsTwoHundredWordsAMinuteAndAnsweringThreeSecondsAStatement() {
    // 19 statements of 13 words, 10 words around them: 1.28 min; 19 x 3 s: 0.95 min.
    assertEquals(new Length(3, 3), of(batteries(19)));
    assertEquals(new Length(1, 1), of(batteries(2)));
  }

  @Test
  void whatOnlySomeAreAskedMakesItLongerForThem() {
    Length length =
        of(
            "- {single: a, ask: A?, options: {y: Yes, n: No}}\n"
                + batteries(30).replace("ask: How", "show-if: {a: y}\n  ask: How"));
    assertEquals(1, length.shortest());
    assertTrue(length.longest() >= 3, length.toString());
  }

  @Test
  void itIsOfTheLanguageThatIsRead() {
    String top = "questionnaire: q\nversion: '1'\nlanguages: [en, es]\ntitle: {en: T, es: T}\n";
    String introduction = "introduction: {en: Hello, es: %s}\n".formatted("palabra ".repeat(600));
    String pages = "pages: [{page: p, items: [{number: a, ask: {en: A?, es: A?}}]}]\n";
    Questionnaire questionnaire =
        QuestionnaireFile.readOrRefuse(
            WrittenQuestionnaire.file(folder, "q.yaml", top + introduction + pages));
    assertEquals(new Length(1, 1), Length.of(questionnaire, "en"));
    assertEquals(new Length(4, 4), Length.of(questionnaire, "es"));
  }

  @Test
  void itIsSaidInWords() {
    Phrases english = Phrases.in("en");
    assertEquals("This takes about 1 minute.", new Length(1, 1).say(english).text());
    assertEquals("This takes about 7 minutes.", new Length(7, 7).say(english).text());
    assertEquals(
        "Le llevará de 3 a 9 minutos, según sus respuestas.",
        new Length(3, 9).say(Phrases.in("es")).text());
  }
}
