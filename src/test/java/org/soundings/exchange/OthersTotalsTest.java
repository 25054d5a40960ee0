package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of sums, of names of columns and of nobody's answers in other people's files (X-C2). */
class OthersTotalsTest extends OthersFiles {
  /** Files put together whose columns stand in different orders. */
  @Test
  void aHeaderInAnotherOrderIsSaidFirst() {
    Read read =
        read(
            lines(
                "id,sex,clean,safe",
                20,
                i -> i == 11 ? "id,sex,safe,clean" : i + ",F," + i % 3 + "," + i % 5));
    assertTrue(
        read.looks().getFirst().text().startsWith("Row 12 holds the names of the columns"),
        read.yaml());
    Read order = read(lines("Bus,Car,n", 12, i -> i % 2 == 0 ? "Car,Bus," + i : "Bus,Car," + i));
    assertFalse(order.says("the names of the columns in another order"), "places given in words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"All,314,186", "Every place,314,186", "All regions,314,50.5"})
  void aLastRowOfExactSumsIsNobodyWhateverItIsCalled(String last) {
    Read read =
        read("Region,Asked,Fair", "North,120,80", "South,90,45", "East,60,50", "West,44,11", last);
    assertEquals("120 90 60 44", Survey.answers(read.questionnaire(), read.file(), "Asked"));
    assertTrue(read.asks("taken for a line of totals"), read.yaml());
    Read people = read("Name,Trips,Days", "Ann,1,2", "Bo,2,4", "Cy,3,3", "Di,6,8", "Ed,2,1");
    assertEquals("1 2 3 6 2", Survey.answers(people.questionnaire(), people.file(), "Trips"));
  }

  @Test
  void sumsBelowEachPartWithNothingElseInTheRowAreNobody() {
    Read read =
        read(
            "Dept,Name,Days",
            "A,x1,3",
            "A,x2,4",
            "A,x3,6",
            ",,13",
            "B,x4,5",
            "B,x5,2",
            "B,x6,7",
            ",,14");
    assertEquals("3 4 6 5 2 7", Survey.answers(read.questionnaire(), read.file(), "Days"));
    assertTrue(read.asks("taken for a line of totals"), read.yaml());
  }

  /** "mittel" is a mean as well as a size; that 3 is 1 and 2 says nothing of running numbers. */
  @Test
  void aRunningNumberIsNoTotal() {
    Read read =
        read(lines("Nr;Größe;ja", 12, i -> i + ";" + (i % 3 == 0 ? "mittel" : "klein") + ";ja"));
    assertEquals(12, read.reading().rows(), read.yaml());
    assertFalse(read.says("a line of totals"), read.yaml());
    Read down =
        read(lines("Nr;Größe;ja", 12, i -> (13 - i) + ";" + (i > 8 ? "mittel" : "k") + ";j"));
    assertEquals(12, down.reading().rows(), down.yaml());
  }

  /** Whatever stands beside "complete" where another word says that a response is none. */
  @Test
  void everyStatusButDoneIsNamed() {
    String[] states = {"complete", "incomplete", "quotafull", "screened", "complete"};
    Read read = read(lines("id,status,Q", 20, i -> i + "," + states[i % 5] + "," + i % 3));
    assertTrue(read.asks("12 rows are no whole responses"), read.yaml());
    assertTrue(read.asks("\"quotafull\", \"screened\""), read.yaml());
    String[] paid = {"APPROVED", "RETURNED", "TIMED-OUT", "AWAITING REVIEW"};
    Read panel = read(lines("id,Status,Q", 20, i -> i + "," + paid[i % 4] + "," + i % 3));
    assertTrue(panel.asks("15 rows are no whole responses"), panel.yaml());
    Read codes =
        read(
            lines(
                "sys_RespNum,sys_RespStatus,Q",
                20,
                i -> i + "," + (i % 4 == 0 ? 2 : 5) + "," + i % 3));
    assertTrue(codes.asks("5 rows are no whole responses"), codes.yaml());
    Read work =
        read(
            lines(
                "id,status,Q", 20, i -> i + (i % 2 == 0 ? ",Employed," : ",Terminated,") + i % 3));
    assertTrue(work.asks("10 rows are no whole responses"), work.yaml());
  }
}
