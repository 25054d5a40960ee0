package org.soundings.assurance.attack;

import java.util.Arrays;
import java.util.List;

/**
 * All data sets of whole people that agree with a ledger, one by one: for small cases, to hold the
 * search against.
 */
final class EveryWay {
  private final Ledger ledger;
  private final long[] counts;
  private final long most;
  final long[] low;
  final long[] high;
  long ways;

  /**
   * @param most people that an unpublished group has at most
   */
  EveryWay(Ledger ledger, long most) {
    this.ledger = ledger;
    this.most = most;
    counts = new long[ledger.groups().size()];
    low = new long[counts.length];
    high = new long[counts.length];
    Arrays.fill(low, Long.MAX_VALUE);
    Arrays.fill(high, Long.MIN_VALUE);
    walk(0);
  }

  private void walk(int at) {
    if (at == counts.length) {
      ways++;
      for (int i = 0; i < counts.length; i++) {
        low[i] = Math.min(low[i], counts[i]);
        high[i] = Math.max(high[i], counts[i]);
      }
      return;
    }
    Long known = ledger.known().get(at);
    long from = known == null ? 0 : known;
    long to = known == null ? most : known;
    for (counts[at] = from; counts[at] <= to; counts[at]++) {
      if (fits(at)) {
        walk(at + 1);
      }
    }
  }

  /** Whether what is decided with the last number agrees with what was said. */
  private boolean fits(int last) {
    for (Ledger.Sum sum : ledger.sums()) {
      if (isDecidedBy(sum.groups(), last)) {
        long total = 0;
        for (int i = 0; i < sum.groups().length; i++) {
          total += sum.signs()[i] * counts[sum.groups()[i]];
        }
        if (total != 0) {
          return false;
        }
      }
    }
    return inside(ledger.between(), last);
  }

  private boolean inside(List<Ledger.Between> all, int last) {
    for (Ledger.Between between : all) {
      if (isDecidedBy(between.groups(), last)) {
        double total = 0;
        for (int i = 0; i < between.groups().length; i++) {
          total += between.times()[i] * counts[between.groups()[i]];
        }
        if (total < between.low() - 1e-9 || total > between.high() + 1e-9) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isDecidedBy(int[] groups, int last) {
    boolean has = false;
    for (int group : groups) {
      has |= group == last;
      if (group > last) {
        return false;
      }
    }
    return has;
  }
}
