package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;

/** What spreadsheets and R write of a table, and leave out of it, is known or said (X-C2, X-C3). */
class OthersSheetsTest extends OthersFiles {
  private static final String MERGED = "as where cells were merged";

  @ParameterizedTest
  @ValueSource(strings = {"%s,%d", "%2$d,%1$s"})
  void cellsThatWereMergedAreSaid(String order) {
    String[] teams = {"Sales", "IT", "HR"};
    String header = order.startsWith("%s") ? "Team,Score" : "No,Team";
    Read read =
        read(
            lines(
                header, 24, i -> order.formatted(i % 8 == 1 ? teams[i / 8] : "", i % 4 + i * 10)));
    assertTrue(read.asks("Only 3 of 24 cells hold something"), read.yaml());
    assertTrue(read.asks(MERGED));
    assertTrue(read.asks("fill down"));
  }

  @Test
  void aQuestionThatFewAnsweredIsNotTakenForMergedCells() {
    assertFalse(
        read(lines("comment,score", 24, i -> (i % 3 == 2 ? "fine " + i : "") + "," + i % 4))
            .says(MERGED));
    assertFalse(
        read(lines("x,score", 24, i -> (i % 8 == 1 ? "x" : "") + "," + i % 4)).says(MERGED));
    assertFalse(
        read(lines("score,other", 24, i -> i % 4 + "," + (i % 8 == 1 ? "y " + i : "")))
            .says(MERGED));
  }

  /** Spreadsheets write no separators for cells that are empty to the end of a row. */
  @Test
  void whatRowsLackAtTheirEndsIsEmpty() {
    Read read =
        read(
            "id,q1,q2,q3",
            "1,Yes,A,x",
            "2,No",
            "3,No,A,y",
            "4,Yes,B",
            "5,Yes,B,x",
            "6,No,A,y",
            "7,Yes",
            "8,No,B,x");
    assertEquals(8, read.reading().rows(), read.yaml());
    assertEquals(Map.of("yes", 4, "no", 4), read.counts("q1"));
    assertEquals(Map.of("a", 3, "b", 3, "skipped", 2), read.counts("q2"));
    assertEquals(3, read.counts("q3").get("skipped"));
    assertTrue(read.asks("3 rows end before the last column (the first is row 3)"));
    Questionnaire without = corrected(read, "  short-rows: yes\n", "");
    assertThrows(
        Refused.class,
        () -> CsvFile.open(read.file()).read(without, Strictness.STRICT, batch -> {}));
  }

