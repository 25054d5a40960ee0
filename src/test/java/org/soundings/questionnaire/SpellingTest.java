package org.soundings.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN =
      List.of("ask", "hint", "options", "randomise", "introduction", "a", "b");

  @ParameterizedTest
  @CsvSource({
    "aks, ask",
    "hnit, hint",
    "option, options",
    "randomize, randomise",
    "intro, introduction",
    "Ask, ask",
    "x, ''",
    "foo, ''",
    "'', ''",
    "consent, ''",
  })
  void theNearestKnownWordIsFound(String written, String meant) {
    assertEquals(meant, Spelling.nearest(written, KNOWN).orElse(""));
  }

  @Test
  void aFarWordGetsTheListOfThoseKnown() {
    assertEquals("known here: a, b", Spelling.remedy("zzz", List.of("a", "b")));
    List<String> many = IntStream.range(0, 100).mapToObj(i -> "word" + i).toList();
    String remedy = Spelling.remedy("zzz", many);
    assertEquals(12, Arrays.stream(remedy.split(", ")).filter(w -> w.contains("word")).count());
  }
}
