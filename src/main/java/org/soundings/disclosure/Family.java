package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The tables of one item by groups that lie in one another, for a reader who knows of the groups'
 * sizes what is said, or for one who knows them all: where silence is no secret, other items say
 * much of them. What is hidden from the first stays hidden.
 */
final class Family {
  private static final double BASE = 100;
  private static final double REACH = 50;
  private static final double MEAN = 200;
  private static final double OUTER = 0.8;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Cube cube;
  private final Margins margins;
  private final Sizes sizes;
  private final List<Crossing> tables;
  private final boolean sizesKnown;
  private final Map<List<String>, boolean[][]> before = new HashMap<>();
  private final Block block = new Block();
  private final Map<Crossing, int[][]> cells = new LinkedHashMap<>();
  private final Map<Crossing, int[]> bases = new HashMap<>();
  private final Map<Crossing, Reach[]> reaches = new HashMap<>();
  private final Map<Crossing, double[]> values = new HashMap<>();
  private final Map<List<String>, boolean[]> told = new HashMap<>();
  private final Map<List<String>, BitSet> near;
  private final Map<List<String>, BitSet> companions;
  private final Map<List<String>, boolean[][]> cellsOut;
  private final Map<List<String>, boolean[]> meansOut;

  /**
   * @param near groups that differ by a few people from others that are shown
   * @param cellsOut cells that an earlier release shows
   * @param meansOut means that it shows
   */
  Family(
      Cube cube,
      Margins margins,
      Sizes sizes,
      List<Crossing> tables,
      boolean sizesKnown,
      Map<List<String>, BitSet> near,
      Map<List<String>, boolean[][]> cellsOut,
      Map<List<String>, boolean[]> meansOut) {
    this.near = near;
    this.companions = new Companions(cube, margins, tables).all();
    this.cellsOut = cellsOut;
    this.meansOut = meansOut;
    this.cube = cube;
    this.margins = margins;
    this.sizes = sizes;
    this.tables = tables;
    this.sizesKnown = sizesKnown;
  }

  /** What is told of a team goes before what is told of its department. */
  private double worth(Crossing c) {
    boolean outer =
        margins.nestings().stream()
            .anyMatch(
                n ->
                    n.outer().equals(c.group())
                        && tables.stream()
                            .anyMatch(
                                other ->
                                    other.group().equals(n.inner())
                                        && other.item().equals(c.item())));
    return outer ? OUTER : 1;
  }

  /** Whether an earlier release shows a cell. */
  private boolean isOut(Crossing c, int row, int group) {
    boolean[][] of = cellsOut.get(c.names());
    return of != null && of[row][group];
  }

  /** Whether an earlier release shows the mean of a group. */
  private boolean isMeanOut(Crossing c, int group) {
    boolean[] of = meansOut.get(c.names());
    return of != null && group < of.length && of[group];
  }

  /** Whether it follows from an earlier release how many of a group answered. */
  private boolean isBaseOut(Crossing c, int group) {
    return isMeanOut(c, group)
        || IntStream.range(0, c.rows()).anyMatch(row -> isOut(c, row, group));
  }

  private boolean sizeKnown(Crossing c, String group, int level) {
    return sizes.said(group, level) || (sizesKnown && !c.number());
  }

  /**
   * How wide a hidden number in a group must stay: by k, or by as much as how many they are and
   * their mean leave, where that is told, of the group itself or of all groups together that it is
   * not told of; by k, or by the whole group where it is known that no more are in it.
   */
  private long width(long k, Crossing c, int row, int level) {
    long width = width(k, c, level);
    if (values(c).length == 0) {
      return width;
    }
    long[] counts = isMeanTold(c, level) ? c.counts(level) : rest(c, level);
    boolean few = Arrays.stream(counts).sum() < cube.k(c.item());
    return few ? width : Math.max(1, Math.min(width, GroupMeans.left(values(c), counts, row)));
  }

