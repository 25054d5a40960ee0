package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.WrittenQuestionnaire;

/** Parts of a questionnaire that a study switches on. */
class ModulesTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    file =
        WrittenQuestionnaire.file(
            folder,
            "q.yaml",
            """
            questionnaire: q
            version: "1"
            title: A title
            consent: {text: We ask because we want to know., agree: I agree}
            modules: {long: The long form}
            pages:
              - page: short
                without: long
                items: [{text: brief, ask: In brief?}]
              - page: long
                module: long
                items: [{text: whole, ask: In whole?}]
            """);
  }

  private static List<String> items(Questionnaire of) {
    return of.items().map(Item::id).toList();
  }

  @Test
  void aModuleThatIsOffIsLeftOutAndWhatItReplacesIsIn() {
    assertEquals(List.of("brief"), items(QuestionnaireFile.readOrRefuse(file)));
    assertEquals(List.of("whole"), items(QuestionnaireFile.readOrRefuse(file, Set.of("long"))));
  }

  @Test
  void theHashTellsThemApart() {
    assertNotEquals(
        QuestionnaireFile.readOrRefuse(file).sha256(),
        QuestionnaireFile.readOrRefuse(file, Set.of("long")).sha256());
  }

  @Test
  void aModuleThatNobodyDeclaredIsNamed() {
    assertTrue(
        QuestionnaireFile.read(file, Set.of("lang")).problems().toString().contains("Q603"),
        "wanted by the study");
    Reading reading =
        WrittenQuestionnaire.rest(
            folder,
            """
            pages:
              - page: p
                module: long
                items: [{text: t, ask: T?}]
              - page: q
                items: [{text: u, ask: U?}]
            """);
    assertEquals(List.of("7:13 Q603"), WrittenQuestionnaire.codes(reading));
  }
}
