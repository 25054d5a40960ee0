package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final List<String> OPTIONS = List.of("a", "b", "NONE", "c", "OTHER");

  private static List<String> of(String key, String item) {
    return Order.of(key).shuffled(item, OPTIONS, option -> option.length() > 1);
  }

  @Test
  void r7PinnedOptionsKeepTheirPlaces() {
    for (int i = 0; i < 100; i++) {
      List<String> order = of("key" + i, "item");
      assertEquals("NONE", order.get(2));
      assertEquals("OTHER", order.get(4));
      assertEquals(Set.copyOf(OPTIONS), Set.copyOf(order));
    }
  }

  @Test
  void r7TheSameKeyGivesTheSameOrder() {
    assertEquals(of("key", "item"), of("key", "item"));
    assertEquals(Order.of("key"), Order.of("key"));
    assertNotEquals(Order.of("key"), Order.of("other key"));
  }

  @Test
  void r7TwoItemsOfOneRespondentAreShuffledApart() {
    Set<List<String>> orders = new HashSet<>();
    IntStream.range(0, 50).forEach(i -> orders.add(of("key", "item" + i)));
    assertEquals(6, orders.size());
  }

  @Test
  void r7EveryOrderIsEquallyLikely() {
    Map<String, Integer> counts = new TreeMap<>();
    int respondents = 6000;
    for (int i = 0; i < respondents; i++) {
      counts.merge(String.join("", of("key" + i, "item")), 1, Integer::sum);
    }
    assertEquals(6, counts.size());
    double expected = respondents / 6.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertTrue(chiSquare < 20.5, "chi-square of 5 df at 0.001: " + counts);
  }
}
