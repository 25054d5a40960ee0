package org.soundings.disclosure.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Numbers that are published together and the sums that tie them: which of them must be hidden.
 *
 * <p>A reader knows every shown number, every sum, and that no count is negative; a hidden number
 * may be anything that fits, nothing included. A number is protected when two such <em>data
 * sets</em> exist that agree in everything shown and differ in this number by at least its {@code
 * k}. Hiding more keeps every data set that was found, so each number is looked at once.
 */
public final class Block {
  /** How many pivots in one search before it is given up; what cannot be found is hidden. */
  private static final int PATIENCE = 4_000;

  /** From here on it is hidden only where hiding everything cheaper does not help. */
  static final double DEAR = 150;

  private final List<Long> counts = new ArrayList<>();
  private final List<Long> ks = new ArrayList<>();
  private final List<Double> costs = new ArrayList<>();
  private final List<AttackerProblem.Line> lines = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private final BitSet secret = new BitSet();
  private double[] highest = new double[0];
  private double[] lowest = new double[0];

  /**
   * A number that is shown unless it has to be hidden.
   *
   * @param k below which it is hidden, and how wide it must stay then
   * @param cost what hiding it costs
   */
  public int number(long n, long k, double cost) {
    return number(n, k, k, cost);
  }

  /**
   * @param width how wide it must stay when it is below {@code k} and not nobody
   */
  public int number(long n, long k, long width, double cost) {
    counts.add(n);
    ks.add(width);
    costs.add(cost);
    int index = counts.size() - 1;
    if (n > 0 && n < k) {
      hidden.set(index);
      secret.set(index);
    }
    return index;
  }

  /** A number that is never printed, but would give away a group below {@code k} if it followed. */
  public int unprinted(long n, long k) {
    int index = number(n, k, 0);
    hidden.set(index);
    return index;
  }

  /** The parts add up to a number that everybody knows. */
  public void line(List<Integer> parts) {
    line(parts, -1);
  }

  /** The parts add up to {@code whole}, itself a number of this block. */
  public void line(List<Integer> parts, int whole) {
    double[] once = new double[parts.size()];
    Arrays.fill(once, 1);
    line(parts, once, whole);
  }

  /**
   * The parts, each taken {@code times}, add up to {@code whole}: a sum of answers, of which a mean
   * is made.
   */
  public void line(List<Integer> parts, double[] times, int whole) {
    if (!parts.isEmpty()) {
      lines.add(
          new AttackerProblem.Line(
              parts.stream().mapToInt(Integer::intValue).toArray(), times, whole));
    }
  }

  /** How many people a number counts. */
  public long n(int number) {
    return counts.get(number);
  }

  /** Hides a number, whatever it costs; it is not a secret by that. */
  public void hide(int number) {
    hidden.set(number);
  }

  /** Its {@code k} is what it may not be narrowed to, however large it is. */
  public void keepSecret(int number) {
    hidden.set(number);
    secret.set(number);
  }

  /** Whether a number is hidden: said before, or found by {@link #protect}. */
  public boolean isHidden(int number) {
    return hidden.get(number);
  }

  /**
   * Hides what has to be hidden.
   *
   * @return the secrets of which it is not found that they are wide enough even when everything is
   *     hidden
   */
  public List<Integer> protect() {
    List<Integer> narrow = new ArrayList<>();
    if (secret.isEmpty()) {
      return narrow;
    }
    highest = new double[size()];
    lowest = new double[size()];
    AttackerProblem problem = new AttackerProblem(size(), lines, this::count, PATIENCE);
    List<Integer> order =
        IntStream.range(0, size())
            .filter(secret::get)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> counts.get(i) - ks.get(i)))
            .toList();
    for (int number : order) {
      if (!widen(problem, number)) {
        narrow.add(number);
      }
    }
    return narrow;
  }

  /**
   * First what moves without hiding anything, then what the cheapest hiding makes move, and only
   * then what is {@value #DEAR} or more.
   */
  private boolean widen(AttackerProblem problem, int number) {
    move(problem, number, -Math.min(missing(number), count(number) - lowest[number]), this::free);
    move(problem, number, missing(number), this::free);
    for (IntToDoubleFunction costs : List.<IntToDoubleFunction>of(this::cheap, this::cost)) {
      move(problem, number, missing(number), costs);
      move(problem, number, -Math.min(missing(number), count(number) - lowest[number]), costs);
    }
    return missing(number) <= AttackerProblem.NOBODY;
  }

  /** By how much the data sets found so far, for whichever number, leave this one too narrow. */
  private double missing(int number) {
    return ks.get(number) - highest[number] - lowest[number];
  }

  private void move(AttackerProblem problem, int number, double by, IntToDoubleFunction costs) {
    if (missing(number) > AttackerProblem.NOBODY) {
      double before = by > 0 ? highest[number] : lowest[number];
      problem.move(number, by > 0 ? by + before : by - before, costs);
      problem
          .moved()
          .forEach(
              i -> {
                hidden.set(i);
                highest[i] = Math.max(highest[i], problem.change(i));
                lowest[i] = Math.max(lowest[i], -problem.change(i));
              });
    }
  }

  private double free(int number) {
    return hidden.get(number) ? 0 : Double.POSITIVE_INFINITY;
  }

  private double cheap(int number) {
    double cost = cost(number);
    return cost < DEAR ? cost : Double.POSITIVE_INFINITY;
  }

  private double cost(int number) {
    return hidden.get(number) ? 0 : costs.get(number);
  }

  private double count(int number) {
    return counts.get(number);
  }

  int size() {
    return counts.size();
  }
}
