package org.soundings.statistics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Boxes of ordered answers. */
class LikertBoxesTest {
  @Test
  void theTwoHighestAndTheTwoLowestMakeBoxes() {
    LikertBoxes seven = LikertBoxes.of(new long[] {1, 2, 3, 4, 5, 6, 7}, 0.95);
    assertEquals(13, seven.topCount());
    assertEquals(3, seven.bottomCount());
    assertEquals(12, seven.middleCount());
    assertEquals(10 / 28.0, seven.net().value(), 1e-15);
    LikertBoxes four = LikertBoxes.of(new long[] {1, 2, 3, 4}, 0.95);
    assertNull(four.middle(), "four categories have nothing between the two ends");
    assertThrows(IllegalArgumentException.class, () -> LikertBoxes.of(new long[] {1, 2, 3}, 0.95));
    assertFalse(LikertBoxes.of(new long[5], 0.95).net().isDefined());
  }
}
