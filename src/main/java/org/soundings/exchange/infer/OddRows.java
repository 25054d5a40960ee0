package org.soundings.exchange.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;

/** Rows below the header that are no responses, or may be none. */
final class OddRows {
  private static final int LAST = 3;

  /** What the line of totals below a table says. */
  private static final Set<String> TOTALS =
      Set.of(
          "total|totals|grand total|sum|average|mean|summe|gesamt|gesamtsumme|insgesamt|mittelwert"
              .concat("|durchschnitt|suma|promedio|total general|somme|moyenne|totale|totaal")
              .split("\\|"));

  private record Row(long number, String[] cells) {}

  private final Header header;
  private final Deque<Row> last = new ArrayDeque<>();
  private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private long uneven;
  private long firstUneven;
  private long before;
  private long blank;
  private final int width;
  private final long[] numbers;
  private final long[] words;
  private @Nullable Row firstRow;

  private OddRows(Header header) {
    this.header = header;
    this.width = header.columns().size();
    this.numbers = new long[width];
    this.words = new long[width];
  }

  static OddRows of(CsvFile file, Header header, int top) {
    OddRows rows = new OddRows(header);
    long end = file.forEachRow(top, rows::look);
    rows.blank += end - rows.before;
    rows.totals();
    rows.units();
    rows.finish();
    return rows;
  }

  private void look(long number, String[] cells) {
    blank += before > 0 ? number - before - 1 : 0;
    before = number;
    first(number, cells);
    if (isHeader(cells)) {
      leaveOut(0, cells[0]);
    } else if (cells.length < width || hasMore(cells)) {
      uneven++;
      firstUneven = firstUneven == 0 ? number : firstUneven;
    }
    last.addLast(new Row(number, cells));
    if (last.size() > LAST) {
      last.removeFirst();
    }
  }

  /** Looks whether the first row holds words above numbers, as a row of units does. */
  private void first(long number, String[] cells) {
    if (firstRow == null) {
      firstRow = new Row(number, cells);
      return;
    }
    for (int c = 0; c < Math.min(width, cells.length); c++) {
      String text = Header.clean(cells[c]);
      if (!text.isEmpty() && Asides.reason(text).isEmpty()) {
        boolean other =
            NumberFormat.FORGIVING.value(text).isEmpty()
                && NumberFormat.DECIMAL_COMMA.value(text).isEmpty();
        numbers[c] += other ? 0 : 1;
        words[c] += other ? 1 : 0;
      }
    }
  }

  private void units() {
    for (int c = 0; firstRow != null && c < Math.min(width, firstRow.cells.length); c++) {
      String text = Header.clean(firstRow.cells[c]);
      boolean word =
          !text.isEmpty()
              && Asides.reason(text).isEmpty()
              && NumberFormat.FORGIVING.value(text).isEmpty()
              && NumberFormat.DECIMAL_COMMA.value(text).isEmpty();
      if (word && numbers[c] > 2 && words[c] == 0) {
        looks.add(
            new Look(
                Look.Doubt.EVEN,
                header.columns().get(c).name(),
                "Row "
                    + firstRow.number
                    + " says \""
                    + text
                    + "\" above numbers alone, and is counted as a response.",
                "If it explains the column, add 1 to data: header-rows."));
        return;
      }
    }
  }

  private boolean hasMore(String[] cells) {
    for (int c = width; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the header stands here once more, as where files were put together. */
  private boolean isHeader(String[] cells) {
    if (cells.length != width || width < 2) {
      return false;
    }
    for (int c = 0; c < width; c++) {
      if (!Header.clean(cells[c]).equals(header.columns().get(c).name())) {
        return false;
      }
    }
    return true;
  }

  private void totals() {
    for (Row row : last) {
      for (int c = 0; c < Math.min(width, row.cells.length); c++) {
        String text = Header.clean(row.cells[c]);
        boolean total = TOTALS.contains(text.toLowerCase(Locale.ROOT).replaceAll("[: ]+$", ""));
        if (total && isFirst(row.cells, c)) {
          leaveOut(c, text);
          looks.add(
              new Look(
                  Look.Doubt.SOME,
                  header.columns().get(c).name(),
                  "Row "
                      + row.number
                      + " says \""
                      + text
                      + "\": taken for a line of totals, not for a response.",
                  "If it is a response, delete it under data: leave-out."));
        }
      }
    }
  }

  /** Whether the cells on the left are empty. */
  private static boolean isFirst(String[] cells, int column) {
    for (int c = 0; c < column; c++) {
      if (!cells[c].isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void leaveOut(int column, String text) {
    List<String> texts =
        leftOut.computeIfAbsent(header.columns().get(column).name(), any -> new ArrayList<>());
    String clean = Header.clean(text);
    if (!texts.contains(clean)) {
      texts.add(clean);
    }
  }

  private void finish() {
    if (uneven > 0) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              "",
              uneven
                  + (uneven == 1 ? " row has" : " rows have")
                  + " too few or too many cells (the first is row "
                  + firstUneven
                  + "), and report refuses the file because of that.",
              "Correct them, or use report --lenient to leave them out."));
    }
    if (blank > 0) {
      looks.add(
          new Look(
              Look.Doubt.LITTLE,
              "",
              blank + (blank == 1 ? " row holds" : " rows hold") + " nothing: not counted.",
              ""));
    }
  }

  /** Column to the texts by which such rows are known. */
  Map<String, List<String>> leftOut() {
    return leftOut;
  }

  /** The first row with too few or too many cells, or 0. */
  long firstUneven() {
    return firstUneven;
  }

  List<Look> looks() {
    return looks;
  }

  /** Whether a row is left out. */
  boolean isLeftOut(String[] cells) {
    for (Map.Entry<String, List<String>> each : leftOut.entrySet()) {
      int at = header.names().indexOf(each.getKey());
      if (at < cells.length && each.getValue().contains(Header.clean(cells[at]))) {
        return true;
      }
    }
    return false;
  }
}
