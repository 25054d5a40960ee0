package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.disclosure.search.Block;
import org.soundings.tally.TableId;

/**
 * The tables of one item by groups that lie in one another, for a reader who knows of the groups'
 * sizes what is said, or for one who knows them all: where silence is no secret, other items say
 * much of them. What is hidden from the first stays hidden.
 */
final class Family {
  private static final double BASE = 100;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Cube cube;
  private final Margins margins;
  private final List<Crossing> tables;
  private final Telling telling;
  private final Telling.Before out;
  private final Block block = new Block();
  private final Reaches reaches;
  private final Map<TableId, boolean[][]> before = new HashMap<>();
  private final Map<Crossing, int[][]> cells = new LinkedHashMap<>();
  private final Map<Crossing, int[]> bases = new HashMap<>();

  /**
   * @param telling what is to be told of the same tables
   * @param out what an earlier release shows
   */
  Family(Cube cube, Margins margins, List<Crossing> tables, Telling telling, Telling.Before out) {
    this.cube = cube;
    this.margins = margins;
    this.tables = tables;
    this.telling = telling;
    this.out = out;
    this.reaches = new Reaches(cube, margins, telling, block);
  }

  /**
   * Decides what is shown.
   *
   * @param shown row by row, group by group, of each table; what is hidden there already stays so
   * @param means group by group, of each item whose means are asked for
   */
  void protect(Map<TableId, boolean[][]> shown, Map<TableId, boolean[]> means) {
    tables.forEach(c -> before.computeIfAbsent(c.names(), shown::get));
    for (Crossing c : tables) {
      cells.put(c, cells(c));
      bases.put(c, bases(c));
      columns(c);
      hideWhole(c);
      rows(c);
      askedBefore(c);
      if (c.number()) {
        reaches.ofNumbers(c, base(c));
      }
      if (telling.values(c).length > 0) {
        reaches.ofAnswers(c, of(c));
      }
    }
    margins.nestings().forEach(this::nest);
    boolean safe = block.protect().isEmpty();
    tables.forEach(c -> shown.put(c.names(), shown(c, safe)));
    tables.stream()
        .filter(c -> telling.values(c).length > 0)
        .forEach(c -> means.put(c.names(), meansShown(c, safe)));
    new GroupMeans(cube, margins, tables, telling::width)
        .withdraw(shown, means, out.cells().keySet());
  }

  /** The number of each answer in each group, and of those in no group where there are any. */
  private int[][] cells(Crossing c) {
    int[][] of = new int[c.rows()][c.groups() + 1];
    long k = Math.max(cube.k(c.item()), cube.k(c.group()));
    for (int r = 0; r < c.rows(); r++) {
      for (int g = 0; g < c.groups(); g++) {
        boolean out = telling.isOut(c, r, g);
        double cost = out ? NEVER : Margins.cost(c.n(r, g));
        of[r][g] = block.number(c.n(r, g), out ? 0 : k, telling.width(k, c, r, g), cost);
      }
      of[r][c.groups()] = block.unprinted(c.n(r, c.groups()), k);
      if (c.n(r, c.groups()) > 0 && isRestUnanimous(c)) {
        block.keepSecret(of[r][c.groups()]);
      }
    }
    return of;
  }

  private int[] bases(Crossing c) {
    int[] of = new int[c.groups()];
    for (int g = 0; g < of.length; g++) {
      long k = cube.k(c.item());
      boolean out = telling.isBaseOut(c, g);
      boolean secret = !out && (c.number() || cube.policy().guardsSilence());
      of[g] =
          block.number(
              c.base(g),
              secret ? k : 0,
              telling.width(k, c, g),
              out ? NEVER : BASE * telling.worth(c));
      boolean summed = c.number() || telling.values(c).length > 0;
      if (!out && (telling.small(c.base(g), c) || (summed && telling.isCompanion(c, g)))) {
        block.hide(of[g]);
      }
      if (!out && (telling.isNear(c, g) || (c.number() && telling.tellsSilence(c, g)))) {
        block.keepSecret(of[g]);
      }
    }
    return of;
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
      if (!c.number() && telling.sizeKnown(c, c.group(), g)) {
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
      boolean few = telling.isNear(c, g);
      boolean secret = few || (margins.sensitive(c.item()) && c.isUnanimous(g));
      boolean whole = margins.isHidden(c.group(), g) || secret || nothingShown(c, g);
      for (int r = 0; r < c.rows(); r++) {
        boolean hide =
            whole || hiddenBefore(c, r, g) || (!c.number() && margins.isHidden(c.item(), r));
        if (hide && !telling.isOut(c, r, g)) {
          block.hide(of(c)[r][g]);
        }
        if (secret && c.n(r, g) > 0 && !telling.isOut(c, r, g)) {
          block.keepSecret(of(c)[r][g]);
        }
      }
      if (margins.isHidden(c.group(), g) && !telling.isBaseOut(c, g)) {
        block.hide(base(c)[g]);
      }
    }
  }

