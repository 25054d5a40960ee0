package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** D2, D3, D9: people who are alike in all that identifies them. */
class EquivalenceClassTest {
  private static EquivalenceClass of(long n, long[]... answers) {
    return new EquivalenceClass(List.of(0), n, List.of(List.of(0)), answers);
  }

  @Test
  void itHoldsFromKOnUnlessAllGaveOneSensitiveAnswer() {
    assertTrue(of(5).holds(5), "nothing sensitive is kept");
    assertFalse(of(4).holds(5));
    assertTrue(of(5, new long[] {4, 1}).holds(5));
    assertFalse(of(500, new long[] {500, 0}).holds(5));
    assertFalse(of(500, new long[] {250, 250}, new long[] {0, 3}).holds(5), "one item is enough");
  }

  /** Nobody answered: there is nothing that all of them said. */
  @Test
  void whereNobodyAnsweredNobodyIsTold() {
    assertTrue(of(5, new long[] {0, 0}).holds(5));
    assertEquals(0, of(5, new long[] {0, 0}).distinct(0));
  }

  /** Machanavajjhala et al. 2007: as many answers as if all were as frequent. */
  @Test
  void entropyIsTheNumberOfAnswersWhereAllAreAsFrequent() {
    assertEquals(3, of(9, new long[] {3, 3, 3}).entropy(0), 1e-12);
    assertEquals(1, of(9, new long[] {9, 0, 0}).entropy(0), 1e-12);
    double uneven = of(9, new long[] {7, 1, 1}).entropy(0);
    assertTrue(uneven > 1 && uneven < 3, "between: " + uneven);
    assertEquals(uneven, of(18, new long[] {14, 2, 2}).entropy(0), 1e-12, "by shares alone");
  }

  @Test
  void togetherTheyAreAsManyAndLeaveTheirPartsAsTheyWere() {
    EquivalenceClass one = of(3, new long[] {1, 2});
    EquivalenceClass both = EquivalenceClass.of(List.of(7), List.of(one, of(4, new long[] {4, 0})));
    assertEquals(7, both.n());
    assertEquals(List.of(7), both.groups());
    assertEquals(2, both.members().size());
    assertArrayEquals(new long[] {5, 2}, both.answers()[0]);
    assertArrayEquals(new long[] {1, 2}, one.answers()[0]);
  }
}
