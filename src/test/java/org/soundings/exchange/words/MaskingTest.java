package org.soundings.exchange.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final Masking MASKING =
      new Masking(List.of("María López", "Bo", "  ", "Hope Hill"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to jo.doe+x@mail.example.org now | Write to [e-mail] now",
        "jo (at) example (dot) org | [e-mail]",
        "It is jo at example dot com. | It is [e-mail].",
        "es jo arroba ejemplo punto mx | es [e-mail]",
        "See https://example.org/a?b=c&d | See [link]",
        "See www.example.org, please | See [link] please",
        "on example.com/team it says | on [link] it says",
        "Call (555) 123-4567 today | Call [telephone] today",
        "Call +34 600 12 34 56. | Call [telephone].",
        "555.123.4567 or 5551234 | [telephone] or [telephone]",
        "Ask María López | Ask [name]",
        "ask MARÍA  LÓPEZ and Bo | ask [name] and [name]",
        "López said so | [name] said so",
        "Hope Hill is good; I hope so | [name] is good; I hope so",
      })
  void whatMayNameSomebodyIsTakenOut(String text, String masked) {
    assertEquals(masked, MASKING.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I had 12 to 15 clients, at most 120.",
        "From 2019-2021, and since 2021-03-31.",
        "Start at 8.30, stop at 17.00; 40 hours.",
        "Bob and Bobby are not in the roster.",
        "Be at home by six. Done.",
        "Ask for help, e.g. of a colleague.",
      })
  void whatNamesNobodyStays(String text) {
    assertEquals(text, MASKING.of(text));
  }
}
