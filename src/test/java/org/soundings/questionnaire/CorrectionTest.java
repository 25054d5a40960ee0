package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** A correction while people answer neither loses an answer nor reads one otherwise. */
class CorrectionTest {
  private static final String BEFORE =
      """
      questionnaire: q
      version: "1"
      languages: [en, es]
      title: {en: Q, es: Q}
      pages:
        - page: p
          items:
            - single: worn
              ask: {en: Are you worn out?, es: Agotada}
              ordered: true
              options: {1: {en: Never, es: Nunca}, 2: {en: Often, es: Mucho}, 3: {en: Always, es: Siempre}}
            - multiple: needs
              ask: {en: What do you need?, es: Falta}
              options: {pay: {en: Pay, es: Sueldo}, time: {en: Time, es: Tiempo}}
            - {number: hours, ask: {en: Hours?, es: Horas}, from: 0, to: 80}
            - {text: other, ask: {en: Anything else?, es: Algo}}
      """;

  @TempDir private Path folder = Path.of("");

  private Questionnaire read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("q.yaml"), text);
    return Objects.requireNonNull(QuestionnaireFile.read(file).questionnaire());
  }

  private List<String> lost(String from, String to) throws IOException {
    assertTrue(BEFORE.contains(from), from);
    return Correction.lost(read(BEFORE), read(BEFORE.replace(from, to)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en: Often, es | en: Oftn, es",
        "en: Are you worn out? | en: Are you worn-out?",
        "3: {en: Always, es: Siempre} | 3: {en: Always, es: Siempre}, 4: {en: Ever, es: Ya}",
        "to: 80 | to: 100",
        "ask: {en: Hours? | hint: {en: All, es: Todas}, ask: {en: Hours?",
        "version: \"1\" | version: \"2\"",
      })
  void spellingHintsAndFurtherOptionsMayChange(String from, String to) throws IOException {
    assertEquals(List.of(), lost(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", 3: {en: Always, es: Siempre} | '' | worn does not offer 3",
        "to: 80 | to: 60 | hours takes other numbers",
        "{text: other, ask: {en: Anything else?, es: Algo}} |"
            + " {number: other, ask: {en: Anything else?, es: Algo}} |"
            + " other is another kind of question",
        "multiple: needs | multiple: wishes | needs.pay is not asked",
        "es: Nunca | es: Siempre | worn: 1 now says what 3 did",
      })
  void noAnswerIsLost(String from, String to, String told) throws IOException {
    String other = from.equals("es: Nunca") ? BEFORE.replace("es: Siempre", "es: Nunca") : BEFORE;
    String changed =
        from.equals("es: Nunca")
            ? other.replaceFirst("es: Nunca", "es: Siempre")
            : other.replace(from, to);
    List<String> lost = Correction.lost(read(BEFORE), read(changed));
    assertTrue(lost.contains(told), lost.toString());
  }

  @Test
  void labelsThatChangePlacesAreFound() throws IOException {
    String swapped =
        BEFORE
            .replace("en: Never", "en: X")
            .replace("en: Always", "en: Never")
            .replace("en: X", "en: Always");
    assertEquals(
        List.of("worn: 1 now says what 3 did", "worn: 3 now says what 1 did"),
        Correction.lost(read(BEFORE), read(swapped)).stream().sorted().toList());
  }

  @Test
  void partsOfAQuestionThatChangePlacesAreFound() throws IOException {
    String swapped =
        BEFORE
            .replace("en: Pay", "en: X")
            .replace("en: Time", "en: Pay")
            .replace("en: X", "en: Time");
    assertEquals(
        List.of("needs.pay now asks what needs.time did", "needs.time now asks what needs.pay did"),
        Correction.lost(read(BEFORE), read(swapped)).stream().sorted().toList());
  }

  @Test
  void nothingIsLostToItself() throws IOException {
    assertEquals(List.of(), Correction.lost(read(BEFORE), read(BEFORE)));
  }
}
