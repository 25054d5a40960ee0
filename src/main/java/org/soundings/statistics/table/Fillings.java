package org.soundings.statistics.table;

/** All ways to fill a column of a table, given what is left of the rows. */
final class Fillings {
  /** Takes the column and what is then left of the rows; both arrays are used again. */
  interface Each {
    void accept(int[] column, int[] left);
  }

  private final int[] left;
  private final int[] column;
  private final int[] below;
  private final Each each;

  private Fillings(int[] left, Each each) {
    this.left = left.clone();
    this.column = new int[left.length];
    this.below = new int[left.length];
    for (int i = left.length - 2; i >= 0; i--) {
      below[i] = below[i + 1] + left[i + 1];
    }
    this.each = each;
  }

  static void of(int[] left, int sum, Each each) {
    new Fillings(left, each).fill(0, sum);
  }

  private void fill(int row, int open) {
    if (row == left.length) {
      each.accept(column, left);
      return;
    }
    int had = left[row];
    for (int x = Math.max(0, open - below[row]); x <= Math.min(had, open); x++) {
      column[row] = x;
      left[row] = had - x;
      fill(row + 1, open - x);
    }
    left[row] = had;
  }
}
