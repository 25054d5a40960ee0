package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.SingleChoice;

/** Blocks of statistics, signs and codes in other people's files are read rightly or said (14). */
class OthersStacksTest extends OthersFiles {
  private static final String[] PEOPLE = {
    "Fund,Clients,Years",
    "Public,3,1",
    "Private,8,9",
    "Public,12,4",
    "Private,5,12",
    "Public,22,7",
    "Private,9,3",
    "Public,17,15",
    "Private,4,8"
  };

  private Read withBelow(String... below) {
    List<String> lines = new ArrayList<>(Arrays.asList(PEOPLE));
    lines.addAll(Arrays.asList(below));
    return read(lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mean,10,7.38/SD,6.61,4.75/N,8,8",
        "N,8,8/Mean,10,7.38/SD,6.61,4.75",
        "Mean,10,7.38/Median,8.5,7.5/Min,3,1/Max,22,15",
        "Mittelwert,10,7.38/Standardabweichung,6.61,4.75/Fallzahl,8,8",
        "Total,80,59/Mean,10,7.38/Total answered,8,8"
      })
  void everyLineOfABlockOfStatisticsIsNobody(String block) {
    Read read = withBelow(block.split("/"));
    assertEquals(
        "3 8 12 5 22 9 17 4", Survey.answers(read.questionnaire(), read.file(), "Clients"));
    assertTrue(read.asks("taken for a line of totals"), read.yaml());
  }

  @Test
  void rowsBelowALineOfTotalsThatAreCountedAreSaid() {
    Read read = withBelow("Mean,10,7.38", "Public,4,4", "Private,5,5");
    assertEquals(10, read.reading().rows(), read.yaml());
    assertTrue(read.asks("Row 11 says \"Public\": it may be"), read.yaml());
    assertTrue(read.asks("Row 12 says \"Private\": it may be"), read.yaml());
    Read alone = withBelow("Total answered,8,8");
    assertTrue(alone.asks("Row 10 says \"Total answered\""), alone.yaml());
  }

  @Test
  void amountsWithAndWithoutASignAreSaid() {
    Read read =
        read(lines("Team,Share", 24, i -> "A," + (i % 2 == 0 ? 10 + i + "%" : "0." + (10 + i))));
    assertTrue(read.asks("45% as 45, and 0.45 as 0.45"), read.yaml());
    Read money =
        read(lines("Team,Paid", 24, i -> "A," + (i % 2 == 0 ? "$" : "\u20ac") + (100 + i)));
    assertTrue(money.asks("$102 stand beside each other"), money.yaml());
    Read one = read(lines("Team,Share", 24, i -> "A," + (10 + i) + "%"));
    assertFalse(one.says("beside each other"), one.yaml());
  }

  @ParameterizedTest
  @CsvSource({
    "Do you have children?,2",
    "Has your number of patients changed?,5",
    "How many staff are there? (code),4",
    "Number of adults,2"
  })
  void codesAreNoNumbersForAWordInTheirQuestion(String asked, int codes) {
    Read read = column(asked, 6, rowOf(1, codes));
    assertEquals(codes, options(read, 0), read.yaml());
  }

  @Test
  void smallNumbersWithAMeanAreSaid() {
    Read read = column("Number of children", 6, rowOf(0, 4));
    assertInstanceOf(NumberEntry.class, read.questionnaire().items().findFirst().orElseThrow());
    assertTrue(read.asks("taken to count something"), read.yaml());
    Read two = column("Number of adults", 6, "1", "2");
    assertTrue(two.asks("though the column's name speaks of a number"), two.yaml());
  }