  /** The answers of all groups whose mean is not told; within a wider group whose mean is. */
  private long[] rest(Crossing c, int level) {
    BitSet among = new BitSet();
    among.set(0, c.groups());
    for (Nesting n : margins.nestings()) {
      for (Crossing outer : tables) {
        boolean around = n.inner().equals(c.group()) && n.outer().equals(outer.group());
        int in = around && outer.item().equals(c.item()) ? n.outerOf()[level] : -1;
        if (in >= 0 && isMeanTold(outer, in)) {
          BitSet within = new BitSet();
          n.within(in).forEach(within::set);
          among.and(within);
        }
      }
    }
    long[] rest = new long[c.rows()];
    among.stream()
        .filter(g -> !isMeanTold(c, g))
        .forEach(g -> Arrays.setAll(rest, r -> rest[r] + c.n(r, g)));
    return rest;
  }

  /** Whether a group's mean is to be told, as far as is known before the search. */
  private boolean isMeanTold(Crossing c, int level) {
    return isMeanOut(c, level) || (!isCompanion(c, level) && isMeanWanted(c, level));
  }

  private boolean isCompanion(Crossing c, int group) {
    return companions.getOrDefault(c.names(), new BitSet()).get(group);
  }

  private boolean isMeanWanted(Crossing c, int level) {
    boolean[] of = told.get(c.names());
    return values(c).length > 0
        && !small(c.base(level), c)
        && !margins.isHidden(c.group(), level)
        && !near.getOrDefault(c.names(), new BitSet()).get(level)
        && (of == null || of[level])
        && GroupMeans.isFar(values(c), c, level, cube.k(c.item()));
  }

  private long width(long k, Crossing c, int level) {
    long width = sizeKnown(c, c.group(), level) ? Math.min(k, sizes.of(c.group(), level)) : k;
    for (Nesting n : margins.nestings()) {
      int outer = n.inner().equals(c.group()) ? n.outerOf()[level] : -1;
      if (outer >= 0 && sizeKnown(c, n.outer(), outer)) {
        width = Math.min(width, sizes.of(n.outer(), outer));
      }
    }
    return Math.max(1, width);
  }

  /**
   * Decides what is shown.
   *
   * @param shown row by row, group by group, of each table; what is hidden there already stays so
   * @param means group by group, of each item whose means are asked for
   */
  void protect(Map<List<String>, boolean[][]> shown, Map<List<String>, boolean[]> means) {
    tables.forEach(c -> before.computeIfAbsent(c.names(), shown::get));
    told.putAll(means);
    for (Crossing c : tables) {
      values.put(c, GroupMeans.values(cube, margins, c));
      cells.put(c, cells(c));
      bases.put(c, bases(c));
      columns(c);
      hideWhole(c);
      rows(c);
      if (c.number()) {
        reaches.put(c, reaches(c));
      }
      if (values(c).length > 0) {
        meansOf(c);
      }
    }
    margins.nestings().forEach(this::nest);
    boolean safe = block.protect().isEmpty();
    tables.forEach(c -> shown.put(c.names(), shown(c, safe)));
    tables.stream()
        .filter(c -> values(c).length > 0)
        .forEach(c -> means.put(c.names(), meansShown(c, safe)));
    new GroupMeans(cube, margins, tables, this::width).withdraw(shown, means, cellsOut.keySet());
  }

  /** The number of each answer in each group, and of those in no group where there are any. */
  private int[][] cells(Crossing c) {
    int[][] of = new int[c.rows()][c.groups() + 1];
    long k = Math.max(cube.k(c.item()), cube.k(c.group()));
    for (int r = 0; r < c.rows(); r++) {
      for (int g = 0; g < c.groups(); g++) {
        boolean out = isOut(c, r, g);
        double cost = out ? NEVER : Margins.cost(c.n(r, g));
        of[r][g] = block.number(c.n(r, g), out ? 0 : k, width(k, c, r, g), cost);
      }
      of[r][c.groups()] = block.unprinted(c.n(r, c.groups()), k);
    }
    return of;
  }

