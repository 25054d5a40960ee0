package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.exchange.infer.Infer;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Refused;

/**
 * Rows of other people's files that are no responses are not counted, or something is said (X-C2).
 */
class OthersRowsTest extends OthersFiles {
  @Test
  void aSecondHeaderRowOfResponseOrPartsIsNoResponse() {
    Read single =
        read(
            "RespondentID,Do you gamble?,Age",
            ",Response,Response",
            "1,Yes,18-29",
            "2,No,30-44",
            "3,No,30-44",
            "4,Yes,18-29");
    assertEquals(4, single.reading().rows(), "X-C2");
    assertEquals(Map.of("yes", 2, "no", 2), single.counts("gamble"));
    Read repeated =
        read(
            "RespondentID,Which tools?,Which tools?,Which tools?,How often?",
            "RespondentID,Pen,Ruler,Other (please specify),Response",
            "1,Pen,Ruler,a stick,Never",
            "2,,,,Often",
            "3,Pen,,,Never",
            "4,,Ruler,a reed,Often");
    assertEquals(4, repeated.reading().rows(), "X-C2");
    assertEquals(2, repeated.chosen("tools.pen"));
    assertEquals(2, repeated.chosen("tools.ruler"));
  }

  @Test
  void wordingsUnitsTitlesAndTotalsAreNoResponses() {
    Read worded =
        read("Q1,Q2", "How old are you?,How happy are you?", "20,1", "31,2", "42,3", "53,5");
    assertEquals(4, worded.reading().rows());
    assertEquals("How old are you?", worded.item("Q1").ask().wording().text());
    assertInstanceOf(NumberEntry.class, worded.item("Q1"));
    Read units = read("age,income", "years,EUR", "20,1000", "31,1100", "42,1200");
    assertEquals(3, units.reading().rows());
    assertInstanceOf(NumberEntry.class, units.item("income"));
    Read titled =
        read("Survey export 2024,,", ",,", "age,happy,team", "20,1,A", "31,2,B", "42,3,A");
    assertEquals(3, titled.reading().rows());
    assertEquals(1, titled.questionnaire().layout().titleRows());
    Read totals = read("age,happy", "20,1", "31,2", "42,3", "Total,6");
    assertEquals(3, totals.reading().rows());
    assertTrue(totals.says("Row 5 says \"Total\""));
  }

