package org.soundings.exchange;

import java.util.concurrent.atomic.AtomicBoolean;

/** The column by which a data file says which rows were simulated: 1 where one was. */
public final class Simulated {
  /** Its name. */
  public static final String COLUMN = "_simulated";

  private Simulated() {}

  /** Whether any row was; a file without the column says that none was. */
  static boolean anyOf(CsvFile file) {
    int column = file.header(0, 1).names().indexOf(COLUMN);
    AtomicBoolean any = new AtomicBoolean();
    if (column >= 0) {
      file.forEachRow(
          1,
          (number, cells) -> {
            if (column < cells.length && cells[column].strip().equals("1")) {
              any.set(true);
            }
          });
    }
    return any.get();
  }
}
