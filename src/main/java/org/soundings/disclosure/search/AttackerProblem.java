package org.soundings.disclosure.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an attacker has to solve: changes of the numbers of a block that leave every sum as it is
 * and take no number below zero. How far a number can change is its feasibility interval.
 *
 * <p>The bounded primal simplex method with an explicit inverse (Dantzig 1963, chapter 18). No
 * change at all is one, so every search starts from the basis that the last one ended with. The
 * smallest change of cost is chosen: the cost of a number is paid for each person that it moves by.
 */
final class AttackerProblem {
  /** Fewer people than can be distinguished from none. */
  static final double NOBODY = 0.1;

  private static final double TINY = 1e-7;
  private static final double SLACK = 1e-4;
  private static final double ZERO = 1e-12;
  private static final double BIG = 1e6;
  private static final int STALL = 40;

  private final int numbers;
  private final int rows;
  private final int[][] row;
  private final double[][] sign;
  private final IntToDoubleFunction count;
  private final int patience;

  /** Columns: each number's rise, each number's fall, one never moving for each line. */
  private final double[] value;

  private final double[] low;
  private final double[] high;
  private final double[] cost;
  private final int[] basis;
  private final int[] place;
  private final double[][] inverse;

  /** How much a number weighs most, in any line, of the part that weighs least. */
  private final double[] weight;

  /**
   * A sum that everybody knows, or that is a number of its own.
   *
   * @param parts numbers that add up
   * @param times how often each is taken
   * @param whole the number that they add up to, or -1 where everybody knows the sum
   */
  record Line(int[] parts, double[] times, int whole) {}

  AttackerProblem(int numbers, List<Line> lines, IntToDoubleFunction count, int patience) {
    this.numbers = numbers;
    this.rows = lines.size();
    this.count = count;
    this.patience = patience;
    int columns = 2 * numbers + rows;
    value = new double[columns];
    low = new double[columns];
    high = new double[columns];
    cost = new double[columns];
    basis = new int[rows];
    place = new int[columns];
    inverse = new double[rows][rows];
    row = new int[numbers][];
    sign = new double[numbers][];
    weight = new double[numbers];
    Arrays.fill(weight, 1);
    index(lines);
    lines.forEach(this::weigh);
    restart();
  }

  private void index(List<Line> lines) {
    int[] times = new int[numbers];
    for (int pass = 0; pass < 2; pass++) {
      for (int line = 0; line < rows; line++) {
        Line of = lines.get(line);
        for (int part = 0; part < of.parts().length; part++) {
          enter(of.parts()[part], line, of.times()[part], times, pass);
        }
        if (of.whole() >= 0) {
          enter(of.whole(), line, -1, times, pass);
        }
      }
      for (int i = 0; i < numbers && pass == 0; i++) {
        row[i] = new int[times[i]];
        sign[i] = new double[times[i]];
        times[i] = 0;
      }
    }
  }

  private void weigh(Line of) {
    double least = of.whole() >= 0 ? 1 : Double.POSITIVE_INFINITY;
    for (double times : of.times()) {
      least = times == 0 ? least : Math.min(least, Math.abs(times));
    }
    for (int part = 0; part < of.parts().length; part++) {
      int number = of.parts()[part];
      weight[number] = Math.max(weight[number], Math.abs(of.times()[part]) / least);
    }
  }

  private void enter(int number, int line, double with, int[] times, int pass) {
    if (pass == 1) {
      row[number][times[number]] = line;
      sign[number][times[number]] = with;
    }
    times[number]++;
  }

  private void restart() {
    Arrays.fill(place, -1);
    for (int r = 0; r < rows; r++) {
      Arrays.fill(inverse[r], 0);
      inverse[r][r] = 1;
      basis[r] = 2 * numbers + r;
      place[basis[r]] = r;
    }
  }

  /**
   * Moves a number as far as it goes, up to {@code by}, at the least cost.
   *
   * @param costs what it costs to move a number by one; infinite where it may not move
   * @return how far it moved, without sign
   */
  double move(int number, double by, IntToDoubleFunction costs) {
    if (Math.abs(by) <= NOBODY) {
      return 0;
    }
    price(number, by, costs);
    boolean done = search();
    if (!done || !holds()) {
      restart();
      price(number, by, costs);
      if (!search() || !holds()) {
        Arrays.fill(value, 0);
        restart();
      }
    }
    return Math.abs(change(number));
  }

  private void price(int target, double by, IntToDoubleFunction costs) {
    Arrays.fill(value, 0);
    for (int i = 0; i < numbers; i++) {
      double c = costs.applyAsDouble(i);
      double n = count.applyAsDouble(i);
      boolean fixed = Double.isInfinite(c);
      bound(i, c == 0 ? -n : 0, fixed ? 0 : Double.POSITIVE_INFINITY);
      bound(numbers + i, 0, fixed || c == 0 ? 0 : n);
      cost[i] = fixed ? 0 : c;
      cost[numbers + i] = cost[i];
    }
    for (int r = 0; r < rows; r++) {
      bound(2 * numbers + r, 0, 0);
    }
    bound(target, Math.min(by, 0), Math.max(by, 0));
    bound(numbers + target, 0, 0);
    cost[target] = by > 0 ? -BIG : BIG;
  }

