package org.soundings.tally;

import java.util.Arrays;
import org.soundings.response.Answers;

/** The distinct numbers of a column, and the place of each among them. */
final class DistinctValues {
  private static final int FEW = 64;

  private DistinctValues() {}

  /** The distinct numbers that were answered, ascending. Negative zero is zero. */
  static double[] of(Answers.Numbers numbers) {
    double[] distinct = new double[FEW];
    int count = 0;
    double[] buffer = new double[numbers.size()];
    int filled = 0;
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.answered(row)) {
        double value = numbers.value(row) + 0.0;
        if (count <= FEW && !among(distinct, count, value)) {
          if (count < FEW) {
            distinct[count] = value;
          }
          count++;
        }
        buffer[filled++] = value;
      }
    }
    return count <= FEW
        ? Arrays.stream(distinct, 0, count).sorted().toArray()
        : Arrays.stream(buffer, 0, filled).sorted().distinct().toArray();
  }

  private static boolean among(double[] distinct, int count, double value) {
    for (int i = 0; i < Math.min(count, FEW); i++) {
      if (distinct[i] == value) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of both, ascending and distinct. */
  static double[] union(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return Arrays.stream(both).sorted().distinct().toArray();
  }

  /**
   * Writes the levels of rows {@code from} to {@code to} into {@code into}: the place among {@code
   * dimension}'s values, or the reason.
   */
  static void levels(Answers.Numbers numbers, Dimension dimension, int from, int to, int[] into) {
    double[] values = dimension.values();
    for (int row = from; row < to; row++) {
      into[row - from] =
          numbers.answered(row)
              ? Arrays.binarySearch(values, numbers.value(row) + 0.0)
              : values.length + numbers.levels().level(row) - 1;
    }
  }
}