  @Test
  void aFirstAnswerThatIsNoHeaderIsAResponse() {
    Read read = read("age,team", "unknown,A", "20,B", "31,A", "42,B");
    assertEquals(4, read.reading().rows());
    assertEquals(
        4,
        read("q,a,b", "Response,1,2.5", "Other,2,3.5", "Response,1,2", "x,2,4").reading().rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void rowsOfSeparatorsOnlyAreNoResponses(String separator) {
    String file = "q1,q2\nYes,1\n,\nNo,2\n\"\",\"\"\n , \n,\n";
    Read read = readText(file.replace(",", separator));
    assertEquals(2, read.reading().rows(), "X-C3");
    assertEquals(0, read.counts("q2").getOrDefault("skipped", 0));
    assertTrue(read.says("4 rows hold nothing"));
  }

  @Test
  void aFileOfUnevenRowsIsToldSo() {
    Refused refused = assertThrows(Refused.class, () -> read("a,b,c", "1,2", "3,4"));
    assertEquals("D303", refused.problems().getFirst().code());
    Path file = Survey.file(folder, "a,b", "1,2", "3", "2,4");
    assertTrue(
        Infer.of(file).looks().getFirst().text().contains("1 row has too few or too many cells"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",163,15", // nobody says what it is
        "Total (n=5),163,15",
        "Średnia,32.6,3",
        "All,163,15",
        "Ø,32.6,3.0",
        "N,5,5",
        "Std. dev.,7.99,1.58",
        ",Average: 32.6,"
      })
  void aRowOfTotalsIsNobody(String totals) {
    Read read =
        read("region,hours,score", "A,30,4", "B,40,5", "A,20,3", "B,35,2", "A,38,1", totals);

    assertEquals(Map.of("30", 1, "40", 1, "20", 1, "35", 1, "38", 1), read.counts("hours"));
    assertEquals(5, read.counts("score").values().stream().mapToInt(n -> n).sum());
    assertTrue(read.says("taken for a line of totals"), read.yaml());
  }

  @Test
  void aLastRowThatIsAnAnswerElsewhereIsKept() {
    Read read =
        read("grade,hours,score", "All,30,4", "B,40,5", "All,20,3", "B,35,2", "B,38,1", "All,40,2");

    assertEquals(6, read.counts("score").values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void notesBelowABlankRowAreNobody() {
    List<String> lines = new ArrayList<>(List.of("sex,q1"));
    for (int i = 0; i < 10; i++) {
      lines.add((1 + i % 2) + "," + (1 + i % 3));
    }
    lines.addAll(List.of(",", "Legend,", "1 = female,", "2 = male,", "n=10,", "Source: us,"));
    Read read = read(lines.toArray(String[]::new));

    assertEquals(Map.of("1", 5, "2", 5), read.counts("sex"));
    assertTrue(read.says("taken for a note below the table"));
  }

  @Test
  void previewsOfQualtricsAreNobodyAndUnfinishedRowsAreCountedOut() {
    Read read =
        read(
            "Status,Progress,Finished,RecordedDate,ResponseId,Q1",
            "Survey Preview,100,True,2024-01-01 10:00:00,R_1aaaaaaa,No",
            "IP Address,100,True,2024-01-01 10:00:00,R_2aaaaaaa,Yes",
            "IP Address,100,True,2024-01-01 10:00:00,R_3aaaaaaa,Yes",
            "Spam,100,True,2024-01-01 10:00:00,R_4aaaaaaa,Yes",
            "IP Address,20,False,2024-01-01 10:00:00,R_5aaaaaaa,Yes");

    assertEquals(Map.of("yes", 4), read.counts("Q1"));
    assertTrue(read.says("1 row is a preview or a test: left out."));
    assertTrue(read.says("2 rows are 1 called spam, 1 not finished and counted as responses."));
  }

  @Test
  void aSecondHeaderRowThatStandsTwiceIsNobody() {
    Read read =
        read(
            "Q1,Q2",
            "How old are you?,How many hours do you work?",
            "21,8",
            "22,7",
            "Q1,Q2",
            "How old are you?,How many hours do you work?",
            "23,6",
            "24,5");
    assertEquals("21 22 23 24", Survey.answers(read.questionnaire(), read.file(), "Q1"));
  }

  @Test
  void aFileWithoutNamesOfColumnsIsDoubted() {
    assertTrue(
        read("Yes,51,Agree", "No,40,Agree", "Yes,52,Disagree", "No,53,Agree")
            .asks("The first row is taken for the names of the columns"));
    assertFalse(read("1,2,3", "2,1,3", "3,3,3", "1,2,2").says("The first row"));
    assertFalse(read("Gender,Fair?", "Race,Yes", "Gender,No").says("The first row"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,20|A,22|Subtotal A,42|B,31|B,33|Subtotal B,64|C,41|C,44|Subtotal C,85",
        "A,20|A,22|A Total,42|B,31|B,33|B Total,64|C,41|C,44|C Total,85|Grand Total,191",
        "A,20|A,22|Subtotal,42|B,31|B,33|Subtotal,64|C,41|C,44|Subtotal,85",
        "A,20|A,22|A average,21|B,31|B,33|B average,32|C,41|C,44|C average,42.5",
        "Average,31.8|A,20|A,22|B,31|B,33|C,41|C,44",
        "Total,191|A,20|A,22|B,31|B,33|C,41|C,44",
      })
  void totalsOfPartsAndAboveAllRowsAreNobody(String rows) {
    Read read = read(("Ward,Hours|" + rows).split("\\|"));
    assertEquals("20 22 31 33 41 44", Survey.answers(read.questionnaire(), read.file(), "Hours"));
    assertTrue(read.asks("taken for a line of totals"));
  }

  @Test
  void aPlaceCalledTotalIsSomebody() {
    Read read =
        read(
            "Station,Litres", "Shell,20", "Total,31", "Aral,25", "Shell,22", "Total,28", "Aral,24");
    assertEquals(6, read.counts("Litres").size(), read.yaml());
  }

  @Test
  void aLineOfTotalsThatDoesNotAgreeIsSaid() {
    Read read =
        read(
            lines("Ward,Age,Hours", 20, i -> i == 9 ? "Subtotal,,400" : "A," + (20 + i) + "," + i));
    assertTrue(read.asks("Row 10 says \"Subtotal\": it may be a line of totals"), read.yaml());
  }

  @Test
  void numbersOfTheColumnsAreNobodyUnlessTheyMayBeAnswers() {
    Read read = read("Age,Sex,Fair", "1,2,3", "31,m,4", "32,f,5", "33,m,3", "34,f,2", "35,m,3");
    assertEquals("31 32 33 34 35", Survey.answers(read.questionnaire(), read.file(), "Age"));
    assertTrue(read.asks("taken for the numbers of the columns"));
    Read ratings = read("id,a,b", "1,2,3", "2,1,5", "3,5,4", "4,3,2");
    assertEquals("2 1 5 3", Survey.answers(ratings.questionnaire(), ratings.file(), "a"));
  }

  @Test
  void aLastRowWithoutItsNumberThatHoldsOtherThingsIsDoubted() {
    Read read =
        read(lines("id,Fair,Score", 12, i -> i < 12 ? i + ",Yes," + (1 + i % 5) : ",55%,3.1"));
    assertTrue(read.asks("says \"55%\": it may be a line of totals"), read.yaml());
  }

  @Test
  void aSecondTableBelowABlankRowIsSaid() {
    Read read =
        read(
            "id,Fair,Age",
            "0,No,30",
            "1,Yes,31",
            "2,No,32",
            "3,Yes,33",
            ",,",
            "Name,Dept,Salary",
            "Di,HR,9",
            "Bo,IT,8");
    assertTrue(read.asks("Row 7 stands below a blank row"), read.yaml());
  }

  @Test
  void twoRowsOfGroupsAboveTheNamesAreHeaders() {
    Read read =
        read(
            "Part A,,Part B,",
            "About you,,Work,",
            "Age,Sex,Hours,Fair",
            "31,m,8,1",
            "32,f,7,2",
            "33,m,6,3",
            "34,f,5,1");
    assertEquals(
        "31 32 33 34", Survey.answers(read.questionnaire(), read.file(), "about-age"), read.yaml());
  }

  @Test
  void testsOfEveryProgrammeAreNobody() {
    Read unipark = read("lfdn;tester;dispcode;v_1", "1;0;31;4", "2;1;31;5", "3;0;31;3");
    assertEquals("4 3", Survey.answers(unipark.questionnaire(), unipark.file(), "v_1"));
    Read channel =
        read(
            "RecordedDate,ResponseId,DistributionChannel,Q1",
            "2024-03-01 10:00:00,R_1aaaaaaa,anonymous,5",
            "2024-03-01 10:01:00,R_2aaaaaaa,preview,4",
            "2024-03-01 10:02:00,R_3aaaaaaa,anonymous,3");
    assertEquals("5 3", Survey.answers(channel.questionnaire(), channel.file(), "Q1"));
    assertTrue(channel.asks("1 row is a preview or a test: left out."));
    Read all = read("lfdn;tester;dispcode;v_1", "1;1;31;4", "2;1;31;5");
    assertEquals("4 5", Survey.answers(all.questionnaire(), all.file(), "v_1"));
    assertTrue(all.asks("Every row is a preview or a test"));
  }

  /** Percentages above a note, with nothing where every response has its number. */
  @Test
  void aRowWithoutNumberAboveANoteIsNoResponse() {
    String[] lines =
        lines("id,Q1,Q2", 20, i -> i + "," + (i % 2 == 0 ? "Yes" : "No") + "," + i % 5);
    List<String> all = new ArrayList<>(List.of(lines));
    all.addAll(List.of(",55%,3.1", ",n=20,"));
    Read read = read(all.toArray(String[]::new));
    assertEquals(20, read.reading().rows(), read.yaml());
    assertTrue(read.asks("Row 22 says \"55%\": taken for a line of totals"));
  }
}
