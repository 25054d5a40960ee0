package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.soundings.disclosure.search.Block;

/** What answers and numbers add up to by groups, as numbers of a block (D10). */
final class Reaches {
  private static final double REACH = 50;
  private static final double MEAN = 200;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Cube cube;
  private final Margins margins;
  private final Telling telling;
  private final Block block;
  private final Map<Crossing, Reach[]> reaches = new HashMap<>();

  Reaches(Cube cube, Margins margins, Telling telling, Block block) {
    this.cube = cube;
    this.margins = margins;
    this.telling = telling;
    this.block = block;
  }

  /**
   * How far the numbers of a group add up above the least and below the most that they could: each
   * step is as one person's (D10). -1 where that end is open.
   */
  private record Reach(int above, int below) {
    static final Reach NONE = new Reach(-1, -1);

    IntStream numbers() {
      return IntStream.of(above, below).filter(number -> number >= 0);
    }
  }

  /** A sum near an end is as small a number as a few people; the sums of all groups add up. */
  void ofNumbers(Crossing c, int[] bases) {
    Steps steps = Steps.of(c.item(), cube);
    Reach[] of = new Reach[c.groups()];
    List<Integer> above = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    for (int g = 0; g <= c.groups(); g++) {
      double[] values = c.values(g);
      double sum = Arrays.stream(values).sum();
      double smallest = values.length == 0 ? 0 : values[0];
      boolean out = g < c.groups() && telling.isOut(c, 0, g);
      long k = out || values.length == 0 ? 0 : steps.k();
      double cost = out ? NEVER : REACH * telling.worth(c);
      int up = reach(steps.above(sum, values.length, smallest), k, cost, above);
      int down = reach(steps.below(sum, values.length), k, cost, below);
      if (g < c.groups()) {
        of[g] = new Reach(up, down);
        if (up >= 0 && down >= 0) {
          double range = (steps.highest() - steps.from(smallest)) / steps.step();
          block.line(List.of(up, down, bases[g]), new double[] {1, 1, -range}, -1);
        }
        boolean few = telling.isNear(c, g);
        if (!out && (telling.small(c.base(g), c) || telling.isCompanion(c, g))) {
          of[g].numbers().forEach(block::hide);
        }
        if (!out && (few || !steps.far(values))) {
          of[g].numbers().forEach(block::keepSecret);
          block.keepSecret(bases[g]);
        }
      } else {
        new Reach(up, down).numbers().forEach(steps.far(values) ? block::hide : block::keepSecret);
      }
    }
    block.line(above);
    block.line(below);
    reaches.put(c, of);
  }

  private int reach(long steps, long k, double cost, List<Integer> line) {
    if (steps < 0) {
      return -1;
    }
    int number = block.number(steps, k, cost);
    line.add(number);
    return number;
  }

  /**
   * The sums of an item's answers in each group: what they are above the least that as many could
   * give, and below the most. They go before cells.
   */
  void ofAnswers(Crossing c, int[][] cells) {
    double[] of = telling.values(c);
    double lowest = Arrays.stream(of).min().orElse(0);
    double highest = Arrays.stream(of).max().orElse(0);
    long k = cube.k(c.item());
    Reach[] all = new Reach[c.groups()];
    for (int g = 0; g < all.length; g++) {
      long above = 0;
      long below = 0;
      List<Integer> parts = new ArrayList<>();
      for (int r = 0; r < of.length; r++) {
        parts.add(cells[r][g]);
        above += Math.round((of[r] - lowest) * c.n(r, g));
        below += Math.round((highest - of[r]) * c.n(r, g));
      }
      boolean out = telling.isMeanOut(c, g);
      long least = out ? 0 : k;
      double cost = out ? NEVER : MEAN * telling.worth(c);
      all[g] = new Reach(block.number(above, least, cost), block.number(below, least, cost));
      block.line(parts, Arrays.stream(of).map(v -> v - lowest).toArray(), all[g].above());
      block.line(parts, Arrays.stream(of).map(v -> highest - v).toArray(), all[g].below());
      if (!out && (margins.isHidden(c.group(), g) || !telling.isMeanTold(c, g))) {
        all[g].numbers().forEach(block::hide);
      }
    }
    reaches.put(c, all);
  }

  /** Sums of groups that lie in a wider one add up to its own. */
  void nest(Nesting n, Crossing inner, Crossing outer) {
    Steps steps = Steps.of(inner.item(), cube);
    for (int l = 0; l < outer.groups(); l++) {
      TreeMap<Double, Long> rest = counts(outer.values(l));
      List<Integer> above = new ArrayList<>();
      List<Integer> below = new ArrayList<>();
      for (int level : n.within(l)) {
        counts(inner.values(level)).forEach((value, of) -> rest.merge(value, -of, Long::sum));
        add(above, reach(inner, level).above());
        add(below, reach(inner, level).below());
      }
      double[] strangers = values(rest);
      nestReach(above, reach(outer, l).above(), strangers, steps);
      nestReach(below, reach(outer, l).below(), strangers, steps);
    }
  }

  private static TreeMap<Double, Long> counts(double[] values) {
    TreeMap<Double, Long> counts = new TreeMap<>();
    Arrays.stream(values).forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }

  private static double[] values(TreeMap<Double, Long> counts) {
    return counts.entrySet().stream()
        .flatMapToDouble(of -> DoubleStream.generate(of::getKey).limit(of.getValue()))
        .toArray();
  }

  /**
   * @param strangers of those in no group of the finer grouping
   */
  private void nestReach(List<Integer> parts, int whole, double[] strangers, Steps steps) {
    if (whole >= 0) {
      if (strangers.length > 0) {
        long rest = block.n(whole) - parts.stream().mapToLong(block::n).sum();
        int number = block.unprinted(Math.max(0, rest), steps.k());
        if (!steps.far(strangers)) {
          block.keepSecret(number);
        }
        parts.add(number);
      }
      block.line(parts, whole);
    }
  }

  private static void add(List<Integer> to, int number) {
    if (number >= 0) {
      to.add(number);
    }
  }

  private Reach reach(Crossing c, int group) {
    Reach[] of = reaches.get(c);
    return of == null ? Reach.NONE : of[group];
  }

  /** Whether it may not be known what a group's answers add up to. */
  boolean isHidden(Crossing c, int group) {
    return reach(c, group).numbers().anyMatch(block::isHidden);
  }
}