  @Test
  void brokenLinesAreNotTakenForShortRows() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> read("id,a,words,b", "1,Yes,good,2", "2,No,not", "so good,3", "3,No,bad,1"));
    assertEquals("D301", refused.problems().getFirst().code());
    assertThrows(Refused.class, () -> read("id,a,b,c", "1,2,3,4", "2,2,3,4", "3,2,3,4", "4,2"));
  }

  /** As R's write.table writes it. */
  @Test
  void aHeaderWithoutANameForTheNumbersOfRowsNamesTheOthers() {
    Read read = read(lines("sex,agree,city", 9, i -> i + ",F," + i % 3 + ",Oslo"));
    assertEquals(9, read.counts("sex").get("f"), read.yaml());
    assertEquals(Map.of("0", 3, "1", 3, "2", 3), read.counts("agree"));
    assertTrue(read.asks("The header has one cell less than the rows"));
    assertThrows(
        Refused.class, () -> read(lines("id,sex,agree", 9, i -> i + ",F," + i % 3 + ",Oslo")));
    assertEquals(
        9,
        read(lines("a,b", 9, i -> i + "," + i % 3 + ",")).reading().rows(),
        "an empty last cell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Survey,Staff pulse|Exported,03/05/2024||",
        "Staff pulse, 2024|",
        "Survey:,Staff pulse,,,|Date:,2024-03-05,,,|",
      })
  void linesAboveTheHeaderAreNoHeader(String titles) {
    Read read =
        readText(
            titles.replace('|', '\n')
                + "Response ID,How are you?,Which apply?,,\n,,Cats,Dogs,Birds\n"
                + "1,Well,1,,1\n2,Not well,,1,\n3,Well,1,,\n4,Well,,,1\n");
    assertEquals(4, read.reading().rows(), read.yaml());
    assertEquals(3, read.counts("how-are-you").get("well"));
    assertEquals(List.of(2, 1, 2), chosen(read, "apply.cats", "apply.dogs", "apply.birds"));
  }

  /** A name that the row of wordings repeats is a name. */
  @Test
  void linesAboveSeveralHeaderRowsAreNoHeader() {
    Read read =
        read(
            "Survey,Staff pulse",
            "StartDate,Status,ResponseId,w",
            "Start Date,Response Type,Response ID,w",
            "\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\",\"{\"\"ImportId\"\":\"\"d\"\"}\"",
            "2024-03-01 10:00:00,IP Address,R_1aaaaaaa,a",
            "2024-03-01 10:01:00,IP Address,R_2aaaaaaa,b",
            "2024-03-01 10:02:00,IP Address,R_3aaaaaaa,a",
            "2024-03-01 10:03:00,IP Address,R_4aaaaaaa,b",
            "2024-03-01 10:04:00,IP Address,R_5aaaaaaa,a");
    assertEquals(Map.of("a", 3, "b", 2), read.counts("w"), read.yaml());
    Read repeated =
        read(
            "Survey,Staff pulse",
            "RespondentID,Which tools?,Which tools?,How often?",
            "RespondentID,Pen,Ruler,Response",
            "1,Pen,Ruler,Never",
            "2,,,Often",
            "3,Pen,,Never",
            "4,,Ruler,Often");
    assertEquals(List.of(2, 2), chosen(repeated, "tools.pen", "tools.ruler"), repeated.yaml());
  }

  @Test
  void aHeaderInAnotherOrderIsNobodyAndSaidFirst() {
    Read read =
        read(
            lines(
                "id,agree,rating",
                21,
                i -> i == 11 ? "ID,Rating,Agree" : i + (i < 11 ? ",Yes,Good" : ",Bad,No")));
    assertEquals(20, read.reading().rows(), read.yaml());
    assertEquals(Map.of("yes", 10, "bad", 10), read.counts("agree"));
    assertTrue(read.looks().getFirst().text().contains("Row 12 holds the names of the columns"));
    Read capitals =
        read(lines("id,agree", 9, i -> i == 5 ? "ID,AGREE" : i + (i % 2 == 0 ? ",Yes" : ",No")));
    assertEquals(8, capitals.reading().rows(), capitals.yaml());
    assertTrue(capitals.asks("1 row repeats the header"));
  }

  @Test
  void twoTablesSideBySideAreSaid() {
    Read read =
        read(lines("ID,Agree,,ID,Colour", 24, i -> i + ",Yes,," + (i < 12 ? i + ",Red" : ",")));
    assertTrue(read.asks("Two tables seem to stand side by side"), read.yaml());
    assertFalse(read(lines("ID,Agree,,Colour", 9, i -> i + ",Yes,,Red")).says("side by side"));
  }

  /** Who divides 100 among things and leaves some empty gave these nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"Time split - ", "Time: ", "time_", "t"})
  void emptyCellsThatMean0BecauseAllAddUpToOneSumAreSaid(String name) {
    String[] answers = {"20,,80", "50,30,20", ",10,90", "30,,70", "25,75,", "100,,"};
    Read read =
        read(
            lines(
                "%1$s1,%1$s2,%1$s3,word".formatted(name), 24, i -> answers[i % 6] + ",a" + i % 2));
    assertTrue(read.asks("add up to 100 in every row, so empty cells mean 0"), read.yaml());
    assertFalse(
        read(lines("a_1,a_2,a_3", 24, i -> i % 7 + ",20," + (80 - i % 7))).says("add up to"),
        "no cell is empty");
    assertFalse(read(lines("a_1,a_2,a_3", 24, i -> i + "," + i * 2 % 7 + ",")).says("add up to"));
  }

  @Test
  void aRowThatNamesGroupsOfColumnsIsAHeader() {
    Read read =
        read(
            "Demographics,,Opinions",
            "Age,Sex,Q1",
            "59,m,Agree",
            "44,f,Disagree",
            "27,f,Agree",
            "21,m,Agree",
            "58,m,Disagree");

    assertEquals(2, read.questionnaire().layout().headerRows());
    assertEquals(5, read.reading().rows());
  }

  @Test
  void aHeaderThatStandsTwiceIsNobodyButAnAnswerOfTheSameNameIsSomebody() {
    Read read =
        read(
            lines(
                "Gender,Fair?",
                9,
                i -> i == 5 ? "Gender,Fair?" : i % 2 == 0 ? "Gender,No" : "Age,Yes"));
    assertEquals(Map.of("gender", 4, "age", 4), read.counts("Gender"), read.yaml());
    assertTrue(read.asks("1 row repeats the header"));
  }

  @Test
  void rowsThatSayTheSameAsAHeaderOfOptionsAreCountedAndSaid() {
    Read read = read("Phone,Laptop", "Phone,", ",Laptop", "Phone,Laptop", ",");
    assertEquals(2, read.chosen("phone-laptop.Phone"), read.yaml());
    assertEquals(2, read.chosen("phone-laptop.Laptop"));
    assertTrue(read.asks("1 row says the same as the header in every column"));
  }
}
