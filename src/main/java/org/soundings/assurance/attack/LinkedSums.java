package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What hangs together by unknowns, to be solved as one. */
record LinkedSums(List<Ledger.Sum> sums, List<Ledger.Between> between) {
  private LinkedSums() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /**
   * @param binds whether a number, by its place in the ledger, holds together what it is in; not
   *     one that is known, or open above
   */
  static List<LinkedSums> of(Ledger ledger, IntPredicate binds) {
    Linked linked = new Linked(ledger, binds);
    Map<Integer, LinkedSums> parts = new LinkedHashMap<>();
    for (Ledger.Sum sum : ledger.sums()) {
      linked
          .partOf(sum.groups())
          .ifPresent(in -> parts.computeIfAbsent(in, any -> new LinkedSums()).sums().add(sum));
    }
    for (Ledger.Between between : ledger.between()) {
      linked
          .partOf(between.groups())
          .ifPresent(
              in -> parts.computeIfAbsent(in, any -> new LinkedSums()).between().add(between));
    }
    return List.copyOf(parts.values());
  }
}
