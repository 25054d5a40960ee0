package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * The mean of all those groups together whose own means are not told (ADR 90): within a wider group
 * whose mean is told, else of all. It is what is told of the wider one less what is told of the
 * groups in it, so it says nothing that a reader could not work out, and it is held to the rules of
 * any mean besides: k people, k steps from either end, no amount that tells the largest.
 *
 * @param tables as they are published
 * @param numbers likewise
 * @param means likewise
 */
record Others(
    Cube cube,
    Margins margins,
    Crossings crossings,
    Map<TableId, Table> tables,
    Map<TableId, NumberTable> numbers,
    Map<TableId, NumberTable> means) {

  /** Groups whose answers are known together: how many gave each value. */
  private record Known(BitSet groups, TreeMap<Double, Long> counts) {}

  /** Of a table by groups; none under weights, and none where every group has its own mean. */
  List<NumberTable.Others> of(TableId names) {
    Crossing c = crossings.crossing(names);
    if (c.groupAt() != 0 || cube.isWeighted() || cube.policy().isRounding()) {
      return List.of();
    }
    List<NumberTable.Others> found = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    for (int g = 0; g < c.groups(); g++) {
      if (isTold(c, g)) {
        BitSet alone = new BitSet();
        alone.set(g);
        known.add(new Known(alone, counts(c, g)));
      }
    }
    outer(c)
        .forEach(
            n -> {
              Crossing around = crossings.crossing(TableId.of(n.outer(), c.item()));
              for (int l = 0; l < around.groups(); l++) {
                if (isTold(around, l)) {
                  BitSet within = new BitSet();
                  n.within(l).forEach(within::set);
                  left(c, within, counts(around, l), known, n.outer(), l, found);
                }
              }
            });
    if (isAllTold(c.item())) {
      BitSet all = new BitSet();
      all.set(0, c.groups());
      left(c, all, everybody(c), known, null, 0, found);
    }
    return found;
  }

  /** The groupings around it by which the same is published, the finest first. */
  private Stream<Nesting> outer(Crossing c) {
    return margins.nestings().stream()
        .filter(n -> n.inner().equals(c.group()))
        .filter(n -> isPublished(TableId.of(n.outer(), c.item())))
        .sorted(Comparator.comparingInt(n -> -n.rest().length));
  }

  private boolean isPublished(TableId names) {
    return cube.tables().contains(names) && crossings.crossing(names).groupAt() == 0;
  }

  /** What is left of a wider group when all that is known within it is taken out. */
  private void left(
      Crossing c,
      BitSet within,
      TreeMap<Double, Long> counts,
      List<Known> known,
      @Nullable String outer,
      int level,
      List<NumberTable.Others> found) {
    List<Known> inside = known.stream().filter(of -> within.intersects(of.groups())).toList();
    if (inside.stream().anyMatch(of -> of.groups().stream().anyMatch(g -> !within.get(g)))) {
      return;
    }
    TreeMap<Double, Long> rest = new TreeMap<>(counts);
    BitSet hidden = (BitSet) within.clone();
    for (Known of : inside) {
      hidden.andNot(of.groups());
      of.counts().forEach((value, n) -> rest.merge(value, -n, Long::sum));
      known.remove(of);
    }
    known.add(new Known(within, counts));
    boolean several = hidden.stream().filter(g -> c.base(g) > 0).count() > 1;
    if (several && mayBeShown(c, rest)) {
      found.add(
          new NumberTable.Others(hidden.stream().boxed().toList(), outer, level, moments(rest)));
    }
  }

  private boolean mayBeShown(Crossing c, TreeMap<Double, Long> rest) {
    double[] values =
        rest.entrySet().stream()
            .flatMapToDouble(
                of -> IntStream.range(0, (int) (long) of.getValue()).mapToDouble(i -> of.getKey()))
            .toArray();
    long k = Math.max(cube.k(c.item()), cube.k(c.group()));
    return values.length >= k && steps(c).far(values);
  }

  private Steps steps(Crossing c) {
    if (c.number()) {
      return Steps.of(c.item(), cube);
    }
    double[] values = GroupMeans.values(cube, c.item());
    double lowest = Arrays.stream(values).min().orElse(0);
    double highest = Arrays.stream(values).max().orElse(0);
    return new Steps(lowest, highest, 1, cube.k(c.item()), false);
  }

  private static Moments moments(TreeMap<Double, Long> rest) {
    Moments all =
        Moments.of(
            rest.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
            rest.values().stream().map(n -> new Cell(n, n, n, Cell.Status.SHOWN)).toList());
    return new Moments(all.n(), all.weight(), all.squares(), all.mean(), Double.NaN, Double.NaN);
  }

  /** Whether a group's own mean is published, or all of its answers are. */
  private boolean isTold(Crossing c, int group) {
    NumberTable of = c.number() ? numbers.get(c.names()) : means.get(c.names());
    if (of != null && of.parts().get(group).status() == Cell.Status.SHOWN) {
      return true;
    }
    Table table = tables.get(c.names());
    return !c.number()
        && table != null
        && IntStream.range(0, c.rows()).allMatch(r -> table.cell(group, r).shown());
  }

  private boolean isAllTold(String item) {
    TableId names = TableId.of(item);
    if (cube.isNumber(item)) {
      NumberTable of = numbers.get(names);
      return of != null
          && cube.facts().contains(new Fact.Sums(item, null))
          && of.parts().getFirst().status() == Cell.Status.SHOWN;
    }
    Table table = tables.get(names);
    return table != null
        && IntStream.range(0, table.dimension(0).answers()).allMatch(r -> table.cell(r).shown());
  }

  private TreeMap<Double, Long> counts(Crossing c, int group) {
    Dimension item = c.table().dimension(1);
    double[] values = GroupMeans.values(cube, c.item());
    TreeMap<Double, Long> counts = new TreeMap<>();
    int end = group < c.groups() ? group + 1 : c.table().dimension(0).levels();
    for (int g = group; g < end; g++) {
      for (int r = 0; r < item.answers() && (c.number() || r < values.length); r++) {
        double value = c.number() ? item.value(r) : values[r];
        counts.merge(value, c.table().cell(g, r).n(), Long::sum);
      }
    }
    return counts;
  }

  /** Those in no group among them. */
  private TreeMap<Double, Long> everybody(Crossing c) {
    TreeMap<Double, Long> all = new TreeMap<>();
    for (int g = 0; g <= c.groups(); g++) {
      counts(c, g).forEach((value, n) -> all.merge(value, n, Long::sum));
    }
    return all;
  }
}
