package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.WrittenQuestionnaire;

class IncludeTest {
  private static final String INSTRUMENT =
      """
      instrument: i
      version: "1"
      title: Instrument
      source: Somebody 2020
      licence: CC0
      terms: confirmed
      language: de
      pages:
        - page: i
          show-if: {a: x}
          items:
            - {single: b, ask: Immer und nie?, options: {0: Nein, 1: Ja}}
      """;

  @TempDir Path folder;

  private Reading include(String include, String instrument) {
    WrittenQuestionnaire.file(folder, "packs/i.yaml", instrument);
    return WrittenQuestionnaire.rest(
        folder,
        """
        languages: [de, en]
        pages:
          - page: p
            items: [{single: a, ask: A?, options: {x: X, y: Y}}]
          - {include: %s, show-if: {a: [x, y]}}
        scales: {s: {label: S, items: [b]}}
        """
            .formatted(include));
  }

  @Test
  void aPageOfAnInstrumentKeepsItsConditionBesidesThatOfTheInclude() {
    Reading reading = include("packs/i.yaml", INSTRUMENT);
    assertNotNull(reading.questionnaire(), reading.problems()::toString);
    Condition when = reading.questionnaire().pages().getLast().when();
    assertTrue(when instanceof Condition.All all && all.conditions().size() == 2);
  }

  @Test
  void aScaleMayScoreWhatAnInstrumentAsks() {
    Reading reading = include("packs/i.yaml", INSTRUMENT);
    assertNotNull(reading.questionnaire());
    assertEquals(List.of("b"), reading.questionnaire().scales().getFirst().items());
  }

  @Test
  void aFileOfWordsIsNoInstrument_XG13() {
    Reading reading = include("packs/i.yaml", "these are only words\n");
    assertTrue(
        reading.problems().stream()
            .anyMatch(p -> p.isError() && p.place().file().endsWith("i.yaml")),
        reading.problems()::toString);
  }

  @Test
  void aSymbolicLinkDoesNotLeadOutOfTheFolder_XG13(@TempDir Path elsewhere) throws Exception {
    Path outside = elsewhere.resolve("outside.yaml");
    Files.writeString(outside, INSTRUMENT);
    Files.createSymbolicLink(folder.resolve("link.yaml"), outside);
    Reading reading = include("link.yaml", INSTRUMENT);
    assertTrue(
        reading.problems().stream().anyMatch(p -> p.code().equals("Q101")),
        reading.problems()::toString);
  }

  @Test
  void aPipeIsRefusedAtOnce_XG13() throws Exception {
    Path pipe = folder.resolve("pipe.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Reading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> include("pipe.yaml", INSTRUMENT));
    assertTrue(
        reading.problems().stream().anyMatch(p -> p.code().equals("F102")),
        reading.problems()::toString);
  }

  @Test
  void anInstrumentWithoutTermsDoesNotLoad() {
    Reading reading = include("packs/i.yaml", INSTRUMENT.replace("licence: CC0\n", ""));
    assertEquals(
        List.of("1:1 F202"),
        WrittenQuestionnaire.codes(
            reading.problems().stream()
                .filter(p -> p.place().file().endsWith("i.yaml"))
                .toList()
                .stream()
                .filter(p -> p.isError())
                .toList()));
  }

  @Test
  void anInstrumentMustSpeakTheFirstLanguage() {
    Reading reading = include("packs/i.yaml", INSTRUMENT.replace("language: de", "language: en"));
    assertTrue(reading.problems().stream().anyMatch(p -> p.code().equals("F213")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../i.yaml", "/etc/passwd", "packs/../../i.yaml", "\"a\\0b\""})
  void nothingOutsideOfTheFolderIsIncluded(String include) {
    assertTrue(
        WrittenQuestionnaire.codes(include(include, INSTRUMENT)).stream()
            .anyMatch("9:15 Q101"::equals));
  }

  /** A file of 250 kB that includes itself on every line took all memory of the server. */
  @Test
  void whatIsIncludedHasABoundAllTogether() {
    String large = INSTRUMENT + "# " + "x".repeat(500_000) + "\n";
    WrittenQuestionnaire.file(folder, "packs/i.yaml", large);
    String pages = "  - {include: packs/i.yaml}\n".repeat(20);
    Reading reading = WrittenQuestionnaire.rest(folder, "languages: [de]\npages:\n" + pages);
    List<String> codes = WrittenQuestionnaire.codes(reading.problems());
    assertEquals(
        List.of("10:15 Q105"),
        codes.stream().filter(code -> code.endsWith("Q105")).toList(),
        "of 500 kB each three are read, and it is told once");
  }

  @Test
  void anInstrumentThatIsMissingIsOneProblem() {
    Reading reading = include("packs/none.yaml", INSTRUMENT);
    assertEquals(
        List.of("F101"),
        reading.problems().stream().filter(p -> p.isError()).map(p -> p.code()).toList());
  }

  @Test
  void anInstrumentIncludesNothingItself() {
    Reading reading =
        include("packs/i.yaml", INSTRUMENT.replace("pages:\n", "pages:\n  - include: i.yaml\n"));
    assertTrue(reading.problems().stream().anyMatch(p -> p.code().equals("F201")));
  }

  @Test
  void aKeyThatScoresItemsOfOthersHasNoPages() {
    String key =
        INSTRUMENT.substring(0, INSTRUMENT.indexOf("pages:"))
            + "scales: {k: {label: K, items: [a]}}\n";
    Reading alone = QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "key.yaml", key));
    assertEquals(List.of(), alone.problems());
    Reading included = include("packs/i.yaml", key.replace("items: [a]", "items: [a]"));
    assertTrue(
        included.problems().stream().anyMatch(p -> p.code().equals("Q401")), "b is not asked");
  }

  @Test
  void anInstrumentCanBeCheckedAlone() {
    String alone = INSTRUMENT.replace("    show-if: {a: x}\n", "");
    Reading reading = QuestionnaireFile.read(WrittenQuestionnaire.file(folder, "i.yaml", alone));
    assertEquals(List.of(), reading.problems());
    assertNotNull(reading.questionnaire());
    assertEquals("i", reading.questionnaire().id());
    assertEquals(
        List.of("1:1 F202"),
        WrittenQuestionnaire.codes(
            QuestionnaireFile.read(
                WrittenQuestionnaire.file(
                    folder, "i.yaml", alone.replace("source: Somebody 2020\n", "")))));
    assertEquals(
        List.of("1:1 F201"),
        WrittenQuestionnaire.codes(
            QuestionnaireFile.read(
                WrittenQuestionnaire.file(folder, "i.yaml", "paging: all\n" + alone))));
  }
}
