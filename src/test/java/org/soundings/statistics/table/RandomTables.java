package org.soundings.statistics.table;

import java.util.Random;

/** Seeded tables of counts. */
final class RandomTables {
  private RandomTables() {}

  static long[][] of(int rows, int columns, int n, long seed) {
    Random random = new Random(seed);
    long[][] table = new long[rows][columns];
    for (int i = 0; i < n; i++) {
      int row = (int) (rows * Math.pow(random.nextDouble(), 1.3));
      table[row][random.nextInt(columns)]++;
    }
    return table;
  }

  static long[][] transposed(long[][] table) {
    return ContingencyTable.transposed(table);
  }

  static long[][] rowsTurned(long[][] table) {
    long[][] turned = new long[table.length][];
    for (int i = 0; i < table.length; i++) {
      turned[i] = table[table.length - 1 - i];
    }
    return turned;
  }

  static long[][] withEmptyRowAndColumn(long[][] table) {
    long[][] wider = new long[table.length + 1][];
    for (int i = 0; i < table.length; i++) {
      wider[i] = new long[table[i].length + 1];
      System.arraycopy(table[i], 0, wider[i], 1, table[i].length);
    }
    wider[table.length] = new long[table[0].length + 1];
    return wider;
  }
}
