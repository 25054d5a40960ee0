package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.store.wave.Participation;

class StudyFileTest {
  private static final String GOOD =
      """
      study: burnout
      questionnaire: ../questionnaires/everything.yaml
      policy: organisation
      languages: [en, es]
      asker: {en: The institute, es: El instituto}
      waves:
        - wave: first
          opens: 2026-01-10
          closes: 2026-01-20
        - wave: second
          opens: 2026-02-10
      """;

  @TempDir Path data;

  @BeforeEach
  void copyQuestionnaires() throws IOException {
    copy(Path.of("src/test/resources/questionnaires"));
    Files.createDirectories(data.resolve("studies"));
  }

  private void copy(Path from) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path to = data.resolve("questionnaires").resolve(from.relativize(path).toString());
        Files.createDirectories(to.getParent());
        Files.copy(path, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private final Problems problems = new Problems();

  private Optional<Declaration> read(String text) throws IOException {
    Path file = data.resolve("studies/study.yaml");
    Files.writeString(file, text);
    return new StudyFile(data, file, problems).read();
  }

  private List<String> codes() {
    return problems.inOrder().stream().map(Problem::code).toList();
  }

  @Test
  void aStudyIsReadWithItsWavesAndItsQuestionnairesFiles() throws IOException {
    Declaration study = read(GOOD).orElseThrow();
    assertEquals("burnout", study.id());
    assertEquals(Audience.ORGANISATION, study.policy());
    assertEquals(10, study.about().smallestGroup());
    assertEquals(List.of("en", "es"), study.languages());
    assertEquals("El instituto", Objects.requireNonNull(study.about().asker()).in("es"));
    assertEquals(LocalDate.of(2026, 1, 10), study.waves().getFirst().opens());
    assertEquals(
        List.of("everything.yaml", "instruments/single-item.yaml"),
        List.copyOf(study.version().files().keySet()));
  }

  @Test
  void xE2WhereDistressIsScoredAStudyGivesHelpOrIsRefused() throws IOException {
    Path file = data.resolve("questionnaires/everything.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(\n    method: )", "\n    distress: true$1"));
    assertTrue(Files.readString(file).contains("distress"));
    String contact = GOOD.replace("asker:", "contact: boss@example.org\nasker:");
    String help =
        "help: {text: {en: Talk., es: Hable.}, links: [{label: {en: L, es: L}, tel: 112}]}\n";
    Declaration study = read(contact + help).orElseThrow();
    assertEquals("Hable.", Objects.requireNonNull(study.about().help()).text().in("es"));
    assertEquals(Optional.empty(), read(contact), "the employer's contact is not help");
    assertEquals(List.of("Q606"), codes());
  }

  @Test
  void theFilesGiveTheSameVersionAgain() throws IOException {
    Declaration study = read(GOOD).orElseThrow();
    assertEquals(study.version().sha256(), study.version().questionnaire().sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "study: burnout | study: Burn Out! | S101",
        "../questionnaires/everything.yaml | ../../etc/passwd | S102",
        "everything.yaml | nothing.yaml | S103",
        "[en, es] | [en, fr] | S111",
        "closes: 2026-01-20 | closes: 2026-01-09 | S109",
        "closes: 2026-01-20 | closes: 2026-03-01 | S110",
        "wave: second | wave: first | S107",
        "asker: | askers: | F201",
      })
  void whatIsWrongIsNamed(String right, String wrong, String code) throws IOException {
    assertTrue(GOOD.contains(right));
    assertEquals(Optional.empty(), read(GOOD.replace(right, wrong)));
    assertTrue(codes().contains(code), problems.inOrder().toString());
  }

  /** Its failure looked as if the database were away, and kept every study from being read. */
  @Test
  void whatTheDatabaseCannotHoldIsRefusedWhileItIsRead() throws IOException {
    assertTrue(read(GOOD.replace("The institute", "x".repeat(19_000))).isPresent());
    assertEquals(Optional.empty(), read(GOOD.replace("The institute", "x".repeat(20_000))));
    assertEquals(List.of("S132"), codes());
  }

  private static final String INVITED =
      """
      study: burnout
      questionnaire: ../questionnaires/everything.yaml
      policy: organisation
      participation: invited
      strata: {item: tenure, at-least: 12}
      addresses-kept: 14
      waves:
        - wave: first
      """;

