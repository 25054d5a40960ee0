package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Header rows that stand in a file once more, as where files were put together. Such a row is left
 * out where one of its cells says what no response says in that column; a response may say the same
 * as the whole header, where columns are called like the answers in them.
 */
final class RepeatedHeader {
  private static final int LEAST_CELLS = 2;

  /** A header row, and in which columns responses say the same. */
  private static final class Row {
    private final String[] cells;
    private final boolean[] elsewhere;
    private final Set<List<String>> written = new LinkedHashSet<>();
    private long times;

    Row(String[] cells) {
      this.cells = cells;
      this.elsewhere = new boolean[cells.length];
    }

    /** Whether a row says the same, whatever its capitals; if so it is counted. */
    private boolean takes(String[] row) {
      for (int c = 0; c < Math.max(cells.length, row.length); c++) {
        if (!cell(cells, c).equalsIgnoreCase(cell(row, c))) {
          return false;
        }
      }
      times++;
      written.add(IntStream.range(0, cells.length).mapToObj(c -> cell(row, c)).toList());
      return true;
    }

    private void compare(String[] row) {
      for (int c = 0; c < Math.min(cells.length, row.length); c++) {
        if (!elsewhere[c] && !cells[c].isEmpty() && row[c].length() >= cells[c].length()) {
          elsewhere[c] = cells[c].equalsIgnoreCase(Header.clean(row[c]));
        }
      }
    }

    /** Where the row is told from all responses, or -1. */
    private int telling() {
      return IntStream.range(0, cells.length)
          .filter(c -> !cells[c].isEmpty() && !elsewhere[c])
          .findFirst()
          .orElse(-1);
    }
  }

  private final Header header;
  private final List<Row> rows;
  private final ShuffledHeader shuffled;

  RepeatedHeader(Header header, List<String[]> headerRows) {
    this.header = header;
    this.rows =
        headerRows.stream()
            .map(row -> Arrays.stream(row).map(Header::clean).toArray(String[]::new))
            .filter(row -> Arrays.stream(row).filter(c -> !c.isEmpty()).count() >= LEAST_CELLS)
            .map(Row::new)
            .toList();
    this.shuffled = new ShuffledHeader(rows.stream().map(row -> row.cells).toList());
  }

  private static String cell(String[] row, int at) {
    return at < row.length ? Header.clean(row[at]) : "";
  }

  /** Whether a row says the same as a header row. */
  boolean take(long number, String[] cells) {
    for (Row row : rows) {
      if (row.takes(cells)) {
        return true;
      }
    }
    rows.forEach(row -> row.compare(cells));
    shuffled.take(number, cells);
    return false;
  }

  /** Column to the text by which such rows are left out. */
  List<Map.Entry<Integer, String>> told() {
    return rows.stream()
        .filter(row -> row.telling() >= 0)
        .flatMap(
            row -> row.written.stream().map(w -> Map.entry(row.telling(), w.get(row.telling()))))
        .toList();
  }

  ShuffledHeader shuffled() {
    return shuffled;
  }

  List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (Row row : rows) {
      if (row.times > 0) {
        looks.add(look(row));
      }
    }
    return looks;
  }

  private Look look(Row row) {
    boolean one = row.times == 1;
    int telling = row.telling();
    if (telling < 0) {
      return new Look(
          Look.Doubt.EVEN,
          "",
          row.times
              + (one ? " row says" : " rows say")
              + " the same as the header in every column, and so do answers; "
              + (one ? "it is" : "they are")
              + " counted as "
              + (one ? "a response." : "responses."),
          "If files were put together here, delete the rows that are headers.");
    }
    return new Look(
        Look.Doubt.SOME,
        header.columns().get(telling).name(),
        row.times + (one ? " row repeats" : " rows repeat") + " the header: left out.",
        "If "
            + (one ? "it is a response, delete it" : "they are responses, delete them")
            + " under data: leave-out.");
  }
}
