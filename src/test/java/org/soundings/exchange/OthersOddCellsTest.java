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
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.SingleChoice;

/** Cells that only look like answers, numbers or an order are told from these, or said (X-C). */
class OthersOddCellsTest extends OthersFiles {
  /** Prolific writes them where somebody withdrew, or where what it knew has run out. */
  @Test
  void withdrawnConsentIsNoAnswer() {
    Read read =
        read(
            lines(
                "Age,Sex",
                24,
                i -> i % 6 == 0 ? "CONSENT_REVOKED,DATA_EXPIRED" : 20 + i + ",Male"));
    assertInstanceOf(NumberEntry.class, read.item("Age"), read.yaml());
    assertEquals(4, read.counts("Age").get("skipped"));
    assertEquals(Map.of("male", 20, "skipped", 4), read.counts("Sex"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Respondents", "n", "Befragte", "Participants"})
  void tablesOfResultsAreSaid(String name) {
    Read read =
        read(
            "Region," + name + ",Satisfied",
            "North,120,80",
            "South,90,45",
            "East,60,50",
            "West,44,11");
    assertTrue(read.asks("The file seems to be a table of results"), read.yaml());
  }

  @Test
  void trialsAreSaid() {
    Read read =
        read(
            lines(
                "Team,Comment",
                24,
                i -> "A," + (i == 1 ? "TEST" : i == 2 ? "asdf" : "I like row " + i)));
    assertTrue(read.asks("2 rows say things such as \"TEST\", as trials do"), read.yaml());
    assertFalse(
        column("kind", 4, "test", "lecture", "lab", "tutorial", "talk", "visit")
            .says("as trials do"));
  }

  @Test
  void wordsThatWereEncodedTwiceAreSaid() {
    assertTrue(column("q", 4, "gro\u00c3\u0178", "klein").says("encoded twice"));
    assertFalse(column("q", 4, "S\u00c3O PAULO", "gro\u00df", "\u00c3o").says("encoded twice"));
  }

  @Test
  void daysOfAnotherCalendarAreSaid() {
    assertTrue(column("day", 4, "24/08/2567", "21/02/2567", "22/08/2567").asks("lie far ahead"));
    assertFalse(column("day", 4, "24/08/2067", "21/02/2024", "22/08/2024").says("lie far ahead"));
  }

  /** X-C4: an order compares one unit, or there is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "70 kg|82 kg|154 lb;154 lb,70 kg,82 kg",
        "2 km|3 mi|5 km;2 km,3 mi,5 km",
        "1 km|2000 ft|5000 feet;2000 ft,1 km,5000 feet",
      })
  void unitsOfTwoSystemsAreCompared(String cells, String order) {
    Read read = column("q", 4, cells.split("\\|"));
    assertTrue(read.single("q").ordered(), read.yaml());
    assertEquals(List.of(order.split(",")), labels(read.single("q").options()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"70 kg|82 kg|11 stone", "2 km|3 versts|5 km", "1 hour|2 shifts|90 min"})
  void besideAUnitThatIsNotKnownThereIsNoOrder(String cells) {
    assertFalse(column("q", 4, cells.split("\\|")).single("q").ordered(), "X-C4");
  }

  @Test
  void starsAreInOrder() {
    Read read = column("q", 4, "\u2605\u2605\u2605", "\u2605\u2606\u2606", "\u2605\u2605\u2606");
    assertTrue(read.single("q").ordered(), read.yaml());
    assertEquals("\u2605\u2606\u2606", labels(read.single("q").options()).getFirst());
  }

  @Test
  void aScaleOfWhichOnlyTheEndsHaveLabelsIsSaid() {
    Read read = column("q", 4, "Very bad", "2", "3", "4", "Very good");
    assertTrue(read.asks("only the ends of a scale have labels"), read.yaml());
    assertFalse(column("q", 4, "Bus", "Train", "7").says("ends of a scale"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" > ", " \u2192 ", ";", " / "})
  void ordersInOneCellAreSaid(String between) {
    Read read =
        column(
            "q",
            4,
            String.join(between, "Pay", "Team", "Office"),
            String.join(between, "Team", "Pay", "Office"),
            String.join(between, "Office", "Team", "Pay"));
    assertTrue(read.asks("in different orders"), read.yaml());
    assertTrue(read.asks("make it a ranking"));
  }

  @Test
  void codesBeyondTenHaveNoMean() {
    Read read = read(lines("Dept code,x", 24, i -> 100 * (1 + i % 4) + "," + (i + 0.5)));
    SingleChoice codes = read.single("dept-code");
    assertEquals(List.of("100", "200", "300", "400"), labels(codes.options()), read.yaml());
    assertFalse(codes.ordered());
    assertInstanceOf(
        NumberEntry.class,
        read(lines("cost,x", 24, i -> 100 * (1 + i % 4) + "," + (i + 0.5))).item("cost"));
  }

  @Test
  void pointsOnAMapAndBirthdaysCouldTellWhoAnswered() {
    Read read =
        read(
            lines(
                "x,y,Geburtstag,q",
                24,
                i ->
                    "-1.%05d,51.%05d,%02d.03.1980,a%d"
                        .formatted(i * 37 + 11, i * 53 + 7, 1 + i, i % 2)));
    assertEquals(List.of("q"), read.questionnaire().items().map(Item::id).toList(), read.yaml());
    assertEquals(
        2, read(lines("x,y", 24, i -> i % 3 + "," + i % 5)).questionnaire().items().count());
  }

  /** A row of codes below the header, and their meaning below the table. */
  @Test
  void whatExplainsCodesAboveAndBelowATableIsNobody() {
    String rows =
        String.join(
            "\n",
            lines(
                "No,Sex,Smoke,Age",
                12,
                i ->
                    i == 1
                        ? ",1=male 2=female,1=never 2=ex,years"
                        : i + "," + (1 + i % 2) + "," + (1 + i % 3) + "," + (20 + i)));
    Read read =
        readText(rows + "\n,,,\nCodes:,,,\nSex,1 male,2 female,\nSmoke,1 never,2 ex,3 now\n");
    assertEquals(11, read.reading().rows(), read.yaml());
    assertEquals(Map.of("1", 6, "2", 5), read.counts("Sex"));
    assertTrue(read.asks("taken for a note below the table"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache",
        "ID de la r\u00e9ponse,Date de soumission,Derni\u00e8re page,Langue de d\u00e9part",
        "ID de respuesta,Fecha de env\u00edo,\u00daltima p\u00e1gina,Lenguaje inicial",
      })
  void limeSurveyIsKnownInOtherLanguages(String own) {
    Read read =
        read(
            lines(
                own + ",q",
                24,
                i ->
                    i
                        + ","
                        + (i % 6 == 0 ? "" : "2024-03-01 10:%02d:00".formatted(i))
                        + ",4,de,a"
                        + i % 2));
    assertEquals(List.of("q"), read.questionnaire().items().map(Item::id).toList(), read.yaml());
    assertTrue(read.yaml().contains("Written by LimeSurvey"));
    assertTrue(read.asks("4 rows are no whole responses or were not accepted (4 with nothing)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A|ABD|BC|D|AC",
        "0110|1010|0001|1111",
        "1|123|34|14|2|24|13",
        "YNNY|NNYY|YYYY",
        "1|1.2|1.3|2|2.3|3"
      })
  void answersWrittenTogetherAreSaid(String cells) {
    Read read = column("q", 3, cells.split("\\|"));
    assertTrue(read.asks("look like several answers written together"), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A|B|AB|O",
        "12|34|45|56|23|19|67",
        "Yes|No",
        "BA|MA|PhD",
        "1|2|3|12",
        "1|1.5|2|2.5|3|3.5|5"
      })
  void otherShortAnswersAreNot(String cells) {
    assertFalse(column("q", 3, cells.split("\\|")).says("written together"));
  }

  @Test
  void codesBetweenPlusSignsAreSeveralAnswers() {
    Read read = column("q", 3, "A+B", "B", "A+B+D", "D", "A");
    assertEquals(List.of(9, 9, 6), chosen(read, "q.a", "q.b", "q.d"), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01jan2024|15mar2024|07feb2024", "1. März 2024|2. März 2024|3. April 2024"})
  void datesWithTheNameOfAMonthAreSaid(String cells) {
    assertTrue(column("day", 4, cells.split("\\|")).asks("are taken for words"));
  }
}
