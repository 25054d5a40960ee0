package org.soundings.security;

/**
 * At most {@value #MOST} in a row, then one every {@value #SECONDS} seconds. Counts for everybody
 * together: to count for one address, addresses would have to be kept.
 */
final class Throttle {
  static final int MOST = 10;
  static final int SECONDS = 6;
  private static final long EACH = SECONDS * 1_000_000_000L;

  private long left = MOST;
  private long since;
  private boolean begun;

  synchronized boolean allows(long now) {
    if (!begun) {
      begun = true;
      since = now;
    }
    long more = (now - since) / EACH;
    left = Math.min(MOST, left + more);
    since += more * EACH;
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