  private int[] bases(Crossing c) {
    int[] of = new int[c.groups()];
    for (int g = 0; g < of.length; g++) {
      long k = cube.k(c.item());
      boolean out = isBaseOut(c, g);
      boolean secret = !out && (c.number() || cube.policy().guardsSilence());
      of[g] = block.number(c.base(g), secret ? k : 0, width(k, c, g), out ? NEVER : BASE * worth(c));
      boolean summed = c.number() || values(c).length > 0;
      if (!out && (small(c.base(g), c) || (summed && isCompanion(c, g)))) {
        block.hide(of[g]);
      }
      if (!out && c.number() && tellsSilence(c, g)) {
        block.keepSecret(of[g]);
      }
    }
    return of;
  }

  /** Whether its base, beside its size that was said, tells how many of a few gave no number. */
  private boolean tellsSilence(Crossing c, int group) {
    return cube.policy().guardsSilence()
        && sizes.said(c.group(), group)
        && small(c.unanswered(group), c);
  }

  /**
   * A group's answers add up to its base, and with those who gave none to its size, where that is
   * said. How many gave none is known of all groups together.
   */
  private void columns(Crossing c) {
    List<Integer> silent = new ArrayList<>();
    boolean guarded = cube.policy().guardsSilence();
    for (int g = 0; g < c.groups(); g++) {
      List<Integer> parts = new ArrayList<>();
      for (int[] row : of(c)) {
        parts.add(row[g]);
      }
      block.line(parts, base(c)[g]);
      int unanswered = block.unprinted(c.unanswered(g), guarded ? cube.k(c.item()) : 0);
      if (!c.number() && sizeKnown(c, c.group(), g)) {
        if (guarded && c.unanswered(g) == 0) {
          block.line(List.of(base(c)[g]));
        } else {
          block.line(List.of(base(c)[g], unanswered));
        }
      } else if (!c.number() && !guarded) {
        int size = block.unprinted(c.size(g), cube.k(c.group()));
        block.line(List.of(base(c)[g], unanswered), size);
      }
      silent.add(unanswered);
    }
    if (!c.number() && !guarded) {
      silent.add(block.unprinted(c.unanswered(c.groups()), 0));
      block.line(silent);
    }
  }

  /**
   * Hides what stands on a hidden level, groups whose base is small, unanimous groups on something
   * sensitive (D3), and the nobodies of a group in which nobody else is shown (D7).
   */
  private void hideWhole(Crossing c) {
    for (int g = 0; g < c.groups(); g++) {
      boolean few = near.getOrDefault(c.names(), new BitSet()).get(g);
      boolean secret = few || (margins.sensitive(c.item()) && isUnanimous(c, g));
      boolean whole = margins.isHidden(c.group(), g) || secret || nothingShown(c, g);
      for (int r = 0; r < c.rows(); r++) {
        boolean hide =
            whole || hiddenBefore(c, r, g) || (!c.number() && margins.isHidden(c.item(), r));
        if (hide && !isOut(c, r, g)) {
          block.hide(of(c)[r][g]);
        }
        if (secret && c.n(r, g) > 0 && !isOut(c, r, g)) {
          block.keepSecret(of(c)[r][g]);
        }
      }
      if (margins.isHidden(c.group(), g) && !isBaseOut(c, g)) {
        block.hide(base(c)[g]);
      }
    }
  }

  private boolean hiddenBefore(Crossing c, int row, int group) {
    boolean[][] of = before.get(c.names());
    return of != null && !of[row][group];
  }

  private boolean small(long n, Crossing c) {
    return n > 0 && n < cube.k(c.item());
  }

  private boolean isUnanimous(Crossing c, int g) {
    if (c.number()) {
      return c.oneValue(g);
    }
    int different = 0;
    for (int r = 0; r < c.rows(); r++) {
      different += c.n(r, g) > 0 ? 1 : 0;
    }
    return different == 1;
  }

  private boolean nothingShown(Crossing c, int g) {
    boolean any = block.isHidden(base(c)[g]);
    boolean all = true;
    for (int r = 0; r < c.rows(); r++) {
      boolean people = c.n(r, g) > 0;
      any |= people;
      all &= !people || block.isHidden(of(c)[r][g]);
    }
    return any && all;
  }

