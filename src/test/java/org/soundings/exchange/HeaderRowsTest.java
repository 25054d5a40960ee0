package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeaderRowsTest {
  private static int likely(String... rows) {
    List<String[]> head = Arrays.stream(rows).map(row -> row.split(",", -1)).toList();
    return HeaderRows.likely(head);
  }

  @Test
  void oneRowIsUsual() {
    assertEquals(1, likely("a,b,c", "1,2,3", "4,5,6"));
    assertEquals(1, likely("a,b,c"));
  }

  @Test
  void anUnnamedFirstColumnOfRowNumbersIsNoSecondRow() {
    assertEquals(1, likely(",a,b", "1,x,y", "2,z,y"));
    assertEquals(1, likely(",a,,b", "0,x,1,y", "1,z,2,y"));
  }

  @Test
  void aTitleIsSeenWhereColumnsAtTheEndAreEmpty() {
    List<String[]> head =
        Stream.of("Export 2024,,,", "a,b,,", "x,1,,", "y,2,,").map(r -> r.split(",", -1)).toList();
    assertEquals(1, TitleRows.count(head));
  }

  @Test
  void qualtricsWritesThree() {
    assertEquals(3, likely("Q1,Q2", "How?,Why?", "{\"ImportId\":\"QID1\"},{'ImportId': 'QID2'}"));
  }

  @Test
  void qualtricsInFormerDaysWroteTwo() {
    assertEquals(2, likely("V1,V2,Q1", "ResponseID,ResponseSet,How?", "R_1,Default,3"));
  }

  @Test
  void surveyMonkeyWritesTwo() {
    assertEquals(2, likely("id,Which?,,Age", ",One,Two,Response", "1,One,,30"));
    assertEquals(2, likely(",,East,,West,", "Team,All,Yes,No,Yes,No", "A,1,2,3,4,5"));
  }
}
