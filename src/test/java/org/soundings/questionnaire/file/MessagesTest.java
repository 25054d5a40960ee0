package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Problem;

/** What a user reads, word for word; write it again with -Dsoundings.write=yes and read it. */
class MessagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/questionnaires/broken");

  @Test
  void everyProblemOfABrokenFileIsToldInOneGo() throws IOException {
    Path expected = FOLDER.resolve("broken.txt");
    String told =
        QuestionnaireFile.read(FOLDER.resolve("broken.yaml")).problems().stream()
            .map(Problem::toString)
            .map(line -> line.substring(FOLDER.toString().length() + 1))
            .collect(Collectors.joining("\n", "", "\n"));
    if (System.getProperty("soundings.write") != null) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
  }
}