  /**
   * A little slack, of another size for each column, keeps the search from standing still where
   * much is at its end at once. What it adds up to is far less than one person.
   */
  private void bound(int column, double lowest, double highest) {
    boolean slack = place[column] >= 0 || lowest < highest;
    double most = column < 2 * numbers ? weight[column % numbers] : 1;
    double little = slack ? SLACK / most * (0.5 + (column * 0.6180339887498949) % 1) : 0;
    low[column] = lowest - little;
    high[column] = highest + little;
  }

  private boolean search() {
    double[] dual = new double[rows];
    double[] step = new double[rows];
    int still = 0;
    for (int pivot = 0; pivot < patience; pivot++) {
      duals(dual);
      int column = entering(dual, still > STALL);
      if (column < 0) {
        return true;
      }
      boolean up = reduced(column, dual) < 0;
      direction(column, step);
      still = step(column, up, step) > TINY ? 0 : still + 1;
    }
    return false;
  }

  private void duals(double[] dual) {
    Arrays.fill(dual, 0);
    for (int r = 0; r < rows; r++) {
      double c = cost[basis[r]];
      if (c != 0) {
        for (int i = 0; i < rows; i++) {
          dual[i] += c * inverse[r][i];
        }
      }
    }
  }

  private double reduced(int column, double[] dual) {
    int number = column < numbers ? column : column - numbers;
    double sum = 0;
    for (int i = 0; i < row[number].length; i++) {
      sum += dual[row[number][i]] * sign[number][i];
    }
    return cost[column] - (column < numbers ? sum : -sum);
  }

  /** The column that helps most; the first that helps where the search stands still (Bland). */
  private int entering(double[] dual, boolean first) {
    int best = -1;
    double most = TINY;
    for (int j = 0; j < 2 * numbers; j++) {
      if (place[j] < 0 && low[j] < high[j]) {
        double d = reduced(j, dual);
        boolean moves = d < 0 ? value[j] < high[j] : value[j] > low[j];
        if (moves && Math.abs(d) > most) {
          best = j;
          most = Math.abs(d);
          if (first) {
            return best;
          }
        }
      }
    }
    return best;
  }

  private void direction(int column, double[] step) {
    int number = column < numbers ? column : column - numbers;
    int turn = column < numbers ? 1 : -1;
    for (int r = 0; r < rows; r++) {
      double sum = 0;
      for (int i = 0; i < row[number].length; i++) {
        sum += inverse[r][row[number][i]] * sign[number][i];
      }
      step[r] = turn * sum;
    }
  }

  /** Moves the entering column until something is at its end, and exchanges it for that. */
  private double step(int column, boolean up, double[] step) {
    double length = up ? high[column] - value[column] : value[column] - low[column];
    int leaving = -1;
    for (int r = 0; r < rows; r++) {
      double slope = up ? -step[r] : step[r];
      if (Math.abs(slope) > TINY) {
        int b = basis[r];
        double space = slope > 0 ? high[b] - value[b] : value[b] - low[b];
        double here = Math.max(0, space / Math.abs(slope));
        boolean tie = here < length + TINY && leaving >= 0;
        if (here < length - TINY
            || (tie && Math.abs(step[r]) > Math.abs(step[leaving]) + TINY)
            || (here <= length && leaving < 0)) {
          length = Math.min(length, here);
          leaving = r;
        }
      }
    }
    for (int r = 0; r < rows; r++) {
      value[basis[r]] += (up ? -step[r] : step[r]) * length;
    }
    value[column] += up ? length : -length;
    if (leaving >= 0) {
      exchange(column, leaving, step);
    }
    return length;
  }

  private void exchange(int column, int leaving, double[] step) {
    int out = basis[leaving];
    value[out] =
        Math.abs(value[out] - low[out]) < Math.abs(value[out] - high[out]) ? low[out] : high[out];
    place[out] = -1;
    basis[leaving] = column;
    place[column] = leaving;
    double[] pivot = inverse[leaving];
    int[] filled = IntStream.range(0, rows).filter(i -> pivot[i] != 0).toArray();
    for (int i : filled) {
      pivot[i] /= step[leaving];
    }
    for (int r = 0; r < rows; r++) {
      if (r != leaving && Math.abs(step[r]) > ZERO) {
        for (int i : filled) {
          double entry = inverse[r][i] - step[r] * pivot[i];
          inverse[r][i] = Math.abs(entry) < ZERO ? 0 : entry;
        }
      }
    }
  }

  /** Whether what was found leaves every sum as it is and takes no number below zero. */
  private boolean holds() {
    double[] sums = new double[rows];
    for (int i = 0; i < numbers; i++) {
      if (change(i) < -count.applyAsDouble(i) - NOBODY) {
        return false;
      }
      for (int j = 0; j < row[i].length; j++) {
        sums[row[i][j]] += sign[i][j] * change(i);
      }
    }
    return Arrays.stream(sums).allMatch(sum -> Math.abs(sum) < NOBODY);
  }

  /** By how much a number differs in the data set found last. */
  double change(int number) {
    return value[number] - value[numbers + number];
  }

  /** The numbers that differ in the data set found last. */
  IntStream moved() {
    return IntStream.range(0, numbers).filter(i -> Math.abs(change(i)) > NOBODY / 10);
  }
}
