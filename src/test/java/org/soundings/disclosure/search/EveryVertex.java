package org.soundings.disclosure.search;

import java.util.Arrays;

/**
 * The least cost at which numbers can change so that every line still adds up to the same, found by
 * trying every corner: each number is at an end of its range, unchanged, or given by the lines. For
 * small cases, to hold the search against. It knows nothing of how the search decides.
 */
final class EveryVertex {
  private static final double CLOSE = 1e-9;
  private static final double ROOM = 1e-7;

  private final double[][] lines;
  private final Bend[] bends;
  private final double[] change;
  private final boolean[] open;
  private double least = Double.POSITIVE_INFINITY;

  /**
   * @param low the most by which a number falls, not positive
   * @param high the most by which it rises, which may be without end
   * @param down what it costs to fall by one
   * @param up what it costs to rise by one
   */
  record Bend(double low, double high, double down, double up) {
    double cost(double change) {
      return change > 0 ? up * change : -down * change;
    }
  }

  private EveryVertex(double[][] lines, Bend[] bends) {
    this.lines = lines;
    this.bends = bends;
    change = new double[bends.length];
    open = new boolean[bends.length];
  }

  static double least(double[][] lines, Bend... bends) {
    EveryVertex all = new EveryVertex(lines, bends);
    all.walk(0, 0);
    return all.least;
  }

  /** The most by which a number rises, up to {@code most}. */
  static double highest(double[][] lines, Bend[] bends, int number, double most) {
    Bend[] free = Arrays.stream(bends).map(b -> new Bend(b.low, b.high, 0, 0)).toArray(Bend[]::new);
    free[number] = new Bend(0, Math.min(most, free[number].high), 0, -1);
    return -least(lines, free);
  }

  /** The most by which it falls. */
  static double lowest(double[][] lines, Bend[] bends, int number, double most) {
    Bend[] free = Arrays.stream(bends).map(b -> new Bend(b.low, b.high, 0, 0)).toArray(Bend[]::new);
    free[number] = new Bend(Math.max(-most, free[number].low), 0, -1, 0);
    return -least(lines, free);
  }

  private void walk(int at, int given) {
    if (at == bends.length) {
      look();
      return;
    }
    Bend bend = bends[at];
    double[] ends = Arrays.stream(new double[] {bend.low, 0, bend.high}).distinct().toArray();
    for (double end : ends) {
      if (!Double.isInfinite(end)) {
        change[at] = end;
        walk(at + 1, given);
      }
    }
    if (given < lines.length && bend.low < bend.high) {
      open[at] = true;
      walk(at + 1, given + 1);
      open[at] = false;
    }
  }

  private void look() {
    double[] found = change.clone();
    if (!solve(found)) {
      return;
    }
    double cost = 0;
    for (int i = 0; i < found.length; i++) {
      if (found[i] < bends[i].low - ROOM || found[i] > bends[i].high + ROOM) {
        return;
      }
      cost += bends[i].cost(found[i]);
    }
    least = Math.min(least, cost);
  }

  /** Gauss and Jordan; false where the lines do not give the open numbers. */
  private boolean solve(double[] found) {
    int n = found.length;
    double[][] rows = new double[lines.length][n + 1];
    for (int l = 0; l < rows.length; l++) {
      for (int i = 0; i < n; i++) {
        rows[l][open[i] ? i : n] += open[i] ? lines[l][i] : -lines[l][i] * found[i];
      }
    }
    int[] rowOf = new int[n];
    int done = 0;
    for (int i = 0; i < n; i++) {
      if (open[i]) {
        if (!eliminate(rows, done, i)) {
          return false;
        }
        rowOf[i] = done++;
      }
    }
    for (int l = done; l < rows.length; l++) {
      if (Math.abs(rows[l][n]) > ROOM) {
        return false;
      }
    }
    for (int i = 0; i < n; i++) {
      found[i] = open[i] ? rows[rowOf[i]][n] / rows[rowOf[i]][i] : found[i];
    }
    return true;
  }

  private static boolean eliminate(double[][] rows, int from, int column) {
    int best = from;
    for (int l = from; l < rows.length; l++) {
      best = Math.abs(rows[l][column]) > Math.abs(rows[best][column]) ? l : best;
    }
    if (best == rows.length || Math.abs(rows[best][column]) < CLOSE) {
      return false;
    }
    double[] pivot = rows[best];
    rows[best] = rows[from];
    rows[from] = pivot;
    for (int l = 0; l < rows.length; l++) {
      if (l != from) {
        double times = rows[l][column] / pivot[column];
        for (int j = 0; j < pivot.length; j++) {
          rows[l][j] -= times * pivot[j];
        }
      }
    }
    return true;
  }
}
