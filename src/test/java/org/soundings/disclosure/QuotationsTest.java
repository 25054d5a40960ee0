package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** D8: what people wrote. */
class QuotationsTest {
  private static List<String> texts(int n) {
    return IntStream.range(0, n).mapToObj(i -> "words " + i).toList();
  }

  private static Map<String, Quotations.Line> read(Map<String, List<String>> masked) {
    return Quotations.toRead(masked).value().lines();
  }

  @Test
  void whatNineteenWroteNobodyReads() {
    assertEquals(0, read(Map.of("why", texts(19))).size());
    assertEquals(20, read(Map.of("why", texts(20))).size());
    assertEquals(0, read(Map.of("why", List.of())).size());
  }

  @Test
  void eachQuestionHasItsOwnTwenty() {
    Map<String, Quotations.Line> lines =
        read(Map.of("why", texts(25), "else", texts(19), "how", texts(20)));
    assertEquals(45, lines.size());
    assertTrue(lines.values().stream().noneMatch(line -> line.item().equals("else")));
  }

  /** Twenty people wrote; that eighteen wrote the same is not to be seen. */
  @Test
  void equalWordsAreThereOnce() {
    List<String> same = new ArrayList<>(Collections.nCopies(18, "too much"));
    same.addAll(List.of("pay", "the boss"));
    assertEquals(
        Set.of("too much", "pay", "the boss"),
        Set.copyOf(read(Map.of("why", same)).values().stream().map(q -> q.words()).toList()));
    assertEquals(3, read(Map.of("why", same)).size());
  }

  /** The order in which people answered must not be the order in which one reads. */
  @Test
  void theOrderDoesNotDependOnWhoWroteFirst() {
    List<String> backwards = new ArrayList<>(texts(30));
    Collections.reverse(backwards);
    assertEquals(
        List.copyOf(read(Map.of("why", texts(30))).keySet()),
        List.copyOf(read(Map.of("why", backwards)).keySet()));
    assertNotEquals(
        texts(30),
        read(Map.of("why", texts(30))).values().stream().map(Quotations.Line::words).toList());
  }

  /** The words "a" to question "b\nc" are not the words "c\na" to question "b". */
  @Test
  void aMarkIsOfTheQuestionAndEachLetterOfTheWords() {
    String mark = new Quotations.Line("why", "too much").mark();
    assertTrue(mark.matches("[0-9a-f]{64}"), mark);
    assertNotEquals(mark, new Quotations.Line("why", "too much ").mark());
    assertNotEquals(mark, new Quotations.Line("how", "too much").mark());
  }

  @Test
  void onlyWhatAPersonReleasedIsQuoted() {
    Cleared<Quotations> read = Quotations.toRead(Map.of("why", texts(20)));
    String mark = new Quotations.Line("why", "words 7").mark();
    assertEquals(
        List.of(new Quotations.Line("why", "words 7")),
        Quotations.released(read, Set.of(mark)).value());
    assertEquals(List.of(), Quotations.released(read, Set.of()).value());
  }

  /** A mark of words that nobody was given to read releases nothing. */
  @Test
  void aMarkOfOtherWordsReleasesNothing() {
    Cleared<Quotations> few = Quotations.toRead(Map.of("why", texts(19)));
    String mark = new Quotations.Line("why", "words 7").mark();
    assertEquals(List.of(), Quotations.released(few, Set.of(mark)).value());
  }

  @Test
  void whatIsToBeReadCannotBeChanged() {
    Map<String, Quotations.Line> lines = new HashMap<>();
    Quotations quotations = new Quotations(lines);
    lines.put("mark", new Quotations.Line("why", "later"));
    assertEquals(0, quotations.lines().size());
    assertThrows(UnsupportedOperationException.class, () -> quotations.lines().clear());
  }
}
