package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soundings.statistics.Words;

/** Sums and expected counts of a table of counts; rows by columns, all rows of one length. */
public final class ContingencyTable {
  private ContingencyTable() {}

  /**
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static void check(long[][] counts) {
    for (long[] row : counts) {
      if (row.length != counts[0].length) {
        throw new IllegalArgumentException("The rows of a table have one length");
      }
      for (long count : row) {
        if (count < 0) {
          throw new IllegalArgumentException("A count is not negative: " + count);
        }
      }
    }
  }

  static void checkTwoByTwo(long[][] counts) {
    check(counts);
    if (counts.length != 2 || counts[0].length != 2) {
      throw new IllegalArgumentException("Not a table of two rows and two columns");
    }
  }

  static void checkSquare(long[][] counts) {
    check(counts);
    if (counts.length == 0 || counts.length != counts[0].length) {
      throw new IllegalArgumentException("Not a table of as many rows as columns");
    }
  }

  /** One sum a row; none of a table without rows. */
  public static long[] rowSums(long[][] counts) {
    return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
  }

  /** One sum a column; none of a table without rows. */
  public static long[] columnSums(long[][] counts) {
    return rowSums(transposed(counts));
  }

  /** All counts together; 0 of a table without rows. */
  public static long sum(long[][] counts) {
    return Arrays.stream(rowSums(counts)).sum();
  }

  static long[][] transposed(long[][] counts) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    return IntStream.range(0, columns)
        .mapToObj(j -> Arrays.stream(counts).mapToLong(row -> row[j]).toArray())
        .toArray(long[][]::new);
  }

  /** Without the rows and columns that hold nothing. */
  public static long[][] withoutEmpty(long[][] counts) {
    return transposed(withoutEmptyRows(transposed(withoutEmptyRows(counts))));
  }

  private static long[][] withoutEmptyRows(long[][] counts) {
    return Arrays.stream(counts)
        .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
        .toArray(long[][]::new);
  }

  /** Row sum times column sum over the total. */
  static double[][] expected(long[][] counts) {
    long[] rows = rowSums(counts);
    long[] columns = columnSums(counts);
    double n = sum(counts);
    double[][] expected = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        expected[i][j] = rows[i] * (double) columns[j] / n;
      }
    }
    return expected;
  }

  /** How many lie under 5, and how far down: the sentence for a reader, or an empty one. */
  static String smallExpected(double[][] expected) {
    double[] cells = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
    long small = Arrays.stream(cells).filter(e -> e < 5).count();
    double least = Arrays.stream(cells).min().orElse(Double.NaN);
    return small == 0
        ? ""
        : "%d of %d expected counts are under 5, the smallest is %s"
            .formatted(small, cells.length, Words.number(least));
  }
}
