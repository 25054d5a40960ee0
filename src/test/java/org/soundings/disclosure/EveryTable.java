package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All tables of whole people that a reader cannot tell from the one that is, counted one by one:
 * for small cases, to hold the gate against. It knows nothing of how the gate decides.
 */
final class EveryTable {
  private final List<int[]> lines = new ArrayList<>();
  private final List<Long> totals = new ArrayList<>();
  private final long[] counts;
  private final boolean[] known;
  private final List<int[]> watched = new ArrayList<>();
  private final List<long[]> ranges = new ArrayList<>();
  private final long[] now;
  final long[] low;
  final long[] high;
  long ways;

  /**
   * @param counts that are
   * @param known which of them are told
   */
  EveryTable(long[] counts, boolean[] known) {
    this.counts = counts.clone();
    this.known = known.clone();
    now = new long[counts.length];
    low = new long[counts.length];
    high = new long[counts.length];
    Arrays.fill(low, Long.MAX_VALUE);
    Arrays.fill(high, -1);
  }

  /** It is told what these add up to. */
  EveryTable told(int... cells) {
    lines.add(cells);
    totals.add(Arrays.stream(cells).mapToLong(i -> counts[i]).sum());
    return this;
  }

  /** What these add up to is looked at too. */
  EveryTable watched(int... cells) {
    watched.add(cells);
    ranges.add(new long[] {Long.MAX_VALUE, -1});
    return this;
  }

  /** The most less the least that what was watched can add up to. */
  long watchedWidth(int at) {
    return ranges.get(at)[1] - ranges.get(at)[0];
  }

  EveryTable count() {
    walk(0, Arrays.stream(counts).sum());
    return this;
  }

  long width(int cell) {
    return high[cell] - low[cell];
  }

  private void walk(int at, long most) {
    if (at == now.length) {
      ways++;
      for (int i = 0; i < now.length; i++) {
        low[i] = Math.min(low[i], now[i]);
        high[i] = Math.max(high[i], now[i]);
      }
      for (int i = 0; i < watched.size(); i++) {
        long sum = Arrays.stream(watched.get(i)).mapToLong(cell -> now[cell]).sum();
        ranges.get(i)[0] = Math.min(ranges.get(i)[0], sum);
        ranges.get(i)[1] = Math.max(ranges.get(i)[1], sum);
      }
      return;
    }
    long from = known[at] ? counts[at] : 0;
    long to = known[at] ? counts[at] : most;
    for (now[at] = from; now[at] <= to; now[at]++) {
      if (isPossible(at)) {
        walk(at + 1, most);
      }
    }
  }

  private boolean isPossible(int last) {
    for (int line = 0; line < lines.size(); line++) {
      long sum = 0;
      boolean whole = true;
      for (int i : lines.get(line)) {
        sum += i <= last ? now[i] : 0;
        whole &= i <= last;
      }
      if (sum > totals.get(line) || (whole && sum != totals.get(line))) {
        return false;
      }
    }
    return true;
  }
}
