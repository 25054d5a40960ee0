package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.questionnaire.Instrument;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** ADR 88: what a report says of an instrument is in the language of the report. */
class InstrumentWordsTest {
  private static final String INSTRUMENT =
      """
      instrument: calm
      version: "1"
      languages: [en, es]
      title: {en: Calm, es: Calma}
      citation: Somebody (2020). A journal 1:1-9.
      source: %s
      licence: {en: May be copied., es: Puede copiarse.}
      terms: confirmed
      pages:
        - page: calm
          items:
            - single: calm-level
              ask: {en: How calm are you?, es: "¿Qué calma tiene?"}
              options: {1: {en: Little, es: Poca}, 2: {en: Much, es: Mucha}}
      scales:
        calm:
          label: {en: Calm, es: Calma}
          items: [calm-level]
          higher: better
          bands: {low: {label: {en: Low, es: Baja}, to: 1}, high: {label: {en: High, es: Alta}, from: 2}}
          bands-source: {en: The manual., es: El manual.}
      """;

  @TempDir private Path folder = Path.of("");

  private Questionnaire including(String languages, String source) {
    WrittenQuestionnaire.file(folder, "packs/calm.yaml", INSTRUMENT.formatted(source));
    Reading reading =
        WrittenQuestionnaire.rest(folder, languages + "\npages:\n  - {include: packs/calm.yaml}\n");
    return Objects.requireNonNull(reading.questionnaire(), () -> reading.problems().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "en, May be copied., From the article., The manual., Calm. May be copied.",
    "es, Puede copiarse., Del artículo., El manual., Calma. Puede copiarse.",
  })
  void aQuestionnaireTakesItInItsOwnLanguage(
      String language, String licence, String source, String bands, String credit) {
    Questionnaire read =
        including("language: " + language, "{en: From the article., es: Del artículo.}");
    Instrument calm = read.instruments().getFirst();
    assertEquals(licence, calm.licence().text());
    assertEquals(source, calm.source().text());
    assertEquals(credit, calm.creditLine().text());
    Scale scale = read.scales().getFirst();
    assertEquals(Wording.of(language, source), scale.source());
    assertEquals(Wording.of(language, bands), scale.meaning().bandsSource());
  }

  @Test
  void aQuestionnaireInSeveralLanguagesHasItInEach() {
    Instrument calm =
        including("languages: [en, es]", "{en: From the article., es: Del artículo.}")
            .instruments()
            .getFirst();
    assertEquals("Del artículo.", calm.source().in("es"));
    assertEquals("From the article.", calm.source().in("en"));
    assertEquals("Calma. Puede copiarse.", calm.creditLine().in("es"));
  }

  /** A reference need not be translated, nor need the files that others wrote before. */
  @Test
  void whatIsWrittenOnceStandsInEveryLanguage() {
    Instrument calm = including("language: es", "From the article.").instruments().getFirst();
    assertEquals("From the article.", calm.source().text());
    assertEquals("Somebody (2020). A journal 1:1-9.", calm.citation().text());
  }

  static List<Path> shipped() throws IOException {
    return InstrumentsTest.instruments();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void ourInstrumentsSayTheirTermsInTheLanguagesOfReports(Path file) {
    Questionnaire read = QuestionnaireFile.readOrRefuse(file);
    List<Wording> said = new ArrayList<>();
    for (Instrument instrument : read.instruments()) {
      said.addAll(List.of(instrument.source(), instrument.licence(), instrument.creditLine()));
    }
    for (Scale scale : read.scales()) {
      if (scale.meaning().bandsSource() != null) {
        said.add(scale.meaning().bandsSource());
      }
    }
    for (String language : Set.of("en", "es")) {
      if (read.languages().contains(language)) {
        assertEquals(
            List.of(),
            said.stream().filter(text -> !text.languages().contains(language)).toList(),
            language);
      }
    }
  }
}
