package org.soundings.assurance.attack;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Which groups of a ledger hang together, by numbers that stand in one sum. */
final class Linked {
  private final IntPredicate binds;
  private final int[] root;

  /**
   * @param binds whether a group, by its place, holds together the sums that it is in
   */
  Linked(Ledger ledger, IntPredicate binds) {
    this.binds = binds;
    root = new int[ledger.groups().size()];
    Arrays.setAll(root, i -> i);
    ledger.sums().forEach(sum -> join(sum.groups()));
    ledger.between().forEach(between -> join(between.groups()));
  }

  boolean binds(int group) {
    return binds.test(group);
  }

  /** The same for all that hang together. */
  int part(int group) {
    int at = group;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** The part that some groups are in; none where none of them holds anything together. */
  OptionalInt partOf(int[] groups) {
    return Arrays.stream(groups).filter(binds).map(this::part).findFirst();
  }

  private void join(int[] groups) {
    partOf(groups)
        .ifPresent(
            first -> Arrays.stream(groups).filter(binds).forEach(g -> root[part(g)] = first));
  }
}
