package org.soundings.exchange.infer.doubt;

import java.util.HashSet;
import java.util.Set;

/** Counts the rows that say the same as an earlier row in every cell. */
public final class Doubled {
  /** So many different rows are remembered. */
  private static final int MOST = 200_000;

  private final Set<Long> seen = new HashSet<>();
  private long times;
  private boolean more;

  public void take(String[] cells) {
    long hash = 1_125_899_906_842_597L;
    for (String cell : cells) {
      hash = 31 * (31 * hash + cell.hashCode()) + cell.length();
    }
    if (seen.size() < MOST) {
      times += seen.add(hash) ? 0 : 1;
    } else {
      more = true;
    }
  }

  /** How many rows say the same as an earlier one. */
  long times() {
    return times;
  }

  /** How many rows are different, or -1 where they were too many to be compared. */
  long different() {
    return more ? -1 : seen.size();
  }
}
