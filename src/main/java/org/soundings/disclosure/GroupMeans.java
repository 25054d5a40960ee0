package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.soundings.disclosure.search.Exchange;
import org.soundings.disclosure.search.SameSum;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.TableId;

/**
 * Whether means by groups may stand beside hidden cells of the same item. Each small hidden cell of
 * a group whose mean is shown must have two other data sets of whole people, apart in this cell by
 * half of what the search over fractions asks for or more, with the same cells and means shown:
 * people of two groups exchange answers so that neither sum changes ({@link Exchange}). A mean
 * without such a witness is withdrawn.
 *
 * @param tables of one item, by groups that lie in one another
 */
record GroupMeans(Cube cube, Margins margins, List<Crossing> tables, Width width) {
  /** How far apart the witnesses of a cell must be. */
  interface Width {
    long of(long k, Crossing c, int row, int level);
  }

  /**
   * What each answer of an item counts, where its means are asked for and may be told beside hidden
   * cells: whole numbers, none outside of the order, and what all of them add up to may be known.
   */
  static double[] values(Cube cube, Margins margins, Crossing c) {
    boolean asked =
        !c.number()
            && isSummed(cube, margins, c)
            && margins.isAny(c.item())
            && margins.isSumTold(c.item())
            && !cube.isWeighted();
    return asked ? values(cube, c.item()) : new double[0];
  }

  /** What each answer of an item counts, where it is ordered and all are whole numbers. */
  static double[] values(Cube cube, String item) {
    if (!(cube.codebook().variable(item).orElse(null) instanceof Variable.Ordinal of)) {
      return new double[0];
    }
    double[] values = of.values();
    return IntStream.range(0, values.length).allMatch(i -> values[i] == Math.rint(values[i]))
        ? values
        : new double[0];
  }

  /** Sums by groups that lie in one another follow from each other. */
  private static boolean isSummed(Cube cube, Margins margins, Crossing c) {
    return cube.isSummed(c.item(), c.group())
        || margins.nestings().stream()
            .anyMatch(
                n ->
                    n.inner().equals(c.group()) && cube.isSummed(c.item(), n.outer())
                        || n.outer().equals(c.group()) && cube.isSummed(c.item(), n.inner()));
  }

  /** Whether a group's answers add up to k steps or more from either end (D10). */
  static boolean isFar(double[] values, Crossing c, int group, long k) {
    double lowest = Arrays.stream(values).min().orElse(0);
    double highest = Arrays.stream(values).max().orElse(0);
    double sum = sum(values, c, group);
    long n = c.base(group);
    return sum - n * lowest >= k && n * highest - sum >= k;
  }

  private static double sum(double[] values, Crossing c, int group) {
    double sum = 0;
    for (int r = 0; r < values.length; r++) {
      sum += values[r] * c.n(r, group);
    }
    return sum;
  }

