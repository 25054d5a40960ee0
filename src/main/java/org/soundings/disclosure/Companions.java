package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundings.tally.TableId;

/**
 * Groups of which nothing is told so that a group of too few does not follow from the others. One
 * such group alone needs a companion, the smallest that could be told; several cover each other
 * where what is told of the wider groups that they lie in is left out. The search decides whether
 * that is enough.
 *
 * @param tables of one item, or of items that lie in one another, by groups that do
 */
record Companions(Cube cube, Margins margins, List<Crossing> tables) {
  /** By the variables of each table. */
  Map<TableId, BitSet> all() {
    Map<TableId, BitSet> all = new HashMap<>();
    tables.forEach(c -> all.put(c.names(), new BitSet()));
    tables.forEach(c -> outer(c).ifPresentOrElse(n -> within(c, n, all), () -> alone(c, all)));
    return all;
  }

  private record Outer(Crossing table, Nesting nesting) {}

  /** The next wider grouping that the item is told by. */
  private Optional<Outer> outer(Crossing c) {
    return margins.nestings().stream()
        .filter(n -> n.inner().equals(c.group()))
        .flatMap(
            n ->
                tables.stream()
                    .filter(t -> t.item().equals(c.item()) && t.group().equals(n.outer()))
                    .map(t -> new Outer(t, n)))
        .max(Comparator.comparingInt(outer -> outer.table().groups()));
  }

  private boolean small(long n, Crossing c) {
    return n > 0 && n < cube.k(c.item());
  }

  private void alone(Crossing c, Map<TableId, BitSet> all) {
    List<Integer> groups = IntStream.range(0, c.groups()).boxed().toList();
    if (small(few(c, groups), c)) {
      companion(c, groups).ifPresent(g -> mark(all, c, g));
    }
  }

  private void within(Crossing c, Outer outer, Map<TableId, BitSet> all) {
    List<Integer> lonely = new ArrayList<>();
    long few = 0;
    for (int o = 0; o < outer.table.groups(); o++) {
      long here = few(c, outer.nesting.within(o));
      if (small(here, c)) {
        lonely.add(o);
        few += here;
      }
    }
    if (small(few, c)) {
      int first = lonely.removeFirst();
      companion(c, outer.nesting.within(first))
          .ifPresentOrElse(g -> mark(all, c, g), () -> mark(all, outer.table, first));
    }
    lonely.forEach(o -> mark(all, outer.table, o));
  }

  private static void mark(Map<TableId, BitSet> all, Crossing c, int group) {
    all.computeIfAbsent(c.names(), any -> new BitSet()).set(group);
  }

  /** How many are in groups of too few, or in those of which nothing is told in any case. */
  private long few(Crossing c, List<Integer> groups) {
    return groups.stream().filter(g -> isHidden(c, g)).mapToLong(c::base).sum();
  }

  private boolean isHidden(Crossing c, int group) {
    return small(c.base(group), c) || margins.isHidden(c.group(), group);
  }

  private Optional<Integer> companion(Crossing c, List<Integer> groups) {
    return groups.stream()
        .filter(g -> c.base(g) > 0 && !isHidden(c, g))
        .min(Comparator.comparingLong(c::base));
  }
}
