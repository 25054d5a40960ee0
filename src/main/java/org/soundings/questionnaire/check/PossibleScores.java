package org.soundings.questionnaire.check;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;

/** Every score that a scale of choices can give. */
final class PossibleScores {
  private static final double UNIT = 1000;
  private static final double ROUNDING = 1e-6;
  private static final double MOST_SUMS = 2_000_000;
  private static final double MOST_STEPS = 100_000_000;

  private PossibleScores() {}

  /**
   * All scores in order, from the fewest items answered to all. None are given where a value is no
   * whole number of thousandths, or where there would be too many sums to count.
   *
   * <p>Sums are counted item by item: after each, which sums can come of how many answers. Reversal
   * changes no set of sums where lowest and highest are values themselves, but is followed all the
   * same.
   */
  static List<Double> of(Scale scale, List<Variable.Categorical> items) {
    List<long[]> values = items.stream().map(item -> thousandths(scale, item)).toList();
    long lowest = Math.round(scale.lowest() * UNIT);
    long width = Math.round(scale.highest() * UNIT) - lowest;
    long unit =
        values.stream()
            .flatMapToLong(Arrays::stream)
            .map(v -> v - lowest)
            .reduce(width, PossibleScores::divisor);
    if (unit == 0 || !whole(scale, items) || tooMany(values, width / unit)) {
      return List.of();
    }
    int steps = Math.toIntExact(width / unit);
    boolean[][] reached = new boolean[items.size() + 1][items.size() * steps + 1];
    reached[0][0] = true;
    for (long[] item : values) {
      add(reached, Arrays.stream(item).mapToInt(v -> (int) ((v - lowest) / unit)).toArray());
    }
    return scores(scale, reached, lowest / UNIT, unit / UNIT);
  }

  private static boolean tooMany(List<long[]> values, long steps) {
    double sums = (double) values.size() * values.size() * steps;
    long all = values.stream().mapToLong(item -> item.length).sum();
    return sums > MOST_SUMS || sums * all > MOST_STEPS;
  }

  private static boolean whole(Scale scale, List<Variable.Categorical> items) {
    return items.stream()
        .flatMapToDouble(item -> Arrays.stream(scale.values(item)))
        .filter(value -> !Double.isNaN(value))
        .allMatch(value -> Math.abs(value * UNIT - Math.rint(value * UNIT)) < ROUNDING);
  }

  private static long[] thousandths(Scale scale, Variable.Categorical item) {
    boolean reversed = scale.reversed().contains(item.name());
    return Arrays.stream(scale.values(item))
        .filter(value -> !Double.isNaN(value))
        .map(value -> reversed ? scale.lowest() + scale.highest() - value : value)
        .mapToLong(value -> Math.round(value * UNIT))
        .toArray();
  }

  private static void add(boolean[][] reached, int[] values) {
    for (int n = reached.length - 2; n >= 0; n--) {
      for (int sum = 0; sum < reached[n].length; sum++) {
        if (reached[n][sum]) {
          for (int value : values) {
            reached[n + 1][sum + value] = true;
          }
        }
      }
    }
  }

  private static List<Double> scores(Scale scale, boolean[][] reached, double lowest, double unit) {
    TreeSet<Double> scores = new TreeSet<>();
    int items = reached.length - 1;
    int times = scale.method() == Scale.Method.SUM ? items : 1;
    for (int n = Math.max(1, scale.minimumAnswered()); n <= items; n++) {
      for (int sum = 0; sum < reached[n].length; sum++) {
        if (reached[n][sum]) {
          scores.add((lowest * n + unit * sum) * times / n);
        }
      }
    }
    return List.copyOf(scores);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? Math.abs(a) : divisor(b, a % b);
  }
}
