package org.soundings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;

/** X-G10: what could be read in two ways, or is too deep or too long to be read, is refused. */
class SentJsonTest {
  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static Problem flat(String json) {
    return assertThrows(
            Refused.class, () -> SentJson.refuseUnlessFlat(bytes(json), Set.of("ballots")))
        .problems()
        .getFirst();
  }

  private static String numbers(String json) {
    return assertThrows(Refused.class, () -> SentJson.numbers(bytes(json)), json)
        .problems()
        .getFirst()
        .code();
  }

  @Test
  void numbersAreAsTheyWereWritten() {
    assertEquals(
        Map.of("care", 24, "", 2_147_483_647, "less", -2_147_483_648, "none", 0),
        SentJson.numbers(
            bytes("{\"care\": 24, \"\": 2147483647, \"less\": -2147483648, \"none\": 0} ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.9999",
        "2.0",
        "2e0",
        "4294967298",
        "2147483648",
        "-2147483649",
        "\"2\"",
        "null",
        "true",
        "[2]",
        "{}",
        "-0"
      })
  void whatIsNoWholeNumberOfThirtyTwoBitsIsNone(String number) {
    assertEquals("A114", numbers("{\"ballots\": " + number + "}"));
    Problem told = flat("{\"ballots\": " + number + "}");
    assertEquals("A114", told.code());
    assertEquals("Please send a whole number of at most 2147483647.", told.remedy());
  }

  @Test
  void aNumberWithoutEndIsRefused() {
    String digits = "9".repeat(200_000);
    for (String endless : List.of(digits, "1." + digits, "1e" + digits, "-" + digits)) {
      assertEquals("A114", numbers("{\"care\": " + endless + "}"));
      assertEquals("A114", flat("{\"other\": " + endless + "}").code());
      assertEquals("A114", flat("{\"other\": [" + endless + "]}").code());
    }
  }

  @Test
  void depthIsRefusedHoweverDeep() {
    for (int depth : List.of(2, 998, 999, 1_000, 100_000)) {
      for (String close : List.of("]".repeat(depth) + "}", "")) {
        String deep = "{\"x\": " + "[".repeat(depth) + close;
        assertEquals("A114", flat(deep).code(), depth + " deep");
        assertEquals("A114", numbers(deep), depth + " deep");
      }
      assertEquals("A114", flat("{\"x\":".repeat(depth)).code(), depth + " deep");
      assertEquals("A109", flat("[".repeat(depth)).code(), depth + " deep");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ A109",
        "[] ~ A109",
        "{ ~ A109",
        "{\"x\": 1 ~ A109",
        "{\"x\": 01} ~ A109",
        "{\"x\": NaN} ~ A109",
        "{\"x\": 1} {} ~ A109",
        "{\"x\": 1}} ~ A109",
        "{\"x\": 1, \"x\": 2} ~ A111",
        "{\"x\": 1, \"\\u0078\": 2.5} ~ A111",
        "{\"\\ud800\": 1} ~ A112"
      })
  void whateverElseIsRefused(String json, String code) {
    assertEquals(code, flat(json).code());
    assertEquals(code, numbers(json));
  }

  @Test
  void textsAndListsOfThemAreFlat() {
    SentJson.refuseUnlessFlat(
        bytes("{\"key\": \"[[[\", \"parts\": [\"a\", null], \"yes\": true, \"ballots\": 3}"),
        Set.of("ballots"));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = "{\"caf\u00e9\": 1}".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(Refused.class, () -> SentJson.numbers(latin));
    byte[] wide = "{\"x\": 1}".getBytes(StandardCharsets.UTF_16LE);
    assertThrows(Refused.class, () -> SentJson.numbers(wide));
  }
}
