package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.NumberEntry;

/** One answer in several ways is one, or what to decide is said (X-C13). */
class OthersWaysTest extends OthersFiles {
  private static final String SAME = "may say the same as";

  @Test
  void aSignAtTheEndAndFullWidthMakeNoOtherAnswer() {
    Read read =
        column(
            "q",
            3,
            "Agree",
            "Agree.",
            "agree ",
            "\uff21\uff47\uff52\uff45\uff45",
            "Disagree!",
            "Disagree");
    assertEquals(2, read.single("q").options().size(), read.yaml());
    assertEquals(List.of(6, 12), read.counts("q").values().stream().sorted().toList());
    Read signs = column("q", 3, "!", "?", "A.", "B.", "C++", "C#");
    assertEquals(6, signs.single("q").options().size(), "signs that are all there is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Yes|No|Y|N;\"Y\" may say the same as \"Yes\"",
        "male|female|m|f;\"m\" may say the same as \"male\"",
        "1|1 - Strongly disagree|2|2 - Disagree;\"1\" may say the same as \"1 - Strongly disagree\"",
        "Yes|Ja|Oui|No|Nein|Non;\"Yes\" may say the same as \"Ja\"",
        "TRUE|yes|no;\"TRUE\" may say the same as \"yes\"",
      })
  void answersThatMaySayTheSameAreSaid(String cells, String said) {
    assertTrue(column("q", 3, cells.split("\\|")).asks(said));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes|No|Maybe",
        "A|B|C|Absent",
        "1-2|3-5|6+",
        "1|2|3",
        "10 - often|1 - never",
        "Si|Ni|No se",
      })
  void otherAnswersAreNotTakenForTheSame(String cells) {
    assertFalse(column("q", 3, cells.split("\\|")).says(SAME));
  }

  @Test
  void languagesOfAnswersAreSaid() {
    Read read = read(lines("UserLanguage,q", 12, i -> (i % 2 == 0 ? "EN,Good" : "DE,Gut")));
    assertTrue(read.asks("The survey was answered in several languages (DE, EN)"), read.yaml());
    assertFalse(read(lines("UserLanguage,q", 12, i -> "EN," + i % 3)).says("several languages"));
  }

  /** Arabic, Persian, Hindi, Bengali, Thai, full width. */
  @ParameterizedTest
  @ValueSource(chars = {'\u0660', '\u06f0', '\u0966', '\u09e6', '\u0e50', '\uff10'})
  void digitsOfOtherScriptsAreNumbers(char zero) {
    Read read =
        readText(
            in(
                zero,
                String.join(
                    "\n",
                    lines(
                        "age;hours;happy;seen",
                        24,
                        i -> 17 + i * 2 + ";" + i + ".5;" + i % 4 + ";2024-03-" + (10 + i % 9)))));
    assertInstanceOf(NumberEntry.class, read.item("age"), read.yaml());
    assertEquals(
        Map.of("19", 1, "65", 1),
        Map.of("19", read.counts("age").get("19"), "65", read.counts("age").get("65")));
    assertEquals(1, read.counts("hours").get("24.5"));
    assertEquals(6, read.counts("happy").get("3"));
    assertInstanceOf(DateEntry.class, read.item("seen"), read.yaml());
  }

  @Test
  void whatArabicWritesBetweenThreeDigitsMakesAThousand() {
    Read read =
        readText(in('\u0660', "income;n\n34\u066c364;1\n1\u066c200;2\n950;3\n2\u066c500;4\n"));
    assertEquals(
        Map.of("1200", 1, "2500", 1, "34364", 1, "950", 1), read.counts("income"), read.yaml());
  }

  @Test
  void aLineOfTotalsInOtherDigitsIsNobody() {
    String ages = String.join("\n", lines("no,age", 12, i -> i + "," + (20 + i)));
    assertEquals(12, readText(in('\u0e50', ages + "\n\u0e23\u0e27\u0e21,318\n")).reading().rows());
    assertEquals(12, readText(ages + "\nT\u1ed5ng,318\n").reading().rows());
  }

  @Test
  void codesForNoAnswerInOtherDigitsAreNoAnswers() {
    Read read =
        readText(
            in(
                '\u0660',
                String.join(
                    "\n",
                    lines("age,n", 24, i -> (i % 6 == 0 ? "999" : "" + (20 + i)) + ",1" + i % 7))));
    assertEquals(4, read.counts("age").get("skipped"), read.yaml());
    assertTrue(read.asks("999 is taken for no answer"));
    Read bands = column("age", 4, in('\u0660', "18-24"), in('\u0660', "25-34"));
    assertEquals(
        List.of(in('\u0660', "18-24"), in('\u0660', "25-34")),
        labels(bands.single("age").options()).stream().sorted().toList(),
        "words as the file has them");
  }

  private static String in(char zero, String text) {
    StringBuilder other = new StringBuilder(text);
    int header = text.indexOf('\n');
    for (int i = header + 1; i < other.length(); i++) {
      char c = other.charAt(i);
      other.setCharAt(i, c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
    }
    return other.toString();
  }
}
