package org.soundings.statistics.correlation;

/** Pairs of answers in a table whose rows and columns are in order. */
final class Ordinal {
  private Ordinal() {}

  /** Per cell, how many answers lie above and left or below and right of it. */
  static double[][] concordant(long[][] table) {
    long[][] before = quadrant(table, 1);
    long[][] after = quadrant(table, -1);
    return added(before, after);
  }

  /** Per cell, how many answers lie above and right or below and left of it. */
  static double[][] discordant(long[][] table) {
    long[][] mirrored = mirrored(table);
    double[][] pairs = concordant(mirrored);
    for (double[] row : pairs) {
      for (int j = 0, k = row.length - 1; j < k; j++, k--) {
        double kept = row[j];
        row[j] = row[k];
        row[k] = kept;
      }
    }
    return pairs;
  }

  private static long[][] mirrored(long[][] table) {
    long[][] mirrored = new long[table.length][];
    for (int i = 0; i < table.length; i++) {
      int columns = table[i].length;
      mirrored[i] = new long[columns];
      for (int j = 0; j < columns; j++) {
        mirrored[i][j] = table[i][columns - 1 - j];
      }
    }
    return mirrored;
  }

  /** Sums of what lies strictly before each cell in both directions; after it with direction −1. */
  private static long[][] quadrant(long[][] table, int direction) {
    int r = table.length;
    int c = table[0].length;
    long[][] sums = new long[r][c];
    for (int a = 1; a < r; a++) {
      int i = direction > 0 ? a : r - 1 - a;
      long line = 0;
      for (int b = 1; b < c; b++) {
        int j = direction > 0 ? b : c - 1 - b;
        line += table[i - direction][j - direction];
        sums[i][j] = sums[i - direction][j] + line;
      }
    }
    return sums;
  }

  private static double[][] added(long[][] a, long[][] b) {
    double[][] sum = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        sum[i][j] = (double) a[i][j] + b[i][j];
      }
    }
    return sum;
  }

  /** Σ counts × pairs / 2: every pair is seen from both its ends. */
  static double pairs(long[][] table, double[][] perCell) {
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        sum += table[i][j] * perCell[i][j];
      }
    }
    return sum / 2;
  }
}
