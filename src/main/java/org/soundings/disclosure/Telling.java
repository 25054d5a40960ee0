package org.soundings.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.tally.TableId;

/**
 * What is to be told of tables of one item by groups that lie in one another, what has been told of
 * them before, and how wide it leaves what is hidden.
 */
final class Telling {
  private static final double OUTER = 0.8;

  private final Cube cube;
  private final Margins margins;
  private final Sizes sizes;
  private final List<Crossing> tables;
  private final boolean sizesKnown;
  private final Before before;
  private final Map<TableId, BitSet> near;
  private final Map<TableId, BitSet> companions;
  private final Map<Crossing, double[]> values = new HashMap<>();
  private final Map<TableId, boolean[]> told;

  /**
   * What an earlier release of the same answers shows.
   *
   * @param cells by the variables of each table, answer by answer, group by group
   * @param means likewise, group by group
   * @param asked what it tells of cells by how many were asked the questions that they lead to
   */
  record Before(
      Map<TableId, boolean[][]> cells,
      Map<TableId, boolean[]> means,
      Map<TableId, List<AskedBefore.Sum>> asked) {
    /** Of questions that lead to no other. */
    Before(Map<TableId, boolean[][]> cells, Map<TableId, boolean[]> means) {
      this(cells, means, Map.of());
    }
  }

  /**
   * @param sizesKnown whether the reader knows the sizes of all groups
   * @param near groups that differ by a few people from others that are shown
   * @param told groups whose means are wanted, of those items of which it has been decided
   */
  Telling(
      Cube cube,
      Margins margins,
      Sizes sizes,
      List<Crossing> tables,
      boolean sizesKnown,
      Map<TableId, BitSet> near,
      Before before,
      Map<TableId, boolean[]> told) {
    this.cube = cube;
    this.margins = margins;
    this.sizes = sizes;
    this.tables = tables;
    this.sizesKnown = sizesKnown;
    this.near = near;
    this.before = before;
    this.told = new HashMap<>(told);
    this.companions = new Companions(cube, margins, tables).all();
    tables.forEach(c -> values.put(c, GroupMeans.values(cube, margins, c)));
  }

  /** What each answer counts, where means of it are told; else none. */
  double[] values(Crossing c) {
    return values.getOrDefault(c, new double[0]);
  }

  /** What is told of a team goes before what is told of its department. */
  double worth(Crossing c) {
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
  boolean isOut(Crossing c, int row, int group) {
    boolean[][] of = before.cells.get(c.names());
    return of != null && of[row][group];
  }

  /** Whether an earlier release shows the mean of a group. */
  boolean isMeanOut(Crossing c, int group) {
    boolean[] of = before.means.get(c.names());
    return of != null && group < of.length && of[group];
  }

  /** Whether it follows from an earlier release how many of a group answered. */
  boolean isBaseOut(Crossing c, int group) {
    return isMeanOut(c, group)
        || IntStream.range(0, c.rows()).anyMatch(row -> isOut(c, row, group));
  }

  /** Whether the reader knows how many are in a group. */
  boolean sizeKnown(Crossing c, String group, int level) {
    return sizes.said(group, level) || (sizesKnown && !c.number());
  }

  /**
   * How wide a hidden number in a group must stay: by k, or by as much as how many they are and
   * their mean leave, where that is told, of the group itself or of all groups together that it is
   * not told of; by k, or by the whole group where it is known that no more are in it.
   */
  long width(long k, Crossing c, int row, int level) {
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
  boolean isMeanTold(Crossing c, int level) {
    return isMeanOut(c, level) || (!isCompanion(c, level) && isMeanWanted(c, level));
  }

  /** Whether nothing is told of a group for the sake of a smaller one. */
  boolean isCompanion(Crossing c, int group) {
    return companions.getOrDefault(c.names(), new BitSet()).get(group);
  }

  private boolean isMeanWanted(Crossing c, int level) {
    boolean[] of = told.get(c.names());
    return values(c).length > 0
        && !small(c.base(level), c)
        && !margins.isHidden(c.group(), level)
        && !isNear(c, level)
        && (of == null || of[level])
        && GroupMeans.isFar(values(c), c, level, cube.k(c.item()));
  }

  /** The same of all answers of a group. */
  long width(long k, Crossing c, int level) {
    long width = sizeKnown(c, c.group(), level) ? Math.min(k, sizes.of(c.group(), level)) : k;
    for (Nesting n : margins.nestings()) {
      int outer = n.inner().equals(c.group()) ? n.outerOf()[level] : -1;
      if (outer >= 0 && sizeKnown(c, n.outer(), outer)) {
        width = Math.min(width, sizes.of(n.outer(), outer));
      }
    }
    return Math.max(1, width);
  }

  /** Whether a group differs by a few people from another that is shown. */
  boolean isNear(Crossing c, int group) {
    return near.getOrDefault(c.names(), new BitSet()).get(group);
  }

  /** Whether its base, beside its size that was said, tells how many of a few gave no number. */
  boolean tellsSilence(Crossing c, int group) {
    return cube.policy().guardsSilence()
        && sizes.said(c.group(), group)
        && small(c.unanswered(group), c);
  }

  /** Whether it is of too few. */
  boolean small(long n, Crossing c) {
    return n > 0 && n < cube.k(c.item());
  }
}
