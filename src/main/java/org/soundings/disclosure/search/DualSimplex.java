package org.soundings.disclosure.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns between nothing and a highest value that add up to nothing in every line, at the least
 * cost.
 *
 * <p>The bounded dual simplex method (Lemke 1954; Koberstein 2005, doi:10.17619/UNIPB/1-121) with
 * the inverse as a product of its changes. It starts from nothing having moved, so a solution that
 * moves a few columns takes a few steps, and each step looks only at lines that are touched.
 */
final class DualSimplex {
  private static final double TINY = 1e-9;
  private static final double PIVOT = 1e-6;
  private static final double FEASIBLE = 1e-6;
  private static final double LEAST = 1e-4;
  private static final int NONE = -1;

  private final Matrix matrix;
  private final int columns;
  private final double[] high;
  private final double[] reduced;
  private final boolean[] atHigh;
  private final boolean[] basic;
  private final int[] basis;
  private final double[] value;
  private final double[] norm;
  private final double[] rho;
  private final double[] alpha;
  private final boolean[] seen;
  private final List<Change> changes = new ArrayList<>();

  /** A number's lines, and how often it is taken in each; and each line's numbers likewise. */
  record Matrix(int[][] lines, double[][] times, int[][] numbers, double[][] timesOf) {
    int size() {
      return lines.length;
    }

    int rows() {
      return numbers.length;
    }
  }

  /** A column has taken a line's place in the basis: the line, and the column in terms of it. */
  private record Change(int line, double pivot, int[] at, double[] by) {}

  /**
   * @param matrix each number is two columns, its rise and, after all of these, its fall
   */
  DualSimplex(Matrix matrix) {
    this.matrix = matrix;
    columns = 2 * matrix.size();
    high = new double[columns];
    reduced = new double[columns];
    atHigh = new boolean[columns];
    basic = new boolean[columns];
    basis = new int[matrix.rows()];
    value = new double[matrix.rows()];
    norm = new double[matrix.rows()];
    rho = new double[matrix.rows()];
    alpha = new double[matrix.size()];
    seen = new boolean[matrix.size()];
  }

  /** Forgets what was found; nothing has moved. */
  void restart() {
    Arrays.fill(atHigh, false);
    Arrays.fill(basic, false);
    Arrays.fill(basis, NONE);
    Arrays.fill(value, 0);
    Arrays.fill(norm, 1);
    changes.clear();
  }

  /**
   * @param cost for each step above nothing, not negative
   */
  void column(int column, double cost, double highest) {
    reduced[column] = cost;
    high[column] = highest;
  }

  /** A column that starts from its highest value, which is worth so much for each step. */
  void wanted(int column, double worth, double highest) {
    column(column, -worth, highest);
    atHigh[column] = true;
    int number = column % matrix.size();
    for (int i = 0; i < matrix.lines[number].length; i++) {
      value[matrix.lines[number][i]] -= sign(column) * matrix.times[number][i] * highest;
    }
  }

  /**
   * @param patience how many steps are tried
   * @return whether the least cost was found; not where patience or the digits of the numbers end
   */
  boolean solve(int patience) {
    for (int step = 0; step < patience; step++) {
      int line = leaving();
      if (line == NONE) {
        return true;
      }
      double over = over(line);
      int[] touched = row(line);
      int column = entering(touched, over > 0);
      if (column == NONE) {
        clear(touched);
        return false;
      }
      double[] moves = step(column);
      boolean sure = agree(moves[line], sign(column) * alpha[column % matrix.size()]);
      reprice(touched, column, line);
      clear(touched);
      if (!sure) {
        return false;
      }
      exchange(column, moves, line, over);
    }
    return false;
  }

  /** Every column's value. */
  double[] values() {
    double[] all = new double[columns];
    for (int j = 0; j < columns; j++) {
      all[j] = atHigh[j] && !basic[j] ? high[j] : 0;
    }
    for (int line = 0; line < basis.length; line++) {
      if (basis[line] != NONE) {
        all[basis[line]] = value[line];
      }
    }
    return all;
  }

  private double sign(int column) {
    return column < matrix.size() ? 1 : -1;
  }

  /** By how much what stands for a line is above its highest value, or below nothing. */
  private double over(int line) {
    double most = basis[line] == NONE ? 0 : high[basis[line]];
    return value[line] > most ? value[line] - most : Math.min(0, value[line]);
  }

