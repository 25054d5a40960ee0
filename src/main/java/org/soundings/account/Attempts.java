package org.soundings.account;

import java.util.Arrays;
import java.util.function.LongSupplier;
import org.soundings.hash.Sha256;

/**
 * How often a password was tried in vain, by name, whether anybody has that name or not: at most
 * {@value #MOST} times in a row, then once every {@value #SECONDS} seconds.
 *
 * <p>Names are counted in {@value #BUCKETS} buckets of fixed size, by a hash that nobody outside
 * can compute: no name is ever forgotten for others. Of two names in one bucket one slows the other
 * down, which is rare, since nobody can aim at it.
 */
final class Attempts {
  static final int MOST = 10;
  static final int SECONDS = 30;
  static final int BUCKETS = 1 << 16;
  private static final long EACH = SECONDS * 1_000_000_000L;
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 8;

  private final LongSupplier nanos;
  private final String salt = RandomText.secret();

  /** When a bucket has as many attempts as it can have. */
  private final long[] full = new long[BUCKETS];

  private final int[] refused = new int[BUCKETS];

  Attempts(LongSupplier nanos) {
    this.nanos = nanos;
    Arrays.fill(full, nanos.getAsLong());
  }

  /** Takes an attempt, if there is one left. */
  synchronized boolean take(String name) {
    int bucket = bucket(name);
    long now = nanos.getAsLong();
    refused[bucket]++;
    long missing = Math.max(0, full[bucket] - now);
    if (missing > (MOST - 1) * EACH) {
      return false;
    }
    full[bucket] = now + missing + EACH;
    return true;
  }

  /**
   * The attempt that was taken last was right.
   *
   * @return how many before it were not
   */
  synchronized int forget(String name) {
    int bucket = bucket(name);
    int before = Math.max(0, refused[bucket] - 1);
    full[bucket] = nanos.getAsLong();
    refused[bucket] = 0;
    return before;
  }

  private int bucket(String name) {
    String hash = Sha256.hex(salt + name);
    return (int) (Long.parseLong(hash.substring(0, DIGITS), HEXADECIMAL) % BUCKETS);
  }
}
