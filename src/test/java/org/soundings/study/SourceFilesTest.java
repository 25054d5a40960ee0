package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Problems;

/**
 * What a study shows and stores of files: its own, its questionnaire's and what that includes,
 * never another one. A researcher writes the questionnaire, and is no administrator of the machine.
 */
class SourceFilesTest {
  private static final String QUESTIONNAIRE =
      """
      questionnaire: q
      version: "1"
      title: A title
      policy: research
      modules: {long: The long form}
      pages:
        - page: short
          items: [{text: brief, ask: In brief?}]
        - {include: %s, module: long}
      """;
  private static final String STUDY =
      """
      study: ward
      questionnaire: ../questionnaires/ward/q.yaml
      waves: [{wave: first}]
      """;

  @TempDir Path data;

  @BeforeEach
  void write() throws IOException {
    Path folder = Files.createDirectories(data.resolve("questionnaires/ward"));
    Files.createDirectories(data.resolve("studies"));
    Files.writeString(data.resolve("secret.yaml"), "key: OF-THE-SERVER\n");
    Files.writeString(folder.resolve("beside.yaml"), "an: instrument\n");
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});
    Files.createSymbolicLink(folder.resolve("link.yaml"), data.resolve("secret.yaml"));
  }

  private Declaration study(String include) throws IOException {
    Path study = data.resolve("studies/ward.yaml");
    Files.writeString(data.resolve("questionnaires/ward/q.yaml"), QUESTIONNAIRE.formatted(include));
    Files.writeString(study, STUDY);
    return new StudyFile(data, study, new Problems()).read().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../secret.yaml",
        "x/../../../secret.yaml",
        "ABSOLUTE",
        "link.yaml",
        "none.yaml",
        "binary.yaml",
        ".",
        "\"a\\0b\""
      })
  void whatAModuleThatIsOffIncludesIsReadInTheQuestionnairesFolderAlone(String include)
      throws IOException {
    String absolute = data.resolve("secret.yaml").toAbsolutePath().toString();
    Declaration study = study(include.replace("ABSOLUTE", absolute));
    assertEquals(List.of("q.yaml"), List.copyOf(study.version().files().keySet()));
    assertFalse(study.basis().files().toString().contains("OF-THE-SERVER"));
  }

  @Test
  void whatAModuleThatIsOffIncludesIsStoredWhereItLiesBeside() throws IOException {
    assertEquals(
        List.of("q.yaml", "beside.yaml"),
        List.copyOf(study("./beside.yaml").version().files().keySet()));
  }

  @Test
  void aPlanThatIsNoTextKeepsNoOtherStudyFromBeingRead() throws IOException {
    study("beside.yaml");
    Path study = data.resolve("studies/ward.yaml");
    Files.writeString(study, STUDY + "plan: ../questionnaires/ward/binary.yaml\n");
    Problems problems = new Problems();
    assertEquals(Optional.empty(), new StudyFile(data, study, problems).read());
    assertFalse(problems.inOrder().isEmpty());
  }

  /** ADR 103: whoever changes a file changes it for all of them, and has to run all of them. */
  @Test
  void aQuestionnaireIsThatOfAllWhoIncludeItAndOfThoseALinkLeadsTo() throws IOException {
    Declaration study = study("beside.yaml");
    Path folder = data.resolve("questionnaires/ward");
    Path link = Files.createSymbolicLink(folder.resolve("other.yaml"), folder.resolve("q.yaml"));
    assertTrue(SourceFiles.isOf(study.source(), study.version(), folder.resolve("q.yaml")));
    assertTrue(SourceFiles.isOf(study.source(), study.version(), link));
    assertTrue(SourceFiles.isOf(study.source(), study.version(), folder.resolve("beside.yaml")));
    assertFalse(SourceFiles.isOf(study.source(), study.version(), folder.resolve("binary.yaml")));
    assertFalse(SourceFiles.isOf(study.source(), study.version(), folder.resolve("none.yaml")));
  }
}
