package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.form.item.FieldProblem;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Value;

/** A4: what somebody writes in all their answers fits in a ballot, or they are told in time. */
class TooMuchTest {
  private static final String TWO_TEXTS =
      """
      questionnaire: words
      version: "1"
      title: Words
      paging: all
      pages:
        - page: all
          title: All
          items:
            - {text: one, ask: One?, longest: 6000}
            - {text: two, ask: Two?, longest: 6000}
      """;

  @TempDir Path folder;
  private Form form;

  @BeforeEach
  void read() throws Exception {
    Path file = Files.writeString(folder.resolve("words.yaml"), TWO_TEXTS);
    form = new Form(QuestionnaireFile.readOrRefuse(file), Set.of());
  }

  private ScreenReading read(String one, String two, Map<String, Value> before) {
    Map<String, List<String>> sent =
        Map.of("one", List.of(one), "two", List.of(two), "_asked", List.of("one", "two"));
    return form.read(form.screens().getLast(), sent, before);
  }

  @Test
  void whatFitsIsTaken() {
    ScreenReading reading = read("x".repeat(4_000), "y".repeat(4_000), Map.of());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void theLastTextIsToBeShortenedWhereBothTogetherAreTooLong() {
    ScreenReading reading = read("x".repeat(5_000), "y".repeat(5_000), Map.of());
    assertEquals(
        List.of(FieldProblem.of("two", "two", FieldProblem.Kind.TOO_MUCH)), reading.problems());
    assertEquals(new Value.Words("x".repeat(5_000)), reading.answers().get("one"));
    assertFalse(reading.answers().containsKey("two"), "it has none (R8)");
  }

  @Test
  void whatWasWrittenOnPagesBeforeCounts() {
    Map<String, Value> before = Map.of("earlier", new Value.Words("z".repeat(7_000)));
    ScreenReading reading = read("", "y".repeat(2_000), before);
    assertEquals(1, reading.problems().size());
  }

  @Test
  void lettersOfManyBytesCountAsThose() {
    assertEquals(1, read("🙂".repeat(2_500), "", Map.of()).problems().size());
    assertEquals(0, read("🙂".repeat(2_000), "", Map.of()).problems().size());
  }
}
