package org.soundings.store.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireVersionTest {
  private static final String TEXT =
      """
      questionnaire: q
      version: "1"
      title: A title
      policy: research
      pages:
        - page: short
          items: [{text: brief, ask: In brief?}]
      """;

  /** Earlier versions have stored such names. */
  @Test
  void aStoredFileIsWrittenNowhereElseWhileItIsRead(@TempDir Path elsewhere) throws IOException {
    Path kept = elsewhere.resolve("kept");
    Files.writeString(kept, "as it is now");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("q.yaml", TEXT);
    files.put(kept.toString(), "as it was");
    files.put("../" + elsewhere.getFileName() + "-beside", "as it was");
    QuestionnaireVersion version = new QuestionnaireVersion("", files, Set.of());
    assertEquals("q", version.questionnaire().id());
    assertEquals("as it is now", Files.readString(kept));
    assertTrue(Files.notExists(elsewhere.resolveSibling(elsewhere.getFileName() + "-beside")));
  }
}
