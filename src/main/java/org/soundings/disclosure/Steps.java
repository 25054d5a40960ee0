package org.soundings.disclosure;

import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;

/**
 * How far the sum of a group's numbers is from what would tell single ones: from either end of the
 * scale, which only people at that end reach (D10), and from the largest of them (D15).
 *
 * @param lowest value that can be given; negative infinity where open
 * @param highest value that can be given; infinity where open
 * @param step the smallest difference of two values
 * @param k how many steps it must be from an end
 * @param amounts whether the largest may be told apart from the rest, as hours and money can
 */
record Steps(double lowest, double highest, double step, long k, boolean amounts) {
  /** The p of the p% rule: nobody's number may be estimated more closely than by that much. */
  static final double CLOSE = 0.1;

  private static final double WHOLE = 1e-6;

  static Steps of(String name, Cube cube) {
    Scale scale = cube.codebook().scale(name).orElse(null);
    if (scale != null) {
      double step = scale.method() == Scale.Method.MEAN ? 1.0 / scale.items().size() : 1;
      return new Steps(scale.floor(), scale.ceiling(), step, cube.k(name), false);
    }
    return cube.codebook().variable(name).orElse(null) instanceof Variable.Interval number
        ? new Steps(number.lowest(), number.highest(), 1, cube.k(name), !number.date())
        : new Steps(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, cube.k(name), false);
  }

  /** The smallest value that anybody could have given. Amounts of which none is negative have 0. */
  double from(double smallest) {
    return Double.isInfinite(lowest) && amounts && smallest >= 0 ? 0 : lowest;
  }

  /** How many steps a sum is above the lowest that as many people could reach; -1 where open. */
  long above(double sum, long n, double smallest) {
    double from = from(smallest);
    return Double.isInfinite(from) ? -1 : Math.round(Math.floor((sum - n * from) / step + WHOLE));
  }

  /** How many steps it is below the highest; -1 where open. */
  long below(double sum, long n) {
    return Double.isInfinite(highest)
        ? -1
        : Math.round(Math.floor((n * highest - sum) / step + WHOLE));
  }

  /**
   * Whether their sum tells nobody's number.
   *
   * @param values ascending, one a person
   */
  boolean far(double[] values) {
    if (values.length == 0) {
      return true;
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    long above = above(sum, values.length, values[0]);
    long below = below(sum, values.length);
    return (above < 0 || above >= k) && (below < 0 || below >= k) && !dominated(values, sum);
  }

  /** Whether the second largest could work out the largest to within {@link #CLOSE}. */
  private boolean dominated(double[] values, double sum) {
    int last = values.length - 1;
    if (!amounts || values[0] < 0 || values[last] <= 0) {
      return false;
    }
    double second = last > 0 ? values[last - 1] : 0;
    return sum - values[last] - second < CLOSE * values[last];
  }
}
