package org.soundings.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConfirmedTimeTest {
  private static final Instant START = Instant.parse("2026-11-29T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAYS_60 = Duration.ofDays(60);

  /** So many minutes of a server that runs, its clock being off by so much. */
  private static ConfirmedTime run(ConfirmedTime time, Instant from, long minutes, Duration off) {
    ConfirmedTime now = time;
    for (long i = 1; i <= minutes; i++) {
      now = now.after(from.plus(off).plus(MINUTE.multipliedBy(i)), MINUTE);
    }
    return now;
  }

  @Test
  void aClockThatGoesOnIsBelieved() {
    ConfirmedTime time = run(ConfirmedTime.of(START), START, 100, Duration.ZERO);
    assertEquals(START.plus(MINUTE.multipliedBy(100)), time.confirmed());
    assertFalse(time.isDoubtful());
  }

  @Test
  void aClockThatIsSetRightByMinutesIsBelievedAtOnce() {
    ConfirmedTime time = run(ConfirmedTime.of(START), START, 1, Duration.ofMinutes(10));
    assertEquals(START.plus(Duration.ofMinutes(11)), time.confirmed());
  }

  @Test
  void aJumpAndBackChangesNothing_XG3() {
    for (Duration jump : new Duration[] {DAYS_60, Duration.ofDays(-400), Duration.ofHours(1)}) {
      ConfirmedTime during = run(ConfirmedTime.of(START), START, 75, jump);
      assertTrue(during.isDoubtful());
      assertEquals(START.plus(MINUTE.multipliedBy(75)), during.confirmed());
      ConfirmedTime after = run(during, START.plus(MINUTE.multipliedBy(75)), 10, Duration.ZERO);
      assertEquals(START.plus(MINUTE.multipliedBy(85)), after.confirmed());
      assertFalse(after.isDoubtful());
    }
  }

  @Test
  void aJumpThatLastsADayIsBelieved_XG3() {
    ConfirmedTime almost = run(ConfirmedTime.of(START), START, 24 * 60, DAYS_60);
    assertTrue(almost.isDoubtful());
    Instant end = START.plus(Duration.ofDays(1));
    ConfirmedTime time = run(almost, end, 2, DAYS_60);
    assertFalse(time.isDoubtful());
    assertEquals(end.plus(DAYS_60).plus(MINUTE.multipliedBy(2)), time.confirmed());
  }

  @Test
  void jumpsThatFollowEachOtherDoNotAddUp_XG3() {
    ConfirmedTime time = ConfirmedTime.of(START);
    for (int hours = 0; hours < 48; hours++) {
      Instant from = START.plus(Duration.ofHours(hours));
      time = run(time, from, 60, DAYS_60.plus(Duration.ofDays(hours)));
    }
    assertTrue(time.isDoubtful());
    assertEquals(START.plus(Duration.ofHours(48)), time.confirmed());
  }

  @Test
  void whatIsKeptInAFileIsReadAgain() {
    ConfirmedTime time = run(ConfirmedTime.of(START), START, 75, DAYS_60);
    assertEquals(time, ConfirmedTime.read(time.text()).orElseThrow());
    assertTrue(ConfirmedTime.read("").isEmpty());
    assertTrue(ConfirmedTime.read("2026 x y").isEmpty());
  }
}
