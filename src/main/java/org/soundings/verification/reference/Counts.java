package org.soundings.verification.reference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.soundings.statistics.proportion.Wilson;

/** Tables of counts of a case. */
public final class Counts {
  private Counts() {}

  /** Of the two columns that a case names; an inline case states it among what is expected. */
  public static long[][] table(Inputs in) {
    return in.isInline()
        ? in.counts("observed")
        : in.factor(in.text("row"), "row_categories")
            .by(in.factor(in.text("column"), "column_categories"));
  }

  public static long[] rowSums(long[][] table) {
    return Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
  }

  public static long[] columnSums(long[][] table) {
    return rowSums(transposed(table));
  }

  public static long[][] transposed(long[][] table) {
    return IntStream.range(0, table[0].length)
        .mapToObj(j -> Arrays.stream(table).mapToLong(row -> row[j]).toArray())
        .toArray(long[][]::new);
  }

  /** The shares of each row. */
  public static double[][] ofRows(long[][] table) {
    return Arrays.stream(table)
        .map(row -> shares(row, Arrays.stream(row).sum()))
        .toArray(double[][]::new);
  }

  /** The shares of each column. */
  public static double[][] ofColumns(long[][] table) {
    double[][] shares = ofRows(transposed(table));
    return IntStream.range(0, table.length)
        .mapToObj(i -> Arrays.stream(shares).mapToDouble(column -> column[i]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] shares(long[] counts, long n) {
    return Arrays.stream(counts).mapToDouble(c -> Wilson.interval(c, n, 0.95).value()).toArray();
  }
}
