package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Wording;

/**
 * What stands for no answer in other people's files is no answer, and what does not is one (X-C5).
 */
class OthersMissingTest extends OthersFiles {
  @ParameterizedTest
  @CsvSource({
    "-1, 1, 2, 3",
    "-8, 1, 2, 7",
    "-2147483648, 1, 4, 7",
    "-99, 1, 2, 5",
    "99, 0, 5, 10",
  })
  void aCodeBelowOrFarAboveTheAnswersIsMissing(String code, String a, String b, String c) {
    Read read = column("q", 5, a, b, c, code);
    assertEquals(5, read.counts("q").get("skipped"), "X-C5");
    assertTrue(read.says(code), "X-C5: and it is said");
  }

  @Test
  void aScaleAroundZeroAndNegativeAmountsAreAnswers() {
    assertFalse(column("q", 4, "-2", "-1", "0", "1", "2").counts("q").containsKey("skipped"));
    assertFalse(column("q", 4, "-250", "-1", "13.5", "80").counts("q").containsKey("skipped"));
  }

  @Test
  void codesAfterAGapAreMissingWhereTheFileWritesThemSo() {
    List<String> lines = new ArrayList<>(List.of("trust,vote,n"));
    for (int i = 0; i < 40; i++) {
      lines.add(
          (i % 8 == 7 ? 9 : 1 + i % 4) + "," + (i % 10 == 9 ? 8 : 1 + i % 3) + "," + i + ".5");
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(5, read.counts("trust").get("skipped"));
    assertEquals(4, labels(read.single("trust").options()).size());
  }

  @Test
  void aColumnOfNothingButAMissingCodeDoesNotMakeItAnAnswer() {
    Read read = read("Q5_1,Q5_2,age", "1,-99,20", "-99,-99,31", "1,-99,42");
    assertEquals(2, read.chosen("Q5.1"), "X-C6");
    assertEquals(0, read.chosen("Q5.2"));
  }

  @Test
  void aCodeMayBeMissingInOneColumnAndAnAnswerInAnother() {
    List<String> lines = new ArrayList<>(List.of("q,hours"));
    for (int i = 0; i < 20; i++) {
      lines.add((i % 5 == 0 ? 99 : 1 + i % 5) + "," + (90 + i));
    }
    Read read = read(lines.toArray(String[]::new));
    assertEquals(4, read.counts("q").get("skipped"));
    assertFalse(read.counts("hours").containsKey("skipped"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE|ZA|FR|NA",
        "EMEA|APAC|NA",
        "Granted|Pending|Refused",
        "Present|Missing",
        "Letter|Phone|No response",
        "++|+|-|--",
      })
  void aWordIsAnAnswerAmongWordsOfItsKind(String labels) {
    String[] cells = labels.split("\\|");
    Read read = column("x", 6, cells);
    assertEquals(cells.length, read.single("x").options().size(), "X-C8 " + read.yaml());
    assertTrue(read.says("is taken for an answer like the others"), "X-C8");
  }

  @Test
  void theFilesOwnWordsForARefusalAreKept() {
    Read read = column("x", 6, "Never", "Often", "Refused");
    assertEquals(6, read.counts("x").get("refused"));
    Wording words = read.item("x").ask().refusal();
    assertNotNull(words);
    assertEquals("Refused", words.text());
  }

  @Test
  void statesOfTheUnionDoNotMakeNorthAmericaOfNa() {
    assertEquals(6, column("state", 6, "CA", "TX", "NY", "NA").counts("state").get("skipped"));
  }

  @Test
  void naAmongSeveralAnswersIsNoOption() {
    Read read = column("q", 3, "Git;Make", "Make;Git", "Git;NA", "NA");
    assertEquals(2, assertInstanceOf(MultipleChoice.class, read.item("q")).options().size());
    assertEquals(9, read.chosen("q.git"));
  }

  @Test
  void zeroInGermanIsANumberWord() {
    Read read = read("n,x", "Null,1", "Eins,2", "Zwei,3", "Null,4", "Eins,5", "Zwei,6");

    assertEquals(Map.of("null", 2, "eins", 2, "zwei", 2), read.counts("n"));
  }

  /** What is said, what is written and what is counted agree (35, 36). */
  @Test
  void aRefusalIsSaidToBeInTheBase() {
    Read read =
        read("sat,age", "Good,30", "No answer,41", "Bad,52", "Good,27", "No answer,39", "Bad,27");

    assertTrue(read.says("\"No answer\" (2 times) is taken for a refusal"));
    assertTrue(read.says("counted in the base of percentages"));
    assertTrue(read.says("base: valid"));
    assertEquals(Map.of("good", 2, "bad", 2, "refused", 2), read.counts("sat"));
  }

  @Test
  void wordsForNoAnswerOfDifferentWordingStayApart() {
    List<String> lines = new ArrayList<>(List.of("f,x"));
    for (int i = 0; i < 3; i++) {
      lines.addAll(List.of("Nunca,1", "Siempre,2", "Sin respuesta,3", "NS/NC,4"));
    }
    Read read = read(lines.toArray(String[]::new));

    assertEquals(Map.of("nunca", 3, "siempre", 3, "refused", 3, "ns-nc", 3), read.counts("f"));
  }

  /** A code that the file uses for no answer is none in the next column, however often it is. */
  @Test
  void aCodeBehindAGapIsTheSameInEveryColumn() {
    Read read =
        read(
            lines(
                "v1,v2,v3",
                40,
                i ->
                    (i % 4 == 0 ? 8 : 1 + i % 2)
                        + ","
                        + (i % 2 == 0 ? 8 : 1 + i / 2 % 2)
                        + ","
                        + (i % 5 == 0 ? 8 : 1 + i % 3)));
    assertEquals(10, read.counts("v1").get("skipped"), read.yaml());
    assertEquals(20, read.counts("v2").get("skipped"), read.yaml());
    assertEquals(8, read.counts("v3").get("skipped"), read.yaml());
  }

  @Test
  void aDayOfNothingButZerosIsNoAnswer() {
    Read read = read("d,e", "2024-03-01,3", "0000-00-00,4", "2024-05-07,5", "NA,3", "2024-06-08,6");
    assertInstanceOf(DateEntry.class, read.item("d"), read.yaml());
    assertEquals(2, read.counts("d").get("skipped"), read.yaml());
  }

  /** A grid has one wording for no answer: columns with others are items of their own. */
  @Test
  void columnsWithOtherWordsForNoAnswerAreNoGrid() {
    String[] rows =
        lines(
            "q_1,q_2,q_3",
            12,
            i ->
                i % 4 == 0
                    ? "No answer,Refused,Never"
                    : List.of("Never", "Rarely", "Often").get(i % 3) + ",Never,Often");
    Read read = read(rows);
    Wording first = read.single("q_1").ask().refusal();
    Wording second = read.single("q_2").ask().refusal();
    assertNotNull(first);
    assertNotNull(second);
    assertEquals(List.of("No answer", "Refused"), List.of(first.text(), second.text()));
    Read alike = read(String.join("\n", rows).replace("Refused", "No answer").split("\n"));
    assertInstanceOf(Grid.class, alike.item("q"), alike.yaml());
  }

  /** What is written where there is no answer, in the languages of those who ask. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uppgift saknas",
        "brak danych",
        "keine Angaben",
        "Ingen svar",
        "sin datos",
        "нет данных",
        "缺失",
        "uoplyst"
      })
  void wordsForNoAnswerInOtherLanguagesAreNoAnswers(String none) {
    Read choice = column("q", 4, "ja", "nej", "ja", none);
    assertEquals(2, choice.single("q").options().size(), choice.yaml());
    assertTrue(choice.says("\"" + none + "\" (4 times) is taken for"), choice.yaml());
    Read number = column("age", 3, "34", "51", none, "47", "29", "62", "33");
    assertEquals(
        3,
        number.counts("age").getOrDefault("skipped", 0)
            + number.counts("age").getOrDefault("refused", 0),
        number.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "無回答",
        "NS/NR",
        "ΔΞ/ΔΑ",
        "geen antwoord",
        "нет ответа",
        "vill inte svara",
        "Möchte ich nicht sagen",
        "nu răspunde"
      })
  void wordsOfThoseWhoDeclineInOtherLanguagesAreRefusals(String none) {
    Read choice = column("q", 4, "ja", "nej", "ja", none);
    assertEquals(4, choice.counts("q").get("refused"), choice.yaml());
  }

  @Test
  void whoDoesNotWantSomethingDoesNotDecline() {
    Read read = column("q", 4, "Ich möchte nicht umziehen", "Ich ziehe um", "Vielleicht");
    assertEquals(3, read.single("q").options().size(), read.yaml());
  }

  /** In some scales it is an answer, between yes and no. */
  @Test
  void aQuestionMarkAmongWordsIsAnAnswerAndSaid() {
    Read read = column("q", 4, "Yes", "No", "?");
    assertEquals(3, read.single("q").options().size(), read.yaml());
    assertTrue(read.asks("\"?\" (4 times) is taken for an answer"), read.yaml());
    Read age = column("age", 4, "31", "45", "?", "28");
    assertEquals(4, age.counts("age").get("skipped"), age.yaml());
  }

  @Test
  void aGrandmotherIsNoNumberThatIsNone() {
    Read nan = column("Who looks after you?", 4, "Mum", "Dad", "Nan", "Grandad");
    assertEquals(4, nan.single("looks-after").options().size(), nan.yaml());
    assertTrue(nan.asks("\"Nan\" (4 times) is taken for an answer"));
    Read numbers = column("stress", 4, "1", "2", "Nan", "3.5");
    assertEquals(4, numbers.counts("stress").get("skipped"), numbers.yaml());
    Read program = column("q", 4, "Mum", "Dad", "nan", "Grandad");
    assertEquals(3, program.single("q").options().size(), "as programs write it");
  }

  @Test
  void aNumberOfNinesAmongLargerOnesIsSaid() {
    Read read = column("Income", 3, "1200", "2400", "9999", "12500", "15000", "8700");
    assertTrue(read.asks("9999 (3 times) is taken for an answer, as larger numbers are"));
    Read near = column("Income", 3, "1200", "9998", "9999", "12500", "10001", "8700");
    assertFalse(near.says("as larger numbers are"));
  }
}
