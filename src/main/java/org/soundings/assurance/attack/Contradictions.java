package org.soundings.assurance.attack;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Sums that no numbers of people fulfil, and what they leave unsaid: of a number that hangs
 * together with such a sum something follows by one way and something else by another.
 */
final class Contradictions {
  private final Ledger ledger;
  private final Set<Ledger.Sum> broken = new LinkedHashSet<>();

  Contradictions(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A sum whose parts cannot be as many as the whole. */
  void add(Ledger.Sum sum) {
    broken.add(sum);
  }

  /**
   * The groups, by their place in the ledger, of which what was published contradicts itself: all
   * in the sums that were found, and each that hangs together with one of them by numbers that were
   * not published; none where no sum was found.
   *
   * @param binds whether a number that is not known yet holds together what it is in
   */
  Set<Integer> groups(IntPredicate binds) {
    if (broken.isEmpty()) {
      return Set.of();
    }
    Linked linked = new Linked(ledger, i -> !ledger.known().containsKey(i) && binds.test(i));
    Set<Integer> parts = new HashSet<>();
    Set<Integer> groups = new TreeSet<>();
    for (Ledger.Sum sum : broken) {
      for (int group : sum.groups()) {
        groups.add(group);
        if (linked.binds(group)) {
          parts.add(linked.part(group));
        }
      }
    }
    for (int i = 0; i < ledger.groups().size(); i++) {
      if (linked.binds(i) && parts.contains(linked.part(i))) {
        groups.add(i);
      }
    }
    return groups;
  }
}
