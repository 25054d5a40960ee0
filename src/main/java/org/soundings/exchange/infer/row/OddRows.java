package org.soundings.exchange.infer.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.doubt.Doubled;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Asides;

/** Rows below the header that are no responses, or may be none. */
public final class OddRows {
  private record Row(long number, String[] cells) {}

  private final Header header;
  private final int headerRows;
  private final RepeatedHeader again;
  private final ClosingRows closing;
  private final Doubled doubled = new Doubled();
  private final Previews previews;
  private final FirstColumn names;
  private final HeadingRows headings;
  private final ShortRows ragged = new ShortRows();
  private final Map<String, List<String>> leftOut = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private long before;
  private long blank;
  private long second;
  private final int width;
  private final long[] numbers;
  private final long[] words;
  private @Nullable Row firstRow;

  private OddRows(Header header, List<String[]> headerRows, NumberFormat numbers) {
    this.header = header;
    this.headerRows = headerRows.size();
    this.again = new RepeatedHeader(header, headerRows);
    this.previews = new Previews(header);
    this.width = header.columns().size();
    this.names = new FirstColumn(width);
    this.headings = new HeadingRows(width, names);
    this.closing = new ClosingRows(header, numbers, names);
    this.numbers = new long[width];
    this.words = new long[width];
  }

  /** Reads a whole file, but for the rows above its header and the header. */
  public static OddRows of(CsvFile file, int titleRows, int headerRows) {
    int top = titleRows + headerRows;
    OddRows rows =
        new OddRows(
            file.header(titleRows, headerRows),
            file.headerCells(titleRows, headerRows),
            file.numbers());
    long end = file.forEachRow(top, rows::look);
    rows.blank += end - rows.before;
    rows.headers(file, top);
    rows.closing(file, top);
    rows.previews();
    rows.headings();
    rows.units();
    rows.finish();
    return rows;
  }

  private void look(long number, String[] cells) {
    blank += before > 0 ? number - before - 1 : 0;
    boolean gap = before > 0 && number - before > 1;
    before = number;
    if (again.take(number, cells)) {
      return;
    }
    if (gap) {
      secondTable(number, cells);
    }
    first(number, cells);
    ragged.take(number, cells, width, hasMore(cells));
    closing.take(number, cells);
    previews.take(cells);
    headings.take(number, cells);
    doubled.take(cells);
  }

  /** Looks whether the first row holds words above numbers, as a row of units does. */
  private void first(long number, String[] cells) {
    if (firstRow == null) {
      firstRow = new Row(number, cells);
      return;
    }
    for (int c = 0; c < Math.min(width, cells.length); c++) {
      if (words[c] == 0) {
        first(c, Header.clean(cells[c]));
      }
    }
  }

  private void first(int c, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (isDigits(text)) {
      numbers[c]++;
    } else if (Asides.reason(text).isEmpty()) {
      boolean other = isWord(text);
      numbers[c] += other ? 0 : 1;
      words[c] += other ? 1 : 0;
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Looks whether a row below a blank one has words in every cell, also below numbers alone. */
  private void secondTable(long number, String[] cells) {
    boolean named = second == 0 && cells.length >= width;
    boolean below = false;
    for (int c = 0; c < width && named; c++) {
      named = isWord(Header.clean(cells[c]));
      below |= numbers[c] > 2 && words[c] == 0;
    }
    if (named && below) {
      second = number;
    }
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && Asides.reason(text).isEmpty()
        && NumberFormat.FORGIVING.value(text).isEmpty()
        && NumberFormat.DECIMAL_COMMA.value(text).isEmpty();
  }

  private void units() {
    for (int c = 0; firstRow != null && c < Math.min(width, firstRow.cells.length); c++) {
      String text = Header.clean(firstRow.cells[c]);
      if (isWord(text) && numbers[c] > 2 && words[c] == 0) {
        looks.add(
            new Look(
                Look.Doubt.EVEN,
                header.columns().get(c).name(),
                "Row "
                    + firstRow.number
                    + " says \""
                    + text
                    + "\" above numbers alone, and is counted as a response.",
                "If it explains the column, run infer again with --header-rows "
                    + (headerRows + 1)
                    + "."));
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

  private void headers(CsvFile file, int top) {
    again.told().forEach(each -> leaveOut(each.getKey(), each.getValue()));
    again.shuffled().told(file, top).forEach(each -> leaveOut(each.getKey(), each.getValue()));
    looks.addAll(again.looks());
  }

  private void closing(CsvFile file, int top) {
    Set<Long> told = new HashSet<>();
    for (ClosingRows.Closing row : closing.closing(file, top)) {
      told.add(row.row());
      if (row.canBeLeftOut()) {
        leaveOut(row.column(), row.text());
      }
      looks.add(row.look());
    }
    names.look(header.columns().getFirst().name(), told).ifPresent(looks::add);
  }

  private void previews() {
    previews.texts().forEach(text -> leaveOut(previews.column(), text));
    looks.addAll(previews.looks());
  }

  private void headings() {
    headings.texts().forEach(text -> leaveOut(0, text));
    headings.look(header.columns().getFirst().name()).ifPresent(looks::add);
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
    if (second > 0) {
      looks.add(
          new Look(
              Look.Doubt.EVEN,
              "",
              "Row "
                  + second
                  + " stands below a blank row and reads like the header of a second table; it and"
                  + " the rows below it are counted as responses.",
              "If it is one, move it into a file of its own."));
    }
    ragged.look().ifPresent(looks::add);
    if (blank > 0) {
      looks.add(
          new Look(
              Look.Doubt.LITTLE,
              "",
              blank + (blank == 1 ? " row holds" : " rows hold") + " nothing: not counted.",
              ""));
    }
  }

  /** That the columns stand in another order from some row on, which nothing outweighs. */
  public Optional<Look> shuffled() {
    return again.shuffled().look();
  }

  /** Column to the texts by which such rows are known. */
  public Map<String, List<String>> leftOut() {
    return leftOut;
  }

  /** How many rows say the same as an earlier one. */
  public Doubled doubled() {
    return doubled;
  }

  /** The rows with too few or too many cells. */
  public ShortRows ragged() {
    return ragged;
  }

  /** What to look at, but for {@link #shuffled}. */
  public List<Look> looks() {
    return looks;
  }

  /** Whether a row is left out. */
  public boolean isLeftOut(String[] cells) {
    for (Map.Entry<String, List<String>> each : leftOut.entrySet()) {
      int at = header.names().indexOf(each.getKey());
      if (at < cells.length && each.getValue().contains(Header.clean(cells[at]))) {
        return true;
      }
    }
    return false;
  }
}
