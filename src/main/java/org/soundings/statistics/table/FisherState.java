package org.soundings.statistics.table;

import java.util.Arrays;

/** What is left of the rows, in no order: packed into one number. */
record FisherState(long packed, int length) {
  private static final int BITS = 63;

  static boolean fits(int[] rows) {
    return rows.length * width(rows) <= BITS;
  }

  private static int width(int[] rows) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Arrays.stream(rows).max().orElse(0));
  }

  static FisherState of(int[] rows) {
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    int width = BITS / rows.length;
    long packed = 0;
    for (int row : sorted) {
      packed = (packed << width) | row;
    }
    return new FisherState(packed, rows.length);
  }

  int[] rows() {
    int width = BITS / length;
    int[] rows = new int[length];
    for (int i = 0; i < length; i++) {
      rows[length - 1 - i] = (int) ((packed >>> (width * i)) & ((1L << width) - 1));
    }
    return rows;
  }
}