  @Test
  void aLabelThatBeginsWithAnotherIsOneOption() {
    Read read =
        column(
            "why", 3, "Pay", "Pay, benefits", "Pay, Pay, benefits", "Pay, benefits, Time", "Time");
    assertEquals(6, read.chosen("why.pay"), read.yaml());
    assertEquals(9, read.chosen("why.pay-benefits"), read.yaml());
    assertTrue(read.asks("\"Pay, benefits\" is taken for one option"), read.yaml());
    Read capitals =
        column("why", 3, "Pay", "Pay, Fame", "Pay, Fame, Time", "Time", "Pay, Time", "Pay, Fame");
    assertTrue(capitals.asks("\"Fame\" never stands without \"Pay\""), capitals.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 2 3 1,5 2,5 4", "1 2 3 1,3 2,7 1,7", "1 2 3 1,2 2,2 3,1", "1 2 1,25 2,75"})
  void fractionsWithACommaAreNoChoices(String cells) {
    Read read = column("Stunden", 3, cells.split(" "));
    assertInstanceOf(NumberEntry.class, read.item("Stunden"), read.yaml());
    assertTrue(
        read.says("Numbers are read as 1.234,5") || read.asks("Cells with a comma are read as"),
        read.yaml());
    Read codes = column("Stunden", 3, "1,2", "1,3", "2,3", "1", "2", "1,2,3");
    assertInstanceOf(MultipleChoice.class, codes.item("Stunden"), codes.yaml());
  }

  @Test
  void numbersThatMirrorOthersAreValues() {
    Read read =
        read(
            lines(
                "caseid,income,move",
                33,
                i -> i + "," + (i % 9 == 0 ? -1 : 900 + 7 * i) + "," + (i % 11 - 5)));
    assertEquals(3, read.counts("move").get("-5"), read.yaml());
    assertTrue(read.asks("Negative numbers such as -"), read.yaml());
    Read change = read(lines("id,balance change", 30, i -> i + "," + (i % 5 - 1)));
    assertEquals(6, change.counts("balance-change").get("-1"), change.yaml());
    Read many = read(lines("id,kids", 30, i -> i + "," + (i % 5 - 1)));
    assertTrue(many.asks("-1 is taken for no answer (6 times)"), many.yaml());
  }

  @Test
  void titlesStandAboveAHeaderThatComesAgain() {
    Read read =
        readText(
            "Customer survey 2026\nExported: 30.11.2026\n\nID,Sex,Age\n"
                + "1,F,49\n2,M,28\n3,M,29\nID,Sex,Age\n4,M,40\n5,M,64\n6,F,33\n");
    assertEquals(6, read.reading().rows(), read.yaml());
    assertEquals("49 28 29 40 64 33", Survey.answers(read.questionnaire(), read.file(), "Age"));
  }

  /** Damaged file 6946. */
  @Test
  void titlesStandAboveTwoRowsOfNamesThatEndInEmptyCells() {
    Read read =
        readText(
            "Survey,Staff pulse\nExported,2024-01-02\nRespondentID,How is it?,,,,\n,Hours,Workload,,,\n"
                + "11001,5,3,,,\n11002,1,4,,,\n11003,1,2,,,\n11004,4,1,,,\n11005,5,3,,,\n");
    assertEquals(5, read.reading().rows(), read.yaml());
  }

  @Test
  void everyCodeOfAFamilyIsNamedWithHowOften() {
    Read read =
        read(
            lines(
                "id,age",
                60,
                i -> i + "," + (i < 57 ? 20 + i % 60 : i == 57 ? 97 : i == 58 ? 98 : 99)));
    assertTrue(read.asks("97 (once), 98 (once), 99 (2 times) are taken for answers"), read.yaml());
  }

  @Test
  void noOptionsAreInventedBelowANumberFarAbove() {
    Read read = column("falls", 3, "0", "1", "2", "3", "4", "9");
    assertEquals(6, options(read, 0), read.yaml());
    assertTrue(read.asks("9 (3 times) far above the other numbers"), read.yaml());
    Read gap = column("score", 6, "1", "2", "4", "5", "7");
    assertEquals(7, options(gap, 0), gap.yaml());
  }

  @ParameterizedTest
  @CsvSource({
    "01.02.20;03.04.21;05.06.22;07.08.23, years of two digits",
    "1/2/20;3/4/21;5/6/22;7/8/23, years of two digits",
    "3.00 / 5;4.00 / 5;1.00 / 5;2.00 / 5, points out of so many",
    "01jan2024;02feb2024;03mar2023;04apr2022, Write them as 2024-03-01",
    "=\"100\";=\"101\";=\"102\";=\"103\", formulas of a spreadsheet"
  })
  void datesAndNumbersOfOtherFormsAreSaid(String cells, String said) {
    Read read = column("x", 1, cells.split(";"));
    assertTrue(read.asks(said), read.yaml());
    Read again = column("x", 4, cells.split(";"));
    assertTrue(again.asks(said), again.yaml());
  }

  private static String[] rowOf(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toArray(String[]::new);
  }

  private static int options(Read read, int at) {
    Item item = read.questionnaire().items().skip(at).findFirst().orElseThrow();
    return assertInstanceOf(SingleChoice.class, item, read.yaml()).options().size();
  }
}
