package org.soundings.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Groups of different groupings that are nearly the same people: a team and a kind of contract, all
 * but one of whom are in the team. If an item is told of both, the difference is the answers of
 * those few. So it is told of one of them only: not of that whose grouping has more groups. A group
 * may also be nearly the same as several of another grouping together.
 */
record NearGroups(Cube cube, Tally tally, Margins margins) {
  /**
   * By the variables of each table its groups of which nothing may be told.
   *
   * @param tables each of other variables
   * @param decided whether a table is published already
   */
  Map<TableId, BitSet> of(List<Crossing> tables, Predicate<Crossing> decided) {
    Map<TableId, BitSet> near = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      for (Crossing other : tables.subList(i + 1, tables.size())) {
        Crossing one = tables.get(i);
        boolean both = decided.test(one) && decided.test(other);
        if (one.item().equals(other.item()) && areApart(one, other) && !both) {
          boolean first =
              decided.test(other) || (!decided.test(one) && one.groups() > other.groups());
          Crossing finer = first ? one : other;
          mark(finer, first ? other : one, decided, near);
        }
      }
    }
    new Overlaps(cube, tally, margins)
        .of(tables, decided)
        .forEach((names, of) -> near.computeIfAbsent(names, any -> new BitSet()).or(of));
    return near;
  }

  /** Two groupings that are known, neither of which lies in the other. */
  private boolean areApart(Crossing one, Crossing other) {
    return cube.groups().containsAll(List.of(one.group(), other.group()))
        && margins.nestings().stream()
            .noneMatch(
                n ->
                    List.of(n.inner(), n.outer()).containsAll(List.of(one.group(), other.group())));
  }

  /** Which groups of {@code finer} are nearly groups of {@code coarser}. */
  private void mark(
      Crossing finer, Crossing coarser, Predicate<Crossing> decided, Map<TableId, BitSet> near) {
    long[][] both = both(finer.group(), coarser.group());
    BitSet of = near.computeIfAbsent(finer.names(), any -> new BitSet());
    for (int h = 0; h < coarser.groups(); h++) {
      for (int g = 0; g < finer.groups(); g++) {
        BitSet alone = new BitSet();
        alone.set(g);
        if (areNear(finer, alone, coarser, h, both)) {
          of.set(g);
        }
      }
    }
    for (int h = 0; h < coarser.groups(); h++) {
      BitSet most = mostlyIn(both, h, finer.groups());
      BitSet others = new BitSet();
      others.set(0, finer.groups());
      others.andNot(most);
      others.andNot(of);
      boolean several = most.cardinality() > 1 && !others.isEmpty();
      if (several && areNear(finer, most, coarser, h, both)) {
        if (decided.test(coarser)) {
          of.or(most);
        } else {
          near.computeIfAbsent(coarser.names(), any -> new BitSet()).set(h);
        }
      }
    }
  }

  /** How many are in each group of both, those in no group last. */
  private long[][] both(String one, String other) {
    boolean inOrder = tally.tables().containsKey(TableId.of(one, other));
    Table table = tally.table(inOrder ? TableId.of(one, other) : TableId.of(other, one));
    int at = inOrder ? 0 : 1;
    long[][] both =
        new long[table.dimension(at).answers() + 1][table.dimension(1 - at).answers() + 1];
    for (int i = 0; i < table.cells(); i++) {
      int[] levels = table.levels(i);
      both[Math.min(levels[at], both.length - 1)][Math.min(levels[1 - at], both[0].length - 1)] +=
          table.cellAt(i).n();
    }
    return both;
  }

  private static BitSet mostlyIn(long[][] both, int h, int groups) {
    BitSet most = new BitSet();
    for (int g = 0; g < groups; g++) {
      long all = 0;
      for (long n : both[g]) {
        all += n;
      }
      most.set(g, 2 * both[g][h] > all);
    }
    return most;
  }

  /** Whether fewer than k are in one of them and not in the other, and others in neither. */
  private boolean areNear(Crossing finer, BitSet of, Crossing coarser, int h, long[][] both) {
    long only = 0;
    long shared = 0;
    long coarse = 0;
    long all = 0;
    for (int g = 0; g < both.length; g++) {
      for (int i = 0; i < both[g].length; i++) {
        all += both[g][i];
        coarse += i == h ? both[g][i] : 0;
        shared += of.get(g) && i == h ? both[g][i] : 0;
        only += of.get(g) && i != h ? both[g][i] : 0;
      }
    }
    long k = Math.max(cube.k(finer.item()), cube.k(finer.group()));
    long silent = of.stream().mapToLong(finer::unanswered).sum();
    long apart = Math.max(0, only - silent) + Math.max(0, coarse - shared - coarser.unanswered(h));
    return shared > 0 && apart < k && all - shared - only >= k;
  }
}
