package org.soundings.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
  /** Against the widths of DejaVu Sans Bold, in 2,048ths of an em, of all small letters. */
  @Test
  void aHeavyLineIsNoWiderThanItsLettersAreTakenFor() {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    int[] wide = {
      1382, 1466, 1214, 1466, 1389, 891, 1466, 1458, 702, 702, 1362, 702, 2134, 1458, 1407, 1466,
      1466, 1010, 1219, 979, 1458, 1335, 1892, 1321, 1335, 1192
    };
    double sum = Arrays.stream(wide).sum() / 2048.0;
    Type title = Type.of("title");
    assertTrue(Lettering.width(letters) * title.em() >= sum * title.size() * 0.98);
    assertTrue(Lettering.width(letters) * title.size() < sum * title.size() * 0.98, "else no need");
  }

  @Test
  void linesBreakBetweenWords() {
    assertEquals(
        List.of("Lack of", "organisational", "support"),
        Lettering.wrap("Lack of organisational  support", 8, 5));
  }

  @Test
  void whatIsLeftOverIsMarked() {
    List<String> lines = Lettering.wrap("one two three four five six seven eight nine", 6, 2);
    assertEquals(2, lines.size());
    assertTrue(lines.getLast().endsWith("…"));
    assertTrue(lines.stream().allMatch(line -> Lettering.width(line) <= 6.01), lines.toString());
  }

  @Test
  void aWordWiderThanTheLineIsBroken() {
    List<String> lines = Lettering.wrap("x".repeat(100), 10, 99);
    assertEquals("x".repeat(100), String.join("", lines));
  }

  @Test
  void noLineEndsWithinACharacter() {
    for (String line : Lettering.wrap("\uD83D\uDE00".repeat(30), 7.5, 9)) {
      assertFalse(Character.isHighSurrogate(line.charAt(line.length() - 1)), line);
    }
    String cut = Lettering.shorten("\uD83D\uDE00".repeat(30), 10);
    assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 2)), cut);
  }

  @Test
  void numbersStayWithTheirLetter() {
    assertEquals(
        List.of("Homelessness", "(n\u00A0=\u00A056)"),
        Lettering.wrap("Homelessness (n\u00A0=\u00A056)", 9, 3));
  }

  @Test
  void theEndingOfTheOtherGenderStaysWithItsWord() {
    assertEquals(
        List.of("Soy", "gestor/a", "de casos"), Lettering.wrap("Soy gestor/a de casos", 5.4, 9));
    assertEquals(
        List.of("no me siento", "«quemado/a»"), Lettering.wrap("no me siento «quemado/a»", 11, 9));
    assertEquals(List.of("family/", "household"), Lettering.wrap("family/household", 6, 9));
  }

  @Test
  void shortTextIsLeftAsItIs() {
    assertEquals("a b", Lettering.shorten(" a\n\t b ", 10));
    assertEquals("", Lettering.shorten("  ", 10));
    assertEquals(List.of(), Lettering.wrap("", 10, 3));
  }
}
