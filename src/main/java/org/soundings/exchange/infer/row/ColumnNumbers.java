package org.soundings.exchange.infer.row;

import org.soundings.exchange.Header;

/** A row that only numbers the columns: 1, 2, 3; or (1), (2), (3). */
final class ColumnNumbers {
  static final int LEAST = 3;

  private ColumnNumbers() {}

  /** Whether every cell of a row of some columns holds its number. */
  static boolean are(String[] cells, int width) {
    if (width < LEAST || cells.length < width) {
      return false;
    }
    for (int c = 0; c < width; c++) {
      String number = Integer.toString(c + 1);
      String text = Header.clean(cells[c]);
      if (!text.equals(number) && !text.equals("(" + number + ")")) {
        return false;
      }
    }
    return true;
  }
}
