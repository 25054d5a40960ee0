package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final String NAME = "ana@example.org";

  private final AtomicLong now = new AtomicLong(1);
  private final Attempts attempts = new Attempts(now::get);

  @BeforeEach
  void useUp() {
    for (int i = 0; i < Attempts.MOST; i++) {
      assertTrue(attempts.take(NAME), "attempt " + i);
    }
  }

  @Test
  void afterTheMostInARowOneMayTryNowAndThen() {
    assertFalse(attempts.take(NAME));
    now.addAndGet(Attempts.SECONDS * 1_000_000_000L + 1);
    assertTrue(attempts.take(NAME));
    assertFalse(attempts.take(NAME));
  }

  @Test
  void anotherNameIsNotHeldUp() {
    assertTrue(attempts.take("bea@example.org"));
  }

  @Test
  void whoeverIsRightBeginsFromTheStartAndHearsHowOftenSomebodyWasNot() {
    assertEquals(Attempts.MOST - 1, attempts.forget(NAME));
    assertTrue(attempts.take(NAME));
    assertEquals(0, attempts.forget(NAME));
  }

  /** Memory is bounded, and yet nobody makes it forget whom they guess at. */
  @Test
  void noOtherNamesHoweverManyGiveANameItsAttemptsBack() {
    for (int i = 0; i < 3 * Attempts.BUCKETS; i++) {
      attempts.take(i + "@example.org");
    }
    assertFalse(attempts.take(NAME));
  }

  @Test
  void whoWaitsLongHasNoMoreThanTheMost() {
    now.addAndGet(1_000L * Attempts.SECONDS * 1_000_000_000L);
    useUp();
    assertFalse(attempts.take(NAME));
  }
}