  @Test
  void whoMayTakePartIsRead() throws IOException {
    assertEquals(Participation.OPEN, read(GOOD).orElseThrow().participation());
    assertEquals(
        new Participation(true, new Participation.Strata("tenure", 12), 14),
        read(INVITED).orElseThrow().participation());
    assertEquals(
        new Participation(true, new Participation.Strata("tenure", 10), 30),
        read(INVITED.replace(", at-least: 12", "").replace("addresses-kept: 14\n", ""))
            .orElseThrow()
            .participation());
    assertEquals(
        new Participation(true, null, 14),
        read(INVITED.replaceAll("strata:.*\n", "")).orElseThrow().participation());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participation: invited | participation: open | S118",
        "participation: invited | asker: Nobody | S118",
        "participation: invited | participation: all | F211",
        "item: tenure | item: hours | S120",
        "item: tenure | item: nothing | S120",
        "item: tenure | item: line | S120",
        "at-least: 12 | at-least: 9 | S121",
        "policy: organisation | policy: research | ",
        "at-least: 12 | at-least: 0 | S121",
        "addresses-kept: 14 | addresses-kept: 400 | F208",
        "- wave: first | - {wave: first, data: ../questionnaires/everything.yaml} | S119",
      })
  void whoMayTakePartCannotBeWrittenWrongly(String right, String wrong, @Nullable String code)
      throws IOException {
    assertTrue(INVITED.contains(right));
    Optional<Declaration> read = read(INVITED.replace(right, wrong));
    assertEquals(code == null, read.isPresent());
    if (code != null) {
      assertTrue(codes().contains(code), problems.inOrder().toString());
    }
  }

  private static final String FILED =
      """
      study: everything-2025
      questionnaire: ../questionnaires/everything.yaml
      policy: open
      waves:
        - {wave: first, data: ../analysis/answers.csv}
      """;

  private Optional<Declaration> readFiled(String text) throws IOException {
    Files.createDirectories(data.resolve("analysis"));
    Files.writeString(data.resolve("analysis/answers.csv"), "tenure\n1\n");
    return read(text);
  }

  @Test
  void aWavesAnswersMayLieInAFile() throws IOException {
    Declaration study = readFiled(FILED).orElseThrow();
    assertEquals(
        Optional.of(data.resolve("analysis/answers.csv").toAbsolutePath()), study.data("first"));
    assertEquals(Optional.empty(), study.data("second"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers.csv} | answers.csv, opens: 2026-01-10} | S115",
        "answers.csv} | answers.csv}\\n  - wave: second | S116",
        "answers.csv | nothing.csv | S117",
        "../analysis/answers.csv | ../../../etc/passwd | S102",
      })
  void aFileOfAnswersThatCannotBeUsedIsNamed(String right, String wrong, String code)
      throws IOException {
    assertTrue(FILED.contains(right));
    String text = FILED.replace(right, wrong.replace("\\n", "\n"));
    assertEquals(Optional.empty(), readFiled(text));
    assertTrue(codes().contains(code), problems.inOrder().toString());
  }

  private static final String PRACTITIONERS =
      """
      study: practitioners
      questionnaire: ../questionnaires/practitioner-wellbeing.yaml
      modules: [cbi]
      confirmed: {copenhagen-burnout-inventory: "By letter of the authors, 2026-01-12."}
      waves: [{wave: first}]
      """;

  @Test
  void aStudySwitchesOnModulesThatItsVersionRemembers() throws IOException {
    copy(Path.of("questionnaires"));
    Declaration with = read(PRACTITIONERS).orElseThrow();
    Declaration without =
        read(PRACTITIONERS.replaceAll("(?m)^(modules|confirmed):.*\n", "")).orElseThrow();
    assertTrue(with.questionnaire().items().count() > without.questionnaire().items().count());
    assertNotEquals(with.version().sha256(), without.version().sha256());
    assertEquals(with.questionnaire(), with.version().questionnaire());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "modules: [cbi] | modules: [cbx] | Q603",
        "confirmed: | asker: | Q601",
        "copenhagen-burnout-inventory: | who-5: | Q602",
        "\"By letter of the authors, 2026-01-12.\" | \" \" | Q601",
      })
  void anInstrumentWhoseTermsNobodyConfirmedIsNotPutBeforeRespondents(
      String right, String wrong, String code) throws IOException {
    copy(Path.of("questionnaires"));
    assertTrue(PRACTITIONERS.contains(right));
    assertEquals(Optional.empty(), read(PRACTITIONERS.replace(right, wrong)));
    assertTrue(codes().contains(code), problems.inOrder().toString());
  }
}
