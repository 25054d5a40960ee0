package org.soundings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Allowance allowance = new Allowance(nanos::get);

  private int taken(int wanted) {
    int taken = 0;
    for (int i = 0; i < wanted; i++) {
      taken += allowance.take() ? 1 : 0;
    }
    return taken;
  }

  @Test
  void draftsThatAreLeftLyingAreLimitedAMinute_XG4() {
    assertEquals(Allowance.MOST, taken(50_000));
    nanos.addAndGet(60_000_000_000L);
    assertEquals(Allowance.A_MINUTE, taken(50_000));
  }

  @Test
  void whoeverHandsInGivesThePlaceBack_XG4() {
    for (int i = 0; i < 5 * Allowance.MOST; i++) {
      assertTrue(allowance.take());
      allowance.giveBack(1);
    }
  }

  @Test
  void afterADayThereAreNoMorePlacesThanAtFirst_XG4() {
    nanos.addAndGet(86_400_000_000_000L);
    allowance.giveBack(5);
    assertEquals(Allowance.MOST, taken(50_000));
  }
}
