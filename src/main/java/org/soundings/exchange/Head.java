package org.soundings.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * The beginning of a data file, from which its dialect is found out.
 *
 * @param rows the first rows that are not blank, at least one
 */
record Head(Dialect dialect, List<String[]> rows) {
  private static final int USUAL = 1 << 16;

  /** A header row is not longer. */
  private static final int LONGEST = 1 << 20;

  private static final int MOST_ROWS = 50;
  private static final int MOST_COLUMNS = 10_000;

  /**
   * @throws Refused where it is no text, or no table that can be read
   */
  static Head of(DataBytes source, Place place) throws IOException {
    byte[] bytes = new byte[USUAL];
    int filled = source.read(bytes, 0);
    boolean whole = filled < bytes.length;
    int end = whole ? filled : lastRow(bytes, filled);
    if (end == 0) {
      bytes = Arrays.copyOf(bytes, LONGEST);
      filled += source.read(bytes, filled);
      whole = filled < bytes.length;
      end = whole ? filled : lastRow(bytes, filled);
    }
    refuseBinary(bytes, filled, place);
    if (end == 0) {
      throw new Refused(DataFault.ROW_TOO_LONG.at(place, 1));
    }
    Encoding encoding = new Encoding(source.saysUnicode());
    encoding.notice(bytes, end);
    Dialect dialect = Dialect.of(bytes, end, encoding.charset(), source.separator());
    List<String[]> rows = dialect.rows(bytes, end, encoding.charset(), MOST_ROWS);
    refuseOddTable(rows, place);
    return new Head(dialect, rows);
  }

  private static int lastRow(byte[] bytes, int filled) {
    Scan scan = new Scan((byte) ',', (byte) Dialect.lineEnd(bytes, filled));
    scan.run(bytes, 0, filled);
    return scan.end;
  }

  private static void refuseBinary(byte[] bytes, int filled, Place place) {
    if (FileKind.looksBinary(bytes, filled)) {
      throw new Refused(DataFault.NOT_TEXT.at(place, "full of control characters"));
    }
    int line = 1;
    for (int i = 0; i < filled; i++) {
      if (bytes[i] == 0) {
        throw new Refused(DataFault.NUL.at(new Place(place.file(), line, 1), line));
      }
      line += bytes[i] == '\n' ? 1 : 0;
    }
  }

  private static void refuseOddTable(List<String[]> rows, Place place) {
    if (rows.isEmpty()) {
      throw new Refused(DataFault.EMPTY.at(place));
    }
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    if (columns > MOST_COLUMNS) {
      throw new Refused(DataFault.TOO_MANY_COLUMNS.at(place, columns));
    }
  }
}
