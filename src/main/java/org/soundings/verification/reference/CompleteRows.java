package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Several numeric columns side by side. */
public final class CompleteRows {
  private CompleteRows() {}

  /** The rows in which none of the columns is missing; a column of the result a variable. */
  public static double[][] complete(DataSet data, List<String> variables) {
    double[][] columns = variables.stream().map(data::numbers).toArray(double[][]::new);
    return IntStream.range(0, data.rows())
        .mapToObj(i -> row(columns, i))
        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
        .toArray(double[][]::new);
  }

  /** How many rows have a 1 both in column i and in column j. */
  public static long[][] both(double[][] rows, int columns) {
    long[][] both = new long[columns][columns];
    for (double[] row : rows) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          both[i][j] += row[i] == 1 && row[j] == 1 ? 1 : 0;
        }
      }
    }
    return both;
  }

  private static double[] row(double[][] columns, int i) {
    return Arrays.stream(columns).mapToDouble(column -> column[i]).toArray();
  }
}
