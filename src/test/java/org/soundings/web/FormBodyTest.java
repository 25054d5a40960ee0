package org.soundings.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormBodyTest {
  private static Map<String, List<String>> fields(String body) {
    return FormBody.fields(body.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void fieldsOfOneNameStayInTheirOrder() {
    assertEquals(
        Map.of("a", List.of("1", "", "2 3"), "b", List.of("=")), fields("a=1&b==&a&&a=2+3"));
    assertEquals(Map.of(), fields(""));
  }

  @Test
  void charactersAreReadAsUtf8() {
    assertEquals(Map.of("n\u00e9", List.of("\uD83D\uDE00 &")), fields("n%C3%a9=%F0%9F%98%80+%26"));
  }

  @Test
  void controlCharactersAreLeftOutAndLineEndsAreOne() {
    assertEquals(Map.of("a", List.of("b\nc\nd\te")), fields("a=b%0D%0Ac%0Dd%09e%00%07%7F"));
  }
}