  /** The line that is furthest off, in a measure that is the same for all (steepest edge). */
  private int leaving() {
    int worst = NONE;
    double most = 0;
    for (int line = 0; line < value.length; line++) {
      double by = over(line);
      if (Math.abs(by) > FEASIBLE && by * by > most * norm[line]) {
        worst = line;
        most = by * by / norm[line];
      }
    }
    return worst;
  }

  /** What stands for a line in terms of all numbers, into {@code alpha}; the numbers in it. */
  private int[] row(int line) {
    Arrays.fill(rho, 0);
    rho[line] = 1;
    for (int k = changes.size() - 1; k >= 0; k--) {
      Change change = changes.get(k);
      double sum = rho[change.line];
      for (int i = 0; i < change.at.length; i++) {
        sum -= rho[change.at[i]] * change.by[i];
      }
      rho[change.line] = sum / change.pivot;
    }
    IntStream.Builder touched = IntStream.builder();
    for (int l = 0; l < rho.length; l++) {
      if (Math.abs(rho[l]) > TINY) {
        int[] numbers = matrix.numbers[l];
        for (int i = 0; i < numbers.length; i++) {
          alpha[numbers[i]] += rho[l] * matrix.timesOf[l][i];
          if (!seen[numbers[i]]) {
            seen[numbers[i]] = true;
            touched.add(numbers[i]);
          }
        }
      }
    }
    return touched.build().toArray();
  }

  private void clear(int[] touched) {
    for (int number : touched) {
      alpha[number] = 0;
      seen[number] = false;
    }
  }

  /** What costs least for each step by which it mends the line; of equals the surest. */
  private int entering(int[] touched, boolean falls) {
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    double surest = 0;
    for (int number : touched) {
      for (int column = number; column < columns; column += matrix.size()) {
        double slope = sign(column) * alpha[number];
        boolean mends = (slope > 0) == (falls != atHigh[column]);
        if (Math.abs(slope) > PIVOT && mends && !basic[column] && high[column] > 0) {
          double ratio = Math.abs(reduced[column] / slope);
          boolean equal = Math.abs(ratio - least) <= TINY * (1 + ratio);
          if (equal ? Math.abs(slope) > surest : ratio < least) {
            best = column;
            least = ratio;
            surest = Math.abs(slope);
          }
        }
      }
    }
    return best;
  }

  private void reprice(int[] touched, int column, int line) {
    double by = reduced[column] / (sign(column) * alpha[column % matrix.size()]);
    for (int number : touched) {
      reduced[number] -= by * alpha[number];
      reduced[number + matrix.size()] += by * alpha[number];
    }
    reduced[column] = 0;
    if (basis[line] != NONE) {
      reduced[basis[line]] = -by;
    }
  }

  /** A column in terms of the basis. */
  private double[] step(int column) {
    double[] step = new double[value.length];
    int number = column % matrix.size();
    for (int i = 0; i < matrix.lines[number].length; i++) {
      step[matrix.lines[number][i]] += sign(column) * matrix.times[number][i];
    }
    return solved(step);
  }

  /** The same number by two ways; where they differ, rounding has made a pivot out of nothing. */
  private static boolean agree(double pivot, double again) {
    return Math.abs(pivot - again) <= PIVOT * (1 + Math.abs(again));
  }

  private void exchange(int column, double[] step, int line, double over) {
    double[] edge = solved(rho.clone());
    double by = over / step[line];
    double square = Arrays.stream(rho).map(x -> x * x).sum();
    int[] at =
        IntStream.range(0, step.length)
            .filter(l -> l != line && Math.abs(step[l]) > TINY)
            .toArray();
    for (int l : at) {
      value[l] -= by * step[l];
      double times = step[l] / step[line];
      norm[l] = Math.max(LEAST, norm[l] + times * (times * square - 2 * edge[l]));
    }
    norm[line] = Math.max(LEAST, square / (step[line] * step[line]));
    int out = basis[line];
    if (out != NONE) {
      basic[out] = false;
      atHigh[out] = over > 0;
    }
    value[line] = (atHigh[column] ? high[column] : 0) + by;
    basis[line] = column;
    basic[column] = true;
    atHigh[column] = false;
    double[] parts = IntStream.of(at).mapToDouble(l -> step[l]).toArray();
    changes.add(new Change(line, step[line], at, parts));
  }

  /** In terms of the basis. */
  private double[] solved(double[] step) {
    for (Change change : changes) {
      if (step[change.line] != 0) {
        double times = step[change.line] / change.pivot;
        for (int i = 0; i < change.at.length; i++) {
          step[change.at[i]] -= times * change.by[i];
        }
        step[change.line] = times;
      }
    }
    return step;
  }
}
