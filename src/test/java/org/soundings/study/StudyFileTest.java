package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;

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
    Path from = Path.of("src/test/resources/questionnaires");
    try (var paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path to = data.resolve("questionnaires").resolve(from.relativize(path).toString());
        Files.createDirectories(to.getParent());
        Files.copy(path, to);
      }
    }
    Files.createDirectories(data.resolve("studies"));
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
}
