package org.soundings.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final long SECOND = 1_000_000_000L;
  private final Throttle throttle = new Throttle();

  @Test
  void afterTheMostInARowOneMayTryNowAndThen() {
    for (int i = 0; i < Throttle.MOST; i++) {
      assertTrue(throttle.allows(5 * SECOND));
    }
    assertFalse(throttle.allows(6 * SECOND));
    assertTrue(throttle.allows((5 + Throttle.SECONDS) * SECOND));
    assertFalse(throttle.allows((5 + Throttle.SECONDS) * SECOND));
  }

  @Test
  void patienceIsNotSavedUpWithoutEnd() {
    assertTrue(throttle.allows(0));
    long later = 10_000 * SECOND;
    for (int i = 0; i < Throttle.MOST; i++) {
      assertTrue(throttle.allows(later));
    }
    assertFalse(throttle.allows(later));
  }
}
