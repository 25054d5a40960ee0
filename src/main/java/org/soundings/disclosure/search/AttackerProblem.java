package org.soundings.disclosure.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an attacker has to solve: changes of the numbers of a block that leave every sum as it is
 * and take no number below zero. How far a number can change is its feasibility interval.
 *
 * <p>The change of least cost is chosen: the cost of a number is paid for each person that it moves
 * by ({@link DualSimplex}). What is found is checked against every sum before it counts.
 */
final class AttackerProblem {
  /** Fewer people than can be distinguished from none. */
  static final double NOBODY = 0.1;

  /** What rounding alone may move a number by. */
  private static final double STILL = 1e-5;

  /** How close a sum must be to what it was. */
  private static final double CLOSE = 1e-3;

  /** What it costs to move what is free: of two changes the smaller one, and always the same. */
  private static final double LITTLE = 1e-3;

  private static final double GOLDEN = 0.6180339887498949;
  private static final double WORTH = 1e8;

  private final int numbers;
  private final List<Line> lines;
  private final IntToDoubleFunction count;
  private final int patience;
  private final DualSimplex simplex;
  private final DualSimplex.Matrix matrix;
  private final double[] change;
  private final int[] distance;
  private final boolean[] rises;

  /**
   * A sum that everybody knows, or that is a number of its own.
   *
   * @param parts numbers that add up
   * @param times how often each is taken
   * @param whole the number that they add up to, or -1 where everybody knows the sum
   */
  record Line(int[] parts, double[] times, int whole) {
    int size() {
      return parts.length + (whole < 0 ? 0 : 1);
    }

    int number(int at) {
      return at < parts.length ? parts[at] : whole;
    }

    double timesOf(int at) {
      return at < parts.length ? times[at] : -1;
    }
  }

  AttackerProblem(int numbers, List<Line> lines, IntToDoubleFunction count, int patience) {
    this.numbers = numbers;
    this.lines = List.copyOf(lines);
    this.count = count;
    this.patience = patience;
    this.matrix = matrix(numbers, lines);
    this.simplex = new DualSimplex(matrix);
    this.change = new double[numbers];
    this.distance = new int[numbers];
    this.rises = new boolean[numbers];
  }

  private static DualSimplex.Matrix matrix(int numbers, List<Line> lines) {
    int[] size = new int[numbers];
    lines.forEach(line -> IntStream.range(0, line.size()).forEach(i -> size[line.number(i)]++));
    int[][] of = new int[numbers][];
    double[][] times = new double[numbers][];
    for (int i = 0; i < numbers; i++) {
      of[i] = new int[size[i]];
      times[i] = new double[size[i]];
    }
    int[][] parts = new int[lines.size()][];
    double[][] timesOf = new double[lines.size()][];
    for (int l = 0; l < parts.length; l++) {
      Line line = lines.get(l);
      parts[l] = IntStream.range(0, line.size()).map(line::number).toArray();
      timesOf[l] = IntStream.range(0, line.size()).mapToDouble(line::timesOf).toArray();
      for (int i = 0; i < parts[l].length; i++) {
        int at = --size[parts[l][i]];
        of[parts[l][i]][at] = l;
        times[parts[l][i]][at] = timesOf[l][i];
      }
    }
    return new DualSimplex.Matrix(of, times, parts, timesOf);
  }

  /**
   * Moves a number as far as it goes, up to {@code by}, at the least cost.
   *
   * @param costs what it costs to move a number by one; infinite where it may not move
   * @return how far it moved, without sign
   */
  double move(int number, double by, IntToDoubleFunction costs) {
    Arrays.fill(change, 0);
    if (Math.abs(by) <= NOBODY) {
      return 0;
    }
    price(number, by, costs);
    if (simplex.solve(patience)) {
      double[] values = simplex.values();
      Arrays.setAll(change, i -> moved(values[i] - values[numbers + i]));
    }
    if (!holds()) {
      Arrays.fill(change, 0);
    }
    return Math.abs(change(number));
  }

  /** What does not count as moved has not moved, and the sums must hold without it. */
  private static double moved(double by) {
    return Math.abs(by) > STILL ? by : 0;
  }

  private void price(int target, double by, IntToDoubleFunction costs) {
    simplex.restart();
    measure(target);
    for (int i = 0; i < numbers; i++) {
      double cost = costs.applyAsDouble(i);
      boolean fixed = Double.isInfinite(cost) || i == target;
      double rise = cost + little(i, by > 0);
      double fall = cost + little(numbers + i, by < 0);
      simplex.column(i, rise, fixed ? 0 : Double.POSITIVE_INFINITY);
      simplex.column(numbers + i, fall, fixed ? 0 : count.applyAsDouble(i));
    }
    simplex.wanted(by > 0 ? target : numbers + target, WORTH, Math.abs(by));
  }

  /**
   * What makes up for the number that is wanted is paid for; what follows from that, in the way
   * that it must, is nearly free, so that the first change that is found is one of the best.
   *
   * @param with whether the column moves as the wanted number does
   */
  private double little(int column, boolean with) {
    int number = column % numbers;
    boolean follows = distance[number] % 2 == 0 && rises[number] == with;
    return (follows ? LITTLE * LITTLE : LITTLE) * (0.5 + (column * GOLDEN) % 1);
  }

  /** How many lines are between a number and all others, and whether those rise when it does. */
  private void measure(int from) {
    Arrays.fill(distance, -1);
    BitSet done = new BitSet();
    int[] queue = new int[numbers];
    int last = 0;
    queue[last++] = from;
    distance[from] = 0;
    rises[from] = true;
    for (int next = 0; next < last; next++) {
      int number = queue[next];
      for (int i = 0; i < matrix.lines()[number].length; i++) {
        int line = matrix.lines()[number][i];
        if (!done.get(line)) {
          done.set(line);
          boolean up = rises[number] == matrix.times()[number][i] > 0;
          last = measure(line, up, distance[number] + 1, queue, last);
        }
      }
    }
  }

  /** The others of a line go the other way. */
  private int measure(int line, boolean up, int far, int[] queue, int last) {
    int end = last;
    for (int i = 0; i < matrix.numbers()[line].length; i++) {
      int other = matrix.numbers()[line][i];
      if (distance[other] < 0) {
        distance[other] = far;
        rises[other] = up != matrix.timesOf()[line][i] > 0;
        queue[end++] = other;
      }
    }
    return end;
  }

  /** Whether what was found leaves every sum as it is and takes no number below zero. */
  private boolean holds() {
    for (Line line : lines) {
      double sum = 0;
      for (int i = 0; i < line.size(); i++) {
        sum += line.timesOf(i) * change[line.number(i)];
      }
      if (!(Math.abs(sum) < CLOSE)) {
        return false;
      }
    }
    return IntStream.range(0, numbers).allMatch(i -> change[i] >= -count.applyAsDouble(i) - CLOSE);
  }

  /** By how much a number differs in the data set found last. */
  double change(int number) {
    return change[number];
  }

  /** The numbers that differ in the data set found last. */
  IntStream moved() {
    return IntStream.range(0, numbers).filter(i -> change(i) != 0);
  }
}