  private boolean hiddenBefore(Crossing c, int row, int group) {
    boolean[][] of = before.get(c.names());
    return of != null && !of[row][group];
  }

  /** Whether those in no group all gave one answer to something sensitive (D3). */
  private boolean isRestUnanimous(Crossing c) {
    return margins.sensitive(c.item()) && !c.number() && c.isUnanimous(c.groups());
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
      boolean strangers = c.n(r, c.groups()) > 0 || isRestUnanimous(c);
      List<Integer> parts = Margins.boxed(of(c)[r]);
      if (!strangers) {
        parts = parts.subList(0, c.groups());
      }
      if (known) {
        block.line(parts);
      } else {
        boolean told = telling.values(c).length > 0;
        long n = parts.stream().mapToLong(block::n).sum();
        int whole = block.number(n, told ? cube.k(c.item()) : 0, margins.width(c.item()), 0);
        block.hide(whole);
        block.line(parts, whole);
        free.add(whole);
        times.add(told ? telling.values(c)[r] : 0);
      }
    }
    block.line(free);
    if (telling.values(c).length > 0) {
      block.line(free, times.stream().mapToDouble(Double::doubleValue).toArray(), -1);
    }
  }

  private void nest(Nesting n) {
    NestedCells nested = new NestedCells(cube, block, this::of);
    for (Crossing inner : tables) {
      for (Crossing outer : tables) {
        boolean byGroup = inner.group().equals(n.inner()) && outer.group().equals(n.outer());
        boolean byItem = inner.item().equals(n.inner()) && outer.item().equals(n.outer());
        if (byItem && inner.group().equals(outer.group())) {
          nested.answers(n, inner, outer);
        }
        if (byGroup && inner.item().equals(outer.item())) {
          nested.groups(n, inner, outer);
          if (inner.number()) {
            reaches.nest(n, inner, outer);
          }
        }
      }
    }
  }

  /** What an earlier release told of how many chose what leads to another question. */
  private void askedBefore(Crossing c) {
    for (AskedBefore.Sum sum : out.asked().getOrDefault(c.names(), List.of())) {
      List<Integer> parts = new ArrayList<>();
      sum.cells().forEach(at -> parts.add(of(c)[at[0]][at[1]]));
      long more = parts.stream().mapToLong(block::n).sum() - sum.atLeast();
      if (sum.exact() || more <= 0) {
        block.line(parts);
      } else {
        parts.add(block.unprinted(more, 0));
        double[] times = new double[parts.size()];
        Arrays.fill(times, 1);
        times[times.length - 1] = -1;
        block.line(parts, times, -1);
      }
    }
  }

  private boolean[] meansShown(Crossing c, boolean safe) {
    boolean[] all = new boolean[c.groups()];
    for (int g = 0; g < all.length; g++) {
      all[g] = safe && c.base(g) > 0 && !block.isHidden(base(c)[g]) && !reaches.isHidden(c, g);
    }
    return all;
  }

  private boolean[][] shown(Crossing c, boolean safe) {
    boolean[][] all = new boolean[c.rows()][c.groups()];
    for (int g = 0; g < c.groups(); g++) {
      boolean none =
          !safe
              || block.isHidden(base(c)[g])
              || (c.number() && reaches.isHidden(c, g))
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
