package org.soundings.exchange.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.DataReading;
import org.soundings.exchange.Shared;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** What is proposed for a file passes the check and reads that file strictly. */
@Tag("shared")
class InferEveryFileTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyRealFileIsReadByTheQuestionnaireProposedForIt() {
    return Shared.csvFiles().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertInferred(file)))
        .toList();
  }

  private void assertInferred(Path file) throws Exception {
    Path proposed = folder.resolve("proposed.yaml");
    Files.writeString(proposed, Infer.yaml(file));
    var checked = QuestionnaireFile.read(proposed);
    assertEquals(
        List.of(), checked.problems().stream().filter(Problem::isError).toList(), file.toString());
    var questionnaire = checked.questionnaire();
    assertNotNull(questionnaire);
    DataReading reading = CsvFile.open(file).read(questionnaire, Strictness.STRICT, batch -> {});
    assertEquals(
        List.of(),
        reading.problems().stream()
            .filter(p -> !p.code().equals("D201") && !p.code().equals("D202"))
            .toList());
    assertEquals(0, reading.rowsLeftOut());
  }
}
