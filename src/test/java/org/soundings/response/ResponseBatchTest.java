package org.soundings.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

class ResponseBatchTest {
  private static final Wording WORDING = Wording.of("en", "x");
  private static final Codebook CODEBOOK =
      new Codebook(
          List.of(
              new Variable.Nominal(
                  "line",
                  WORDING,
                  List.of(Category.plain("a", WORDING), Category.plain("b", WORDING))),
              new Variable.Interval("hours", WORDING, null, 0, 100, List.of(), false),
              new Variable.Text("words", WORDING)),
          List.of());

  private static ResponseBatch.Made made(Response... responses) {
    return ResponseBatch.of(CODEBOOK, List.of(responses));
  }

  @Test
  void everyVariableIsAColumnInTheCodebooksOrder() {
    ResponseBatch.Made made =
        made(
            new Response(
                Map.of(
                    "line",
                    new Value.Code("b"),
                    "hours",
                    new Value.Number(38.5),
                    "words",
                    new Value.Words("hello"))),
            new Response(Map.of("hours", new Value.Absent(Missing.REFUSED))));
    Answers.Levels line = (Answers.Levels) made.batch().columns().get(0);
    Answers.Numbers hours = (Answers.Numbers) made.batch().columns().get(1);
    Answers.Levels words = (Answers.Levels) made.batch().columns().get(2);
    assertEquals(1, line.level(0));
    assertEquals(2 + Missing.NOT_ASKED.ordinal(), line.level(1));
    assertEquals(38.5, hours.value(0));
    assertTrue(hours.answered(0));
    assertEquals(1 + Missing.REFUSED.ordinal(), hours.levels().level(1));
    assertTrue(words.answered(0));
    assertFalse(words.answered(1));
    assertEquals(0, made.notUnderstood());
  }

  @Test
  void whatTheCodebookDoesNotKnowIsCountedAndNotAsked() {
    ResponseBatch.Made made =
        made(
            new Response(Map.of("line", new Value.Code("gone"), "hours", new Value.Words("many"))));
    assertEquals(2, made.notUnderstood());
    Answers.Levels line = (Answers.Levels) made.batch().columns().get(0);
    assertEquals(2 + Missing.NOT_ASKED.ordinal(), line.level(0));
  }
}
