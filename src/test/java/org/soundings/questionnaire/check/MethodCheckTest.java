package org.soundings.questionnaire.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.WrittenQuestionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.Reading;

class MethodCheckTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {text: a, ask: What do you do?, required: yes}                                | 8:9 Q910
          {text: a, ask: What do you do?, required: yes, refuse: yes}                   | ``
          {single: a, ask: Which?, options: {a: A, b: B, c: C, d: D}}                   | 8:9 Q906
          {single: a, ask: Which?, options: {a: A, b: B, c: C}}                         | ``
          {multiple: a, ask: Which?, options: {a: A, b: B, c: C, d: D}}                 | 8:9 Q906
          {ranking: a, ask: Which?, options: {a: A, b: B, c: C, d: D}}                  | 8:9 Q906
          {single: a, ask: Which?, options: {a: A, b: B, c: C, d: None of these}}       | ``
          {single: a, ask: Which?, options: {a: A, b: B, c: C, d: {label: D, role: other}}}  | ``
          {single: a, ask: Which?, options: {1: 1, 2: 2, 3: 3, 4: 4}}                   | ``
          {single: a, ask: Which?, options: {a: A}}                                     | 8:9 Q911
          {single: a, ask: Age?, options: {a: Under 18, b: 18-24, c: 25+}}              | 8:9 Q907
          {single: a, ask: How often?, options: {a: Never, b: Sometimes, c: Often, d: Daily}} | 8:9 Q907
          {single: a, ask: Do you?, options: {a: Agree, b: Disagree, c: Neither}}       | 8:9 Q907
          {single: a, ask: Age?, ordered: yes, randomise: yes, options: {a: Low, b: High}} | 8:9 Q913
          {single: a, ask: How often?, ordered: yes, options: {3: Often, 2: Sometimes, 1: Never}} | ``
          {single: a, ask: How often?, ordered: yes, options: {1: Never, 3: Often, 2: Sometimes}} | 8:9 Q915
          {grid: a, ask: How often?, statements: {s: I rest.}, scale: {1: Never, 3: Often, 2: Sometimes}} | 8:9 Q915
          {single: a, ask: Age?, ordered: yes, options: {a: Under 18, b: 18-25, c: 25+}} | 8:82 Q904
          {single: a, ask: Age?, ordered: yes, options: {a: Under 18, b: 20-25, c: 26+}} | 8:72 Q905
          {single: a, ask: Is it?, ordered: yes, options: {a: Agree, b: Strongly agree, c: Disagree}} | 8:9 Q903
          {grid: a, ask: Is it?, statements: {s: It is.}, scale: {a: Agree, b: Strongly agree, c: Disagree}} | 8:9 Q903
          {grid: a, ask: Is it?, statements: {s: It is kind and fair.}, scale: {1: Agree, 2: Disagree}} | 8:48 Q902
          {grid: a, ask: Is it?, statements: {s: It never is.}, scale: {1: Agree, 2: Disagree}} | 8:48 Q909
          {single: a, ask: "Do you work and rest?", options: {y: Yes, n: No}}           | 8:26 Q902
          {single: a, ask: "Where do you work and rest?", options: {y: There, n: Here}} | ``
          {text: a, ask: "Wouldn't you like it?"}                                       | 8:24 Q908
          {note: a, say: Read and think. Why and how?}                                  | ``
          """)
  void aDoubtIsRaisedWhereItStands(String item, String expected) {
    Reading reading = WrittenQuestionnaire.items(folder, "- " + item);
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected), WrittenQuestionnaire.codes(reading));
    assertNotNull(reading.questionnaire(), "a doubt does not stop");
  }

  @Test
  void withoutConsentThereIsADoubtR15() {
    String text =
        """
        questionnaire: q
        version: "1"
        title: T
        pages: [{page: p, items: [{text: a, ask: A?}]}]
        """;
    assertEquals(
        List.of("0:0 Q901"),
        WrittenQuestionnaire.codes(
            QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "q.yaml", text))));
  }

  @Test
  void whatIsNotTranslatedIsNamedWithItsLanguage() {
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            """
            languages: [en, es]
            pages:
              - page: p
                items:
                  - {single: a, ask: {en: A?, es: ¿A?}, hint: H, options: {x: X, y: {en: Y, es: Y}}}
            """);
    assertEquals(
        List.of("3:8 Q912", "4:17 Q912", "4:57 Q912", "9:51 Q912", "9:67 Q912"),
        WrittenQuestionnaire.codes(reading));
    assertTrue(reading.problems().getFirst().what().contains("missing in es"));
  }

  @Test
  void wordsOfAnInstrumentAreNotTheAuthorsToChange() {
    WrittenQuestionnaire.file(
        folder,
        "i.yaml",
        """
        instrument: i
        version: "1"
        title: I
        source: Somebody
        licence: CC0
        terms: confirmed
        pages:
          - page: i
            items:
              - {single: b, ask: Are you calm and relaxed?, options: {y: Yes, n: No}}
        """);
    assertEquals(
        List.of(),
        WrittenQuestionnaire.codes(
            WrittenQuestionnaire.rest(folder, "pages:\n  - include: i.yaml\n")));
  }

  @Test
  void answersAlreadyGivenCannotBeAskedAgain() {
    assertEquals(
        List.of(),
        WrittenQuestionnaire.codes(
            WrittenQuestionnaire.rest(
                folder,
                """
                pages:
                  - page: p
                    items: [{single: a, ask: Is it kind and fair?, options: {y: Yes, n: No}}]
                data: {missing: {NA: skipped}}
                """)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void wordsOfOtherLanguagesAreNotJudged(String language) {
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            """
            language: %s
            pages:
              - page: p
                items: [{single: a, ask: Kind and fair, ordered: yes, options: {a: Agree, b: Agree 2}}]
            """
                .formatted(language));
    assertEquals(List.of(), reading.problems().stream().map(Problem::code).toList());
  }

  @Test
  void ourOwnQuestionnaireRaisesNoDoubt() {
    Path ours = Path.of("questionnaires/best-practices-2021.yaml");
    assertEquals(List.of(), QuestionnaireFile.read(ours).problems());
  }
}
