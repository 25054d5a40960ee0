package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.LargestResponse;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.Simulation;
import org.soundings.response.Value;

/** A4: every ballot of a wave has one size, which any of its responses fits in. */
class BallotJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "questionnaires/best-practices-2021.yaml",
        "questionnaires/practitioner-wellbeing.yaml",
        "src/test/resources/questionnaires/short.yaml"
      })
  void a4EveryResponseFitsInABallot(String file) {
    Questionnaire questionnaire = QuestionnaireFile.readOrRefuse(Path.of(file));
    int most = LargestResponse.bytes(questionnaire) + BallotKey.HEAD;
    new Simulation(questionnaire, 19)
        .responses(100)
        .map(response -> Pace.noted(questionnaire, response, "en", 1))
        .forEach(
            response -> {
              byte[] text = BallotJson.write(new StoredResponse("f".repeat(64), longest(response)));
              assertTrue(text.length <= most, text.length + " of " + most);
            });
  }

  /** With as many words as may be written, all of which have to be escaped. */
  private static Response longest(Response response) {
    Map<String, Value> values = new LinkedHashMap<>(response.values());
    values.values().removeIf(Value.Words.class::isInstance);
    values.put("words", new Value.Words("\u0001".repeat(LargestResponse.WORDS / 6)));
    assertTrue(LargestResponse.words(values.values()) <= LargestResponse.WORDS);
    return new Response(values);
  }

  @Test
  void aBallotOfOneSizeIsReadBackAsItWas() {
    Map<String, Value> values =
        Map.of("a", new Value.Words("  \"ñ\" 🙂\n "), "b", new Value.Number(0.1));
    StoredResponse answers = new StoredResponse("f".repeat(64), new Response(values));
    byte[] written = BallotJson.write(answers, 1_000);
    assertEquals(1_000, written.length);
    assertEquals(answers, BallotJson.read(written));
  }

  @Test
  void whatIsLargerIsRefused() {
    Response large = new Response(Map.of("a", new Value.Words("x".repeat(100))));
    StoredResponse answers = new StoredResponse("", large);
    assertThrows(IllegalArgumentException.class, () -> BallotJson.write(answers, 100));
    assertEquals(List.of(150), List.of(BallotJson.write(answers, 150).length));
  }
}
