package org.soundings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Refused;

/** X-G10: what could be read in two ways is refused, with a code. */
class SentResponseTest {
  private static SentResponse read(String json) {
    return SentResponse.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(byte[] body) {
    return assertThrows(Refused.class, () -> SentResponse.of(body)).problems().getFirst().code();
  }

  @Test
  void answersAreKeptAsTheyWereWritten() {
    SentResponse sent =
        read(
            """
            {"credential": "C", "answers":
              {"q1": "2", "hours": 38.50, "words": "caf\u00e9 \\ud83d\\ude00", "left": null}, "note": 1}
            """);
    assertEquals("C", sent.credential());
    assertEquals(
        Map.of("q1", "2", "hours", "38.50", "words", "caf\u00e9 \ud83d\ude00"), sent.answers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ A109",
        "nothing ~ A109",
        "[] ~ A109",
        "\"answers\" ~ A109",
        "{\"answers\": {} ~ A109",
        "{\"answers\": {\"a\": NaN}} ~ A109",
        "{\"answers\": {\"a\": Infinity}} ~ A109",
        "{\"answers\": {\"a\": 01}} ~ A109",
        "{\"answers\": {\"a\": 0x10}} ~ A109",
        "{\"answers\": {}} {} ~ A109",
        "{\"answers\": {}} x ~ A109",
        "{\"answers\": {}}} ~ A109",
        "{} ~ A110",
        "{\"answers\": []} ~ A110",
        "{\"answers\": \"\"} ~ A110",
        "{\"answers\": {\"a\": [1]}} ~ A110",
        "{\"answers\": {\"a\": {}}} ~ A110",
        "{\"answers\": {\"a\": true}} ~ A110",
        "{\"answers\": {\"a\": 1, \"a\": 2}} ~ A111",
        "{\"answers\": {}, \"answers\": {}} ~ A111",
        "{\"answers\": {\"a\": \"\\ud800\"}} ~ A112",
        "{\"answers\": {\"\\udc00\": \"x\"}} ~ A112"
      })
  void whateverElseIsRefused(String json, String code) {
    assertEquals(code, code(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void depthIsRefusedHoweverDeep() {
    for (int depth : List.of(2, 998, 999, 1_000, 100_000)) {
      String deep = "{\"answers\": {\"a\": " + "[".repeat(depth) + "]".repeat(depth) + "}}";
      assertEquals("A110", code(deep.getBytes(StandardCharsets.UTF_8)), depth + " deep");
    }
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertEquals(
        "A109", code("{\"answers\": {\"a\": \"\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1)));
  }
}
