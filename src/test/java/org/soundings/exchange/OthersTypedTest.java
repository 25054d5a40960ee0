package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people typed one thing in several ways, what to decide is said (X-C4, X-C6). */
class OthersTypedTest extends OthersFiles {
  private static final String NOT_AS_ONE = "not all are written as one";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,5|2|3,25|2.75|1.5",
        "0.45|50 %|60|45%",
        "35k|£28,000|50000|42k|1.2m",
        "38|approx 35|40+|20-30|~30|none|37.5|40",
        "5 km|3,5|10 miles|7|8",
      })
  void numbersThatAreWrittenInSeveralWaysAreSaid(String cells) {
    assertTrue(column("x", 4, cells.split("\\|")).asks(NOT_AS_ONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0|1|2|3 or more",
        "1-9|10-49|50-249|250+",
        "5|10|15|20+",
        "before 2019|2019|2020|2021",
        "10%|20%|30%",
        "$0|$5|$10",
        "A1|A2|B1",
      })
  void labelsWithNumbersAreNotTakenForNumbers(String cells) {
    assertFalse(column("x", 4, cells.split("\\|")).asks(NOT_AS_ONE));
  }

  @Test
  void negativeNumbersInBracketsAreSaid() {
    Read read = read(lines("change", 24, i -> i % 3 == 0 ? "(" + i + ")" : "" + 2 * i));
    assertTrue(read.asks(NOT_AS_ONE + " (\"(3)\")"), read.yaml());
  }

  @Test
  void aNumberInARangeOfOthersIsSaid() {
    Read read = column("age", 6, "18-24", "25-34", "29", "35+");
    assertTrue(read.asks("29 stands beside a range that holds it"), read.yaml());
    assertFalse(column("n", 6, "0", "1-2", "3-5", "6+").asks("stands beside a range"));
  }

  @Test
  void yearsOfTwoAndOfFourDigitsAreSaid() {
    Read read = read("Year of birth", "85", "1990", "72", "2001", "1985", "64");
    assertTrue(read.asks("Years such as 1990 stand beside numbers of two digits such as 85"));
    assertFalse(read("Year of birth", "1985", "1990", "1972").asks("Years such as"));
  }

  @Test
  void daysAsSpreadsheetsCountThemAreSaid() {
    Read read = read("Date of visit,n", "45292,1", "45300,7", "45321,3", "45333,4");
    assertTrue(read.asks("45292 may be days as spreadsheets count them (2024-01-01)"));
    assertFalse(read("Salary,n", "45292,1", "45300,7", "45321,3").asks("spreadsheets"));
    Read mixed = read(lines("seen", 20, i -> i % 4 == 0 ? "4529" + i % 10 : "2024-03-" + (i + 10)));
    assertTrue(mixed.asks("Most answers are dates, but not all are written as one"), mixed.yaml());
    Read ways = column("seen", 1, "2024-03-01", "03.04.2024", "2024-05-01", "04.06.2024");
    assertTrue(ways.asks("Dates are written in several ways."), ways.yaml());
  }

  @Test
  void aDayThatStandsForNoneIsSaid() {
    Read read = read("seen,n", "1900-01-01,1", "2024-03-01,2", "1900-01-01,3", "2024-05-01,9");
    assertTrue(read.asks("1900-01-01 lies far before all other days"), read.yaml());
    assertFalse(read("born,n", "1941-02-03,1", "1984-03-01,2").asks("far before"));
  }

  @Test
  void numbersWithoutWordsThatAreTakenForAScaleAreInThePrintedList() {
    List<String> lines = Stream.of(lines("Q7", 12, i -> "" + (1 + i % 4))).toList();
    Read read = read(lines.toArray(String[]::new));
    assertTrue(read.asks("The numbers are taken for a scale from 1 to 4"));
    Read rated = read(lines("How happy are you?", 12, i -> "" + (1 + i % 4)));
    assertFalse(rated.asks("The numbers are taken for a scale"));
  }

  @Test
  void aTableOnItsSideIsSaid() {
    Read read =
        read("Question,R1,R2,R3,R4", "Q1,Yes,No,No,Yes", "Q2,No,No,Yes,Yes", "Q3,Yes,No,No,No");
    assertTrue(read.asks("The table seems to lie on its side"));
    assertFalse(
        read("Question,Q1,Q2,Q3", "a,Yes,No,No", "b,No,No,Yes", "c,Yes,No,No").asks("on its side"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ","})
  void linesThatAreOneCellEachAreSaid(String separator) {
    String[] lines =
        Stream.of(lines("id,q1,q2", 20, i -> i + ",Yes," + i % 4))
            .map(line -> '"' + line.replace(",", separator) + '"')
            .toArray(String[]::new);
    assertTrue(read(lines).asks("Every line is one cell in quotes"));
    assertEquals(
        0,
        read("tools", "Pen", "Pen;Rule", "Rule").looks().stream()
            .filter(look -> look.text().contains("Every line"))
            .count());
  }
}
