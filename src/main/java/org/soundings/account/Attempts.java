package org.soundings.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often a password was tried in vain, by name, whether anybody has that name or not: at most
 * {@value #MOST} times in a row, then once every {@value #SECONDS} seconds. Only the last {@value
 * #NAMES} names are known, in memory.
 */
final class Attempts {
  static final int MOST = 10;
  static final int SECONDS = 30;
  static final int NAMES = 10_000;
  private static final long EACH = SECONDS * 1_000_000_000L;

  private record Tried(double left, long at, int refused) {}

  private final LongSupplier nanos;
  private final Map<String, Tried> names =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
          return size() > NAMES;
        }
      };

  Attempts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Takes an attempt, if there is one left. */
  synchronized boolean take(String name) {
    long now = nanos.getAsLong();
    Tried before = names.getOrDefault(name, new Tried(MOST, now, 0));
    double left = Math.min(MOST, before.left() + (now - before.at()) / (double) EACH);
    boolean allowed = left >= 1;
    names.put(name, new Tried(allowed ? left - 1 : left, now, before.refused() + 1));
    return allowed;
  }

  /**
   * The attempt that was taken last was right.
   *
   * @return how many before it were not
   */
  synchronized int forget(String name) {
    Tried before = names.remove(name);
    return before == null ? 0 : before.refused() - 1;
  }
}