  /** An answer's numbers add up over the groups; those of answers hidden everywhere, together. */
  private void rows(Crossing c) {
    List<Integer> free = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (int r = 0; r < c.rows(); r++) {
      boolean known = c.number() || !margins.isHidden(c.item(), r);
      boolean strangers = c.n(r, c.groups()) > 0;
      List<Integer> parts = Margins.boxed(of(c)[r]);
      if (!strangers) {
        parts = parts.subList(0, c.groups());
      }
      if (known) {
        block.line(parts);
      } else {
        boolean told = values(c).length > 0;
        long n = parts.stream().mapToLong(block::n).sum();
        int whole = block.number(n, told ? cube.k(c.item()) : 0, margins.width(c.item()), 0);
        block.hide(whole);
        block.line(parts, whole);
        free.add(whole);
        times.add(told ? values(c)[r] : 0);
      }
    }
    block.line(free);
    if (values(c).length > 0) {
      block.line(free, times.stream().mapToDouble(Double::doubleValue).toArray(), -1);
    }
  }

  private void nest(Nesting n) {
    for (Crossing inner : tables) {
      for (Crossing outer : tables) {
        boolean byGroup = inner.group().equals(n.inner()) && outer.group().equals(n.outer());
        boolean byItem = inner.item().equals(n.inner()) && outer.item().equals(n.outer());
        if (byItem && inner.group().equals(outer.group())) {
          nestRows(n, inner, outer);
        }
        if (byGroup && inner.item().equals(outer.item())) {
          for (int r = 0; r < outer.rows(); r++) {
            nest(n, inner, outer, r);
          }
          if (inner.number()) {
            nestReaches(n, inner, outer);
          }
        }
      }
    }
  }

  /** Answers that lie in one another, each by the same groups. */
  private void nestRows(Nesting n, Crossing inner, Crossing outer) {
    for (int row = 0; row < outer.rows(); row++) {
      for (int g = 0; g <= outer.groups(); g++) {
        List<Integer> parts = new ArrayList<>();
        long in = 0;
        for (int level : n.within(row)) {
          parts.add(of(inner)[level][g]);
          in += inner.n(level, g);
        }
        long rest = outer.n(row, g) - in;
        if (rest > 0) {
          parts.add(block.unprinted(rest, cube.k(outer.item())));
        }
        block.line(parts, of(outer)[row][g]);
      }
    }
  }

  private void nest(Nesting n, Crossing inner, Crossing outer, int row) {
    for (int l = 0; l < outer.groups(); l++) {
      List<Integer> parts = new ArrayList<>();
      long in = 0;
      for (int level : n.within(l)) {
        parts.add(of(inner)[row][level]);
        in += inner.n(row, level);
      }
      long rest = outer.n(row, l) - in;
      if (rest > 0) {
        parts.add(block.unprinted(rest, cube.k(outer.item())));
      }
      block.line(parts, of(outer)[row][l]);
    }
  }

  private void nestReaches(Nesting n, Crossing inner, Crossing outer) {
    for (int l = 0; l < outer.groups(); l++) {
      long people = outer.base(l);
      List<Integer> above = new ArrayList<>();
      List<Integer> below = new ArrayList<>();
      for (int level : n.within(l)) {
        people -= inner.base(level);
        add(above, reach(inner, level).above());
        add(below, reach(inner, level).below());
      }
      nestReach(above, reach(outer, l).above(), people > 0);
      nestReach(below, reach(outer, l).below(), people > 0);
    }
  }