  /** How many different numbers of people with one answer their number and mean alone allow. */
  static long left(double[] values, long[] counts, int row) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    long n = 0;
    for (int r = 0; r < values.length; r++) {
      lowest = r == row ? lowest : Math.min(lowest, values[r]);
      highest = r == row ? highest : Math.max(highest, values[r]);
      sum += values[r] * counts[r];
      n += counts[r];
    }
    long least = n;
    long most = 0;
    for (long t = 0; t <= n; t++) {
      double rest = sum - t * values[row];
      if (rest >= (n - t) * lowest && rest <= (n - t) * highest) {
        least = Math.min(least, t);
        most = Math.max(most, t);
      }
    }
    return Math.max(0, most - least);
  }

  /**
   * Hides more cells where a mean has no witness without, and takes it out of {@code means} where
   * it has none in any case. What was found before holds if more is hidden.
   *
   * @param fixed tables that are published already
   */
  void withdraw(
      Map<TableId, boolean[][]> shown, Map<TableId, boolean[]> means, Set<TableId> fixed) {
    for (Crossing c : tables) {
      boolean[] of = means.getOrDefault(c.names(), new boolean[0]);
      boolean all = of.length > 0 && answersHold(c, shown);
      for (int g = 0; g < of.length; g++) {
        of[g] = all && of[g] && isMadeSafe(c, g, shown, fixed);
      }
    }
  }

  private boolean isMadeSafe(
      Crossing c, int g, Map<TableId, boolean[][]> shown, Set<TableId> fixed) {
    for (Extent extent : Extent.values()) {
      Map<TableId, boolean[][]> less = new HashMap<>(shown);
      for (Crossing table : tables) {
        boolean own = table.names().equals(c.names());
        if (!fixed.contains(table.names()) && extent.isOf(own)) {
          less.computeIfPresent(
              table.names(), (names, cells) -> hidden(cells, extent == Extent.GROUP ? g : -1));
        }
      }
      if (hasWitness(c, g, less)) {
        shown.putAll(less);
        return true;
      }
    }
    return false;
  }

  /** What more is hidden for a mean: nothing, its group's cells, its table, all tables. */
  private enum Extent {
    NOTHING,
    GROUP,
    TABLE,
    ALL;

    boolean isOf(boolean own) {
      return this == ALL || (own && this != NOTHING);
    }
  }

  /** With one group's cells hidden, or all where it is -1. */
  private static boolean[][] hidden(boolean[][] cells, int group) {
    boolean[][] less = new boolean[cells.length][];
    for (int r = 0; r < cells.length; r++) {
      less[r] = group < 0 ? new boolean[cells[r].length] : cells[r].clone();
      if (group >= 0) {
        less[r][group] = false;
      }
    }
    return less;
  }

  /**
   * Whether each answer that few gave in all groups together can be that of others, if each group's
   * mean stays: people of one group change answers that are shown nowhere.
   */
  private boolean answersHold(Crossing c, Map<TableId, boolean[][]> shown) {
    for (int r = 0; r < c.rows(); r++) {
      if (margins.isSecret(c.item(), r)) {
        long need = margins.width(c.item());
        long width = 0;
        for (int g = 0; g < c.groups() && width < need; g++) {
          width += within(c, g, r, need, shown);
        }
        if (width < need) {
          return false;
        }
      }
    }
    return true;
  }

  /** By how many people an answer of a group can differ if nobody else's answer changes. */
  private long within(Crossing c, int g, int answer, long need, Map<TableId, boolean[][]> shown) {
    double[] values = values(cube, margins, c);
    boolean[] hidden = new boolean[c.rows()];
    for (int r = 0; r < hidden.length; r++) {
      hidden[r] = margins.isHidden(c.item(), r);
    }
    return parts(c, g, shown).stream()
        .mapToLong(
            part ->
                new SameSum(values, part.counts(), Exchange.both(part.movable(), hidden))
                    .width(answer, need))
        .sum();
  }

  private boolean hasWitness(Crossing c, int g, Map<TableId, boolean[][]> shown) {
    long k = Math.max(cube.k(c.item()), cube.k(c.group()));
    boolean[][] cells = shown.getOrDefault(c.names(), new boolean[0][0]);
    for (int r = 0; r < cells.length; r++) {
      long n = c.n(r, g);
      if (n > 0 && n < k && !cells[r][g]) {
        long need = (width.of(k, c, r, g) + 1) / 2;
        if (within(c, g, r, need, shown) < need && exchange(c, g, shown).width(r, need) < need) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whom a group's people may exchange answers with: all others, as far as nothing shown changes.
   */
  private Exchange exchange(Crossing c, int g, Map<TableId, boolean[][]> shown) {
    List<Exchange.Part> own = new ArrayList<>();
    List<Exchange.Part> others = new ArrayList<>();
    for (int h = 0; h < c.groups(); h++) {
      if (h == g) {
        own.addAll(parts(c, h, shown));
      } else {
        boolean[] around = around(c, g, h, shown);
        parts(c, h, shown)
            .forEach(
                part ->
                    others.add(
                        new Exchange.Part(part.counts(), Exchange.both(part.movable(), around))));
      }
    }
    return new Exchange(values(cube, margins, c), own, others);
  }

  /** A group as a whole, or the groups that lie in it where these have a table too. */
  private List<Exchange.Part> parts(Crossing c, int g, Map<TableId, boolean[][]> shown) {
    for (Nesting n : margins.nestings()) {
      for (Crossing inner : tables) {
        boolean within = n.outer().equals(c.group()) && n.inner().equals(inner.group());
        if (within && inner.item().equals(c.item())) {
          boolean[] here = movable(c, g, shown);
          return n.within(g).stream()
              .flatMap(level -> parts(inner, level, shown).stream())
              .map(part -> new Exchange.Part(part.counts(), Exchange.both(part.movable(), here)))
              .toList();
        }
      }
    }
    return List.of(new Exchange.Part(c.counts(g), movable(c, g, shown)));
  }

  /** Which answers may move between two groups without a change in what is shown around them. */
  private boolean[] around(Crossing c, int g, int h, Map<TableId, boolean[][]> shown) {
    boolean[] around = new boolean[c.rows()];
    Arrays.fill(around, true);
    for (Nesting n : margins.nestings()) {
      for (Crossing outer : tables) {
        boolean above =
            n.inner().equals(c.group())
                && n.outer().equals(outer.group())
                && outer.item().equals(c.item());
        int from = above ? n.outerOf()[g] : -1;
        int to = above ? n.outerOf()[h] : -1;
        if (from != to && from >= 0) {
          around = Exchange.both(around, movable(outer, from, shown));
        }
        if (from != to && to >= 0) {
          around = Exchange.both(around, movable(outer, to, shown));
        }
      }
    }
    return around;
  }

  private static boolean[] movable(Crossing c, int g, Map<TableId, boolean[][]> shown) {
    boolean[][] cells = shown.getOrDefault(c.names(), new boolean[0][0]);
    boolean[] movable = new boolean[c.rows()];
    for (int r = 0; r < movable.length; r++) {
      movable[r] = r < cells.length && !cells[r][g];
    }
    return movable;
  }
}
