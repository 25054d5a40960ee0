package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderTest {
  private static List<String> names(String... rows) {
    return Header.of(List.of(rows).stream().map(row -> row.split(",", -1)).toList()).names();
  }

  @Test
  void oneRowNamesColumnsByTheirCells() {
    assertEquals(List.of("Which country?", "n"), names(" Which\n country? ,n"));
  }

  @Test
  void columnsWithoutANameAreNumberedAndRepeatedOnesToldApart() {
    assertEquals(List.of("column 1", "x (1)", "x (2)", "x (3)", "column 5"), names(",x,x,x,"));
    assertEquals(List.of("x (1)", "x (2)", "x (3)"), names("x,x (2),x"));
    assertEquals(Set.of("x"), Header.of(List.<String[]>of(new String[] {"x", "x"})).repeated());
  }

  @Test
  void surveyMonkeysSecondRowTellsTheColumnsOfAQuestionApart() {
    assertEquals(
        List.of("id", "Seen any?", "Which? - One", "Which? - Two", "Which? - Three", "Age"),
        names("id,Seen any?,Which?,,,Age", ",Response,One,Two,Three,Response"));
  }

  @Test
  void groupsOverColumnsArePartOfTheirNames() {
    assertEquals(
        List.of("Team", "All", "East - Yes", "East - No", "West - Yes"),
        names(",,East,,West", "Team,All,Yes,No,Yes").subList(0, 5));
  }

  @Test
  void qualtricsNamesAreTheFirstRow() {
    assertEquals(
        List.of("Q1", "Q2_1", "Q2_2"),
        names("Q1,Q2_1,Q2_2", "How old?,Which? - A,Which? - B", "{ImportId:1},{},{}"));
    assertEquals(List.of("V1", "Q1", "column 3"), names("V1,Q1,", "ResponseID,How old?,"));
  }
}
