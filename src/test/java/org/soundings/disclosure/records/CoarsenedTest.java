package org.soundings.disclosure.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** D9: of two ways to make records coarser, which one is published. */
class CoarsenedTest {
  private static Coarsened of(boolean safe, double loss, long below) {
    return new Coarsened(List.of(1), List.of(), null, safe, loss, below);
  }

  private static void assertBetter(Coarsened better, Coarsened other) {
    assertTrue(better.isBetterThan(other), better + " before " + other);
    assertFalse(other.isBetterThan(better), other + " after " + better);
  }

  @Test
  void anyWayIsBetterThanNone() {
    assertTrue(of(false, 1, 100).isBetterThan(null));
  }

  @Test
  void whatIsSafeComesFirstHoweverMuchIsLost() {
    assertBetter(of(true, 1, 100), of(false, 0, 0));
  }

  @Test
  void ofSafeOnesTheOneThatLosesLeastAndThenTheOneWithFewestTooFew() {
    assertBetter(of(true, 0.2, 100), of(true, 0.3, 0));
    assertBetter(of(true, 0.2, 3), of(true, 0.2, 4));
  }

  /** What is lost does not matter where nothing may be published. */
  @Test
  void ofUnsafeOnesTheOneWithFewestTooFew() {
    assertBetter(of(false, 0.9, 3), of(false, 0.1, 4));
  }

  @Test
  void ofTwoAlikeNeitherIsBetter() {
    assertFalse(of(true, 0.2, 3).isBetterThan(of(true, 0.2, 3)));
    assertFalse(of(false, 0.2, 3).isBetterThan(of(false, 0.3, 3)));
  }

  @Test
  void itStaysAsItWasMade() {
    List<Integer> steps = new ArrayList<>(List.of(1, 2));
    Coarsened of = new Coarsened(steps, List.of(), null, true, 0, 0);
    steps.clear();
    assertEquals(List.of(1, 2), of.steps());
  }
}
