package org.soundings.store.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A4: what a response says besides its answers is said by nobody or by at least k. */
class SmallClassesTest {
  private static final int FEWEST = 5;
  private static final String LAST = "v2";

  private static Map<ResponseClass, ResponseClass> merged(Map<ResponseClass, Integer> counts) {
    return new SmallClasses(FEWEST, LAST).merged(counts);
  }

  private static ResponseClass one(String stratum, String version, String pace) {
    return new ResponseClass(stratum, version, pace);
  }

  @Test
  void a4LargeClassesStay() {
    ResponseClass care = one("care", "v1", "usual");
    ResponseClass fast = one("care", "v2", "fast");
    assertEquals(Map.of(care, care, fast, fast), merged(Map.of(care, 5, fast, 6)));
    assertEquals(Map.of(), merged(Map.of()));
  }

  @Test
  void a4APaceOfFewIsSaidOfNobodyInTheirStratumAndStaysInOthers() {
    ResponseClass other = one("office", "v2", "fast");
    Map<ResponseClass, ResponseClass> merged =
        merged(Map.of(one("care", "v2", "fast"), 4, one("care", "v2", "usual"), 30, other, 5));
    assertEquals(one("care", "v2", ""), merged.get(one("care", "v2", "fast")));
    assertEquals(one("care", "v2", ""), merged.get(one("care", "v2", "usual")));
    assertEquals(other, merged.get(other));
  }

  @Test
  void a4AVersionThatFewAnsweredBecomesTheLast() {
    ResponseClass early = one("", "v1", "usual");
    ResponseClass late = one("", "v2", "usual");
    assertEquals(Map.of(early, late, late, late), merged(Map.of(early, 1, late, 9)));
    ResponseClass fast = one("", "v2", "fast");
    assertEquals(late.withoutPace(), merged(Map.of(early, 1, late, 9, fast, 1)).get(early));
  }

  @Test
  void a4SmallStrataBecomeOneWithoutANameAndTheNextLargerJoinsWhereTheyAreTooFew() {
    ResponseClass tiny = one("tiny", "v2", "");
    ResponseClass small = one("small", "v2", "");
    ResponseClass large = one("large", "v2", "");
    ResponseClass larger = one("larger", "v2", "");
    ResponseClass none = one("", "v2", "");
    assertEquals(
        Map.of(tiny, none, small, none, large, large), merged(Map.of(tiny, 2, small, 3, large, 6)));
    assertEquals(
        Map.of(tiny, none, large, none, larger, larger),
        merged(Map.of(tiny, 2, large, 6, larger, 7)));
  }

  @Test
  void a4FewerThanKAltogetherCannotBeMerged() {
    assertThrows(
        IllegalArgumentException.class, () -> merged(Map.of(one("care", "v2", ""), FEWEST - 1)));
  }

  /** By seed: whatever the counts are. */
  @Test
  void a4NoClassThatIsKeptHasFewerThanK() {
    Random random = new Random(84);
    for (int round = 0; round < 500; round++) {
      Map<ResponseClass, Integer> counts = new HashMap<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        counts.merge(
            one(
                "team" + random.nextInt(4),
                "v" + random.nextInt(3),
                random.nextBoolean() ? "fast" : "usual"),
            1 + random.nextInt(9),
            Integer::sum);
      }
      if (counts.values().stream().mapToInt(Integer::intValue).sum() >= FEWEST) {
        Map<ResponseClass, Integer> kept = new HashMap<>();
        merged(counts)
            .forEach((from, to) -> kept.merge(to, counts.getOrDefault(from, 0), Integer::sum));
        assertTrue(kept.values().stream().allMatch(n -> n >= FEWEST), counts + " gives " + kept);
        assertEquals(
            counts.values().stream().mapToInt(Integer::intValue).sum(),
            kept.values().stream().mapToInt(Integer::intValue).sum());
      }
    }
  }
}
