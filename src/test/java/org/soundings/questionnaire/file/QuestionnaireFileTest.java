package org.soundings.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Questionnaire;

class QuestionnaireFileTest {
  static final Path EVERYTHING = Path.of("src/test/resources/questionnaires/everything.yaml");

  @Test
  void everyFeatureIsRead() {
    Reading reading = QuestionnaireFile.read(EVERYTHING);
    assertEquals(List.of(), reading.problems());
    Questionnaire q = reading.questionnaire();
    assertNotNull(q);
    assertEquals(11, q.items().count());
    assertEquals(22, q.codebook().variables().size());
    assertEquals(2, q.scales().size());
  }
}
