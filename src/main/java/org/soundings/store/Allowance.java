package org.soundings.store;

import java.util.function.LongSupplier;

/**
 * How many drafts more may be begun: {@value #MOST} at once, and {@value #A_MINUTE} a minute after
 * that. Whoever hands in gives the place back, so that only those count that are left lying.
 */
final class Allowance {
  static final int MOST = 10_000;
  static final int A_MINUTE = 600;

  private static final double MINUTE = 60e9;

  private final LongSupplier nanos;
  private double left = MOST;
  private long counted;

  Allowance(LongSupplier nanos) {
    this.nanos = nanos;
    this.counted = nanos.getAsLong();
  }

  /** Takes a place, if there is one. */
  synchronized boolean take() {
    long now = nanos.getAsLong();
    left = Math.min(MOST, left + (now - counted) / MINUTE * A_MINUTE);
    counted = now;
    boolean free = left >= 1;
    left -= free ? 1 : 0;
    return free;
  }

  synchronized void giveBack(int places) {
    left = Math.min(MOST, left + places);
  }
}