  /**
   * @param strangers whether some are in no group of the finer grouping
   */
  private void nestReach(List<Integer> parts, int whole, boolean strangers) {
    if (whole >= 0) {
      if (strangers) {
        long rest = block.n(whole) - parts.stream().mapToLong(block::n).sum();
        parts.add(block.unprinted(Math.max(0, rest), 0));
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
  private Reach[] reaches(Crossing c) {
    Steps steps = Steps.of(c.item(), cube);
    Reach[] of = new Reach[c.groups()];
    List<Integer> above = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    for (int g = 0; g <= c.groups(); g++) {
      double[] values = c.values(g);
      double sum = Arrays.stream(values).sum();
      double smallest = values.length == 0 ? 0 : values[0];
      boolean out = g < c.groups() && isOut(c, 0, g);
      long k = out || values.length == 0 ? 0 : steps.k();
      double cost = out ? NEVER : REACH * worth(c);
      int up = reach(steps.above(sum, values.length, smallest), k, cost, above);
      int down = reach(steps.below(sum, values.length), k, cost, below);
      if (g < c.groups()) {
        of[g] = new Reach(up, down);
        if (up >= 0 && down >= 0) {
          double range = (steps.highest() - steps.from(smallest)) / steps.step();
          block.line(List.of(up, down, base(c)[g]), new double[] {1, 1, -range}, -1);
        }
        boolean few = near.getOrDefault(c.names(), new BitSet()).get(g);
        if (!out && (small(c.base(g), c) || isCompanion(c, g))) {
          of[g].numbers().forEach(block::hide);
        }
        if (!out && (few || !steps.far(values))) {
          of[g].numbers().forEach(block::keepSecret);
          block.keepSecret(base(c)[g]);
        }
      } else {
        IntStream.of(up, down).filter(number -> number >= 0).forEach(block::hide);
      }
    }
    block.line(above);
    block.line(below);
    return of;
  }

  private int reach(long steps, long k, double cost, List<Integer> line) {
    if (steps < 0) {
      return -1;
    }
    int number = block.number(steps, k, cost);
    line.add(number);
    return number;
  }

  private double[] values(Crossing c) {
    return values.getOrDefault(c, new double[0]);
  }

  /**
   * The sums of an item's answers in each group: what they are above the least that as many could
   * give, and below the most. They go before cells.
   */
  private void meansOf(Crossing c) {
    double[] of = values(c);
    double lowest = Arrays.stream(of).min().orElse(0);
    double highest = Arrays.stream(of).max().orElse(0);
    long k = cube.k(c.item());
    Reach[] all = new Reach[c.groups()];
    for (int g = 0; g < all.length; g++) {
      long above = 0;
      long below = 0;
      List<Integer> parts = new ArrayList<>();
      for (int r = 0; r < of.length; r++) {
        parts.add(of(c)[r][g]);
        above += Math.round((of[r] - lowest) * c.n(r, g));
        below += Math.round((highest - of[r]) * c.n(r, g));
      }
      boolean out = isMeanOut(c, g);
      long least = out ? 0 : k;
      double cost = out ? NEVER : MEAN * worth(c);
      all[g] = new Reach(block.number(above, least, cost), block.number(below, least, cost));
      block.line(parts, Arrays.stream(of).map(v -> v - lowest).toArray(), all[g].above());
      block.line(parts, Arrays.stream(of).map(v -> highest - v).toArray(), all[g].below());
      if (!out && (margins.isHidden(c.group(), g) || !isMeanTold(c, g))) {
        all[g].numbers().forEach(block::hide);
      }
    }
    reaches.put(c, all);
  }

  private boolean[] meansShown(Crossing c, boolean safe) {
    boolean[] all = new boolean[c.groups()];
    for (int g = 0; g < all.length; g++) {
      all[g] = safe && c.base(g) > 0 && !block.isHidden(base(c)[g]) && !reachHidden(c, g);
    }
    return all;
  }

  private boolean reachHidden(Crossing c, int group) {
    return reach(c, group).numbers().anyMatch(block::isHidden);
  }

  private boolean[][] shown(Crossing c, boolean safe) {
    boolean[][] all = new boolean[c.rows()][c.groups()];
    for (int g = 0; g < c.groups(); g++) {
      boolean none =
          !safe
              || block.isHidden(base(c)[g])
              || (c.number() && reachHidden(c, g))
              || nothingShown(c, g);
      for (int r = 0; r < c.rows(); r++) {
        all[r][g] = !none && !block.isHidden(of(c)[r][g]);
      }
    }
    return all;
  }

  private int[][] of(Crossing c) {
    return cells.getOrDefault(c, new int[0][0]);
  }

  private int[] base(Crossing c) {
    return bases.getOrDefault(c, new int[0]);
  }
}
