package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1: a release of any version is read; what is not there says nothing. */
class ParsedTest {
  @Test
  void whatIsNotThereIsEmpty() {
    assertEquals(Map.of(), Parsed.map(null));
    assertEquals(Map.of(), Parsed.map("text"));
    assertEquals(List.of(), Parsed.list(Map.of("a", 1)));
  }

  @Test
  void whatIsNoNumberIsNotDefined() {
    Map<String, Object> of = new HashMap<>(Map.of("n", 12, "p", 0.25, "text", "12"));
    of.put("undefined", null);
    assertEquals(12, Parsed.number(of, "n"));
    assertEquals(0.25, Parsed.number(of, "p"));
    for (String key : List.of("text", "undefined", "missing")) {
      assertEquals(Double.NaN, Parsed.number(of, key), key);
    }
  }

  @Test
  void aRowOfATableMayBeShorterThanExpected() {
    List<Object> row = Arrays.asList(3.5, null);
    assertEquals(3.5, Parsed.number(row, 0));
    for (int place : new int[] {-1, 1, 2}) {
      assertEquals(Double.NaN, Parsed.number(row, place), "place " + place);
    }
  }
}
