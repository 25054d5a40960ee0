package org.soundings.statistics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.proportion.Proportion;

/**
 * Compares the columns of a table of counts within one row: every pair of columns by the pooled
 * {@link TwoProportions} test, adjusted for the number of pairs in the row. A column's letters name
 * the columns whose share is significantly smaller.
 *
 * @param shares of the row in each column; NaN in an empty column
 * @param pValues unadjusted, of column i and an earlier column j at [i][j], NaN elsewhere and where
 *     the pair cannot be tested
 * @param adjusted likewise
 * @param letters one string a column, empty where it exceeds none; the columns are A, B, … Z, AA,
 *     AB
 */
public record ColumnLetters(
    double[] shares, double[][] pValues, double[][] adjusted, List<String> letters) {
  private static final int ALPHABET = 26;

  /**
   * @param row counts of one row
   * @param totals the column totals
   * @param alpha below which an adjusted p-value is significant
   */
  public static ColumnLetters of(long[] row, long[] totals, AdjustedP.Method method, double alpha) {
    int k = row.length;
    double[][] p = new double[k][k];
    double[][] adjusted = new double[k][k];
    double[] family = new double[k * (k - 1) / 2];
    for (int i = 0, at = 0; i < k; i++) {
      Arrays.fill(p[i], Double.NaN);
      Arrays.fill(adjusted[i], Double.NaN);
      for (int j = 0; j < i; j++) {
        p[i][j] = TwoProportions.test(row[i], totals[i], row[j], totals[j], 0.95).pValue();
        family[at++] = p[i][j];
      }
    }
    double[] all = AdjustedP.of(family, method);
    for (int i = 0, at = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        adjusted[i][j] = all[at++];
      }
    }
    double[] shares = new double[k];
    Arrays.setAll(shares, i -> Proportion.of(row[i], totals[i]));
    return new ColumnLetters(shares, p, adjusted, letters(shares, adjusted, alpha));
  }

  /** How many pairs of columns were tested, and so adjusted for. */
  public long pairs() {
    return Arrays.stream(pValues).flatMapToDouble(Arrays::stream).filter(p -> p >= 0).count();
  }

  private static List<String> letters(double[] shares, double[][] adjusted, double alpha) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      StringBuilder own = new StringBuilder();
      for (int j = 0; j < shares.length; j++) {
        double p = adjusted[Math.max(i, j)][Math.min(i, j)];
        own.append(p < alpha && shares[j] < shares[i] ? letter(j) : "");
      }
      letters.add(own.toString());
    }
    return letters;
  }

  /** The name of a column, counted from 0. */
  public static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % ALPHABET));
    return column < ALPHABET ? last : letter(column / ALPHABET - 1) + last;
  }
}
