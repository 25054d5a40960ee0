package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings, notes and statistics among the rows of other people's files (X-C2). */
class OthersHeadingsTest extends OthersFiles {
  private static final int[] SCORES = {20, 28, 11, 26, 3, 40, 21, 33, 17, 8};

  @ParameterizedTest
  @ValueSource(
      strings = {"Median,,20.5,4", "Highest,,40,9", "Min,,3,0", "Max,,40,9", "Std. Dev.,,11.5,2.9"})
  void aRowOfStatisticsIsNobody(String last) {
    Read read = scores(last);
    assertEquals(10, read.reading().rowsRead(), read.yaml());
    assertTrue(read.asks("a line of totals, not for a response"), read.yaml());
  }

  @Test
  void whoeverHasANameOfAStatisticIsSomebody() {
    assertEquals(11, scores("Max,A,3,9").reading().rowsRead());
    assertEquals(11, scores("Max,,12,4").reading().rowsRead());
  }

  @Test
  void rowsOfStatisticsWithoutANameAreDoubted() {
    Read read = scores(",,3,0\n,,40,9\n,,20.7,4.5");
    assertEquals(12, read.reading().rowsRead(), "nothing but the mean tells a row from responses");
    assertTrue(read.asks("Row 12 says \"3\": it may be a line of totals"), read.yaml());
    assertTrue(read.asks("Row 13 says \"40\": it may be a line of totals"), read.yaml());
  }

  private Read scores(String last) {
    StringBuilder text = new StringBuilder("Participant,Condition,Score,Errors\n");
    for (int i = 0; i < SCORES.length; i++) {
      text.append("P" + i + "," + (i % 3 == 0 ? "A," : "B,") + SCORES[i] + "," + i + "\n");
    }
    return readText(text + last + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ward 1", "Turma A", "interview interrupted"})
  void aHeadingBetweenResponsesIsNobody(String heading) {
    Read read =
        read(lines("Nurse,Stays,Stress", 12, i -> i == 5 ? heading + ",," : "N" + i + ",No," + i));
    assertEquals(11, read.reading().rowsRead(), read.yaml());
    assertTrue(read.asks("a heading or a note: left out"), read.yaml());
  }

  @Test
  void whoAnsweredNothingIsStillAsked() {
    Read read = read(lines("Nurse,Stays,Stress", 12, i -> "N" + i + (i == 5 ? ",," : ",No," + i)));
    assertEquals(12, read.reading().rowsRead(), read.yaml());
    assertFalse(read.says("a heading or a note"));
    Read first =
        read(lines("Sex,Stays,Stress", 12, i -> i == 5 ? "not said,," : (i % 2) + ",No," + i));
    assertEquals(12, first.reading().rowsRead(), "the first column is a question");
  }

  /** A key, counts of answers, and what was possible are none of those who have codes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Key,Yes,B,3",
        "Agree %,53%,47%,",
        "Yes,14,17,",
        "n,12,12,12",
        "Range,,,1-12",
        "Out of,,,40"
      })
  void whatHasNoCodeAndIsCalledLikeNobodyIsNobody(String row) {
    for (boolean top : new boolean[] {true, false}) {
      Read read = coded(row, top);
      boolean counts = top && row.matches("(Agree|Yes).*");
      assertEquals(counts ? 13 : 12, read.reading().rowsRead(), read.yaml());
      assertTrue(read.asks(counts ? "where all others have a code" : "taken for a key or a line"));
    }
  }

  @Test
  void whoHasNoCodeIsSaidAndCounted() {
    Read read = coded("Anna,Yes,B,3", false);
    assertEquals(13, read.reading().rowsRead(), read.yaml());
    assertTrue(read.asks("called \"Anna\", where all others have a code, and is counted"));
    Read names = read(lines("Name,Fair,n", 12, i -> "Anna" + "e".repeat(i) + ",Yes," + i));
    assertFalse(names.says("where all others have a code"));
    assertFalse(coded("P4b,Yes,B,3", false).says("where all others have a code"));
    assertFalse(
        read(lines("Sex,Fair,n", 12, i -> i == 5 ? "mode,No,5" : i % 2 + ",Yes," + i))
            .says("where all others have a code"));
  }

  private Read coded(String row, boolean top) {
    String header = "Pupil,Fair,Side,Points";
    return read(
        lines(
            header + (top ? "\n" + row : ""),
            top ? 12 : 13,
            i ->
                i > 12
                    ? row
                    : "P" + i + (i % 3 == 0 ? ",Yes," : ",No,") + (i % 2 == 0 ? "A," : "B,") + i));
  }
}
