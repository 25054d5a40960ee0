package org.soundings.statistics.table;

import java.util.Arrays;
import org.soundings.statistics.numeric.LogFactorials;

/**
 * Between what the sum of ln x! over the cells of a table with given margins must lie.
 *
 * @param least by duality: each cell taken alone at its expected count
 * @param most each row, or each column, put into as few cells as it fits into; the smaller of the
 *     two
 * @param logTotal the logarithm of the sum of exp(−Σ ln x!) over all such tables
 */
record FisherBounds(double least, double most, double logTotal) {

  static FisherBounds of(int[] rows, int[] columns, int from, LogFactorials factorials) {
    int[] rest = Arrays.copyOfRange(columns, from, columns.length);
    int n = Arrays.stream(rows).sum();
    double most = Math.min(packed(rows, rest, factorials), packed(rest, rows, factorials));
    double total = factorials.of(n) - factorials.sum(rows) - factorials.sum(rest);
    return new FisherBounds(least(rows, rest, n, factorials), most, total);
  }

  private static double least(int[] rows, int[] columns, double n, LogFactorials factorials) {
    double bound = weight(rows) + weight(columns) - n * Math.log(n);
    for (int r : rows) {
      for (int c : columns) {
        double expected = r * (double) c / n;
        int x = (int) expected;
        bound += x == 0 ? 0 : factorials.of(x) - x * Math.log(expected);
      }
    }
    return n == 0 ? 0 : bound - 1e-9;
  }

  private static double weight(int[] margin) {
    double sum = 0;
    for (int m : margin) {
      sum += m == 0 ? 0 : m * Math.log(m);
    }
    return sum;
  }

  private static double packed(int[] lines, int[] across, LogFactorials factorials) {
    int[] space = Arrays.stream(across).sorted().toArray();
    double sum = 0;
    for (int line : lines) {
      int left = line;
      for (int j = space.length - 1; j >= 0 && left > 0; j--) {
        int x = Math.min(left, space[j]);
        sum += factorials.of(x);
        left -= x;
      }
    }
    return sum + 1e-9;
  }
}
