package org.soundings.desk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static List<String> rows(String before, String after) {
    return SideBySide.of(before, after).rows().stream()
        .map(
            row ->
                switch (row.kind()) {
                  case SAME -> row.left() + "=" + row.right();
                  case GAP -> "...";
                  case CHANGED -> row.left() + row.before() + "|" + row.right() + row.after();
                })
        .toList();
  }

  @Test
  void aChangedLineStandsBesideWhatItBecameWithTwoLinesAroundIt() {
    assertEquals(
        List.of("...", "2=2", "3=3", "4d|4D", "5=5", "6=6", "..."),
        rows("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nD\ne\nf\ng\nh"));
  }

  @Test
  void linesThatAreOnOneSideOnlyMoveThoseBelow() {
    assertEquals(List.of("1=1", "0|2x", "0|3y", "2=4"), rows("a\nb", "a\nx\ny\nb"));
    assertEquals(List.of("1=1", "2x|0", "3=2"), rows("a\nx\nb", "a\nb"));
    assertEquals(List.of("1=1", "2x|0", "3=2", "0|3y", "4=4"), rows("a\nx\nb\nc", "a\nb\ny\nc"));
  }

  @Test
  void textsThatAreTheSameHaveNoRows() {
    assertEquals(List.of(), rows("a\nb", "a\nb"));
    assertEquals(List.of(), rows("", ""));
  }

  /** Also where it is too much to compare: both sides whole, quickly. */
  @Test
  void noLineOfAVeryDifferentTextIsLeftOut() {
    String before =
        IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String after =
        IntStream.range(0, 15_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    List<SideBySide.Row> rows = SideBySide.of(before, after).rows();
    assertEquals(20_000, rows.stream().filter(row -> row.left() > 0).count());
    assertEquals(15_000, rows.stream().filter(row -> row.right() > 0).count());
    assertTrue(rows.stream().allMatch(row -> row.kind() == SideBySide.Kind.CHANGED));
  }
}
