package org.soundings.tally;

import java.util.Arrays;
import java.util.List;

/**
 * What a set of numbers comes to, from its distinct values and the cell that counts each.
 *
 * <p>Added in ascending order of the values, so equal cells give equal bits; about one of them, so
 * that equal values have no spread at all and large ones keep their digits.
 *
 * @param n how many
 * @param weight their weights added; n where there are none
 * @param squares the squares of their weights added; n where there are none
 * @param mean weighted; NaN where n is 0
 * @param spread the sum of weight times the squared distance from the mean
 * @param influence the sum of squared weight times the squared distance from the mean; what a
 *     linearised variance needs
 */
public record Moments(
    long n, double weight, double squares, double mean, double spread, double influence) {
  /** Of no numbers. */
  public static final Moments NONE = new Moments(0, 0, 0, Double.NaN, 0, 0);

  /**
   * @param values the value of each of {@code cells}; a cell of value NaN is left out
   * @return {@link #NONE} where they weigh nothing together, whatever their number
   */
  public static Moments of(double[] values, List<Cell> cells) {
    double origin = Arrays.stream(values).filter(v -> !Double.isNaN(v)).findFirst().orElse(0);
    long n = 0;
    double weight = 0;
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        Cell cell = cells.get(i);
        n += cell.n();
        weight += cell.weight();
        squares += cell.squares();
        sum += cell.weight() * (values[i] - origin);
      }
    }
    return weight == 0 ? NONE : about(origin + sum / weight, n, weight, squares, values, cells);
  }

  private static Moments about(
      double mean, long n, double weight, double squares, double[] values, List<Cell> cells) {
    double spread = 0;
    double influence = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double distance = values[i] - mean;
        spread += cells.get(i).weight() * distance * distance;
        influence += cells.get(i).squares() * distance * distance;
      }
    }
    return new Moments(n, weight, squares, mean, spread, influence);
  }

  /**
   * The same of the nearest multiple of {@code to} people, weights in proportion.
   *
   * @param mean in place of theirs
   */
  public Moments rounded(int to, double mean) {
    long people = Rounding.nearest(n, to);
    double share = n == 0 ? 0 : (double) people / n;
    return new Moments(
        people, share * weight, share * squares, mean, share * spread, share * influence);
  }

  /**
   * The sample standard deviation (divisor n - 1, weights scaled to a mean of one); NaN under two.
   */
  public double standardDeviation() {
    return n < 2 ? Double.NaN : Math.sqrt(spread / weight * n / (n - 1));
  }
}
