package org.soundings.exchange.infer.row;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Rows of a file that are no responses: totals and means, named or not, at its end, below a part or
 * directly below the header; the numbers of the columns; notes below the table.
 */
final class ClosingRows {
  private static final int LAST = 12;
  private static final int ENOUGH = 5;
  private static final int MOST_DOUBTFUL = 3;

  /**
   * Such a row.
   *
   * @param column where it is told from responses, or -1 where it cannot be
   * @param text by which
   */
  record Closing(long row, int column, String text, Look look) {
    boolean canBeLeftOut() {
      return column >= 0;
    }
  }

  private record Row(long number, String[] cells, boolean afterGap, boolean subtotal) {}

  private record Found(Row row, RowKinds.Kind kind) {}

  private final Header header;
  private final int width;
  private final RowSums sums;
  private final RowKinds kinds;
  private final Subtotals subtotals;
  private final Deque<Row> last = new ArrayDeque<>();
  private final List<Found> within = new ArrayList<>();
  private final List<Found> doubtful = new ArrayList<>();
  private @Nullable Row first;
  private long before;

  ClosingRows(Header header, NumberFormat numbers, FirstColumn names) {
    this.header = header;
    this.width = header.columns().size();
    this.sums = new RowSums(width, numbers);
    this.kinds = new RowKinds(width, sums, names);
    this.subtotals = new Subtotals(width, numbers);
  }

  void take(long number, String[] cells) {
    if (before == 0 && kinds.mayStandOnTop(cells)) {
      first = new Row(number, cells, false, false);
      before = number;
      return;
    }
    boolean gap = before > 0 && number - before > 1;
    boolean suspect = subtotals.mayBe(cells);
    Row row = new Row(number, cells, gap, subtotals.take(cells));
    last.addLast(row);
    if (suspect && !row.subtotal && doubtful.size() < MOST_DOUBTFUL) {
      doubtful.add(new Found(row, RowKinds.Kind.DOUBTFUL));
    }
    before = number;
    if (last.size() > LAST) {
      leave(last.removeFirst());
    }
  }

  private void leave(Row row) {
    if (row.subtotal) {
      within.add(new Found(row, RowKinds.Kind.TOTALS));
    } else {
      sums.add(row.cells);
    }
  }

  /** Those of the file, with what to say of each. */
  List<Closing> closing(CsvFile file, int top) {
    List<Found> found = new ArrayList<>(within);
    boolean below = false;
    boolean stacked = false;
    for (Row row : last) {
      below |= row.afterGap && sums.rows() >= ENOUGH;
      RowKinds.Kind kind = kind(row, below, stacked);
      stacked = kind == RowKinds.Kind.TOTALS;
      if (kind == RowKinds.Kind.NONE) {
        found.stream().filter(e -> !e.row.subtotal).forEach(e -> sums.add(e.row.cells));
        found.removeIf(earlier -> !earlier.row.subtotal);
        sums.add(row.cells);
        below = false;
      } else {
        found.add(new Found(row, kind));
      }
    }
    aboveCertain(found);
    belowSubtotal(found);
    doubtful.stream()
        .filter(each -> found.stream().noneMatch(other -> other.row == each.row))
        .forEach(found::add);
    if (first != null && kinds.onTop(first.cells) != RowKinds.Kind.NONE) {
      found.addFirst(new Found(first, kinds.onTop(first.cells)));
    }
    return found.isEmpty() ? List.of() : told(file, top, found);
  }

  /** A line called like a statistic is one below another. */
  private RowKinds.Kind kind(Row row, boolean below, boolean stacked) {
    if (row.subtotal || stacked && kinds.isStatistic(row.cells)) {
      return RowKinds.Kind.TOTALS;
    }
    return kinds.of(row.cells, below);
  }

  /** The few last rows below a line of totals that is left out are said to be counted. */
  private void belowSubtotal(List<Found> found) {
    List<Row> rows = List.copyOf(last);
    int at = rows.size() - 1;
    while (at >= 0 && !rows.get(at).subtotal) {
      at--;
    }
    boolean few = at >= 0 && rows.size() - 1 - at <= MOST_DOUBTFUL && within(found) == 1;
    for (Row row : few ? rows.subList(at + 1, rows.size()) : List.<Row>of()) {
      if (found.stream().noneMatch(each -> each.row == row)) {
        found.add(new Found(row, RowKinds.Kind.DOUBTFUL));
      }
    }
  }

  private static long within(List<Found> found) {
    return found.stream().filter(each -> each.row.subtotal).count();
  }

  /**
   * A row that lacks what every response begins with, or is called like a statistic, and stands on
   * a note or a line of totals, is one of them.
   */
  private void aboveCertain(List<Found> found) {
    for (int i = found.size() - 2; i >= 0; i--) {
      Found each = found.get(i);
      Found below = found.get(i + 1);
      boolean next =
          below.row.number == each.row.number + 1 && below.kind != RowKinds.Kind.DOUBTFUL;
      boolean like = sums.lacksFirst(each.row.cells) || kinds.isStatistic(each.row.cells);
      if (next && each.kind == RowKinds.Kind.DOUBTFUL && like) {
        found.set(i, new Found(each.row, RowKinds.Kind.TOTALS));
      }
    }
  }

  private static boolean isNamed(Row row) {
    return row.subtotal || TotalWords.are(RowKinds.label(row.cells));
  }

  /** Finds by which cell each row is told from all responses. */
  private List<Closing> told(CsvFile file, int top, List<Found> found) {
    Set<Long> numbers = new HashSet<>();
    found.forEach(each -> numbers.add(each.row.number));
    List<Set<Integer>> free = new ArrayList<>();
    found.forEach(each -> free.add(filled(each.row.cells)));
    file.forEachRow(
        top,
        (number, row) -> {
          if (!numbers.contains(number)) {
            for (int i = 0; i < free.size(); i++) {
              String[] cells = found.get(i).row.cells;
              free.get(i).removeIf(c -> c < row.length && row[c].strip().equals(cells[c].strip()));
            }
          }
        });
    List<Closing> closing = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      closing.add(closing(found.get(i), free.get(i).stream().sorted().findFirst()));
    }
    return closing;
  }

  private Set<Integer> filled(String[] row) {
    Set<Integer> filled = new HashSet<>();
    for (int c = 0; c < Math.min(width, row.length); c++) {
      if (!row[c].isBlank()) {
        filled.add(c);
      }
    }
    return filled;
  }

  private Closing closing(Found found, Optional<Integer> told) {
    int first = Math.min(width - 1, Math.max(0, RowKinds.first(found.row.cells)));
    boolean out = told.isPresent() && found.kind != RowKinds.Kind.DOUBTFUL;
    int column = out ? told.orElseThrow() : -1;
    String text = Header.clean(found.row.cells[Math.max(column, 0)]);
    return new Closing(found.row.number, column, text, look(found, out ? column : first, out));
  }

  private Look look(Found found, int column, boolean out) {
    String text = Header.clean(found.row.cells[column]);
    String start =
        "Row "
            + found.row.number
            + " says \""
            + (text.length() > 40 ? text.substring(0, 39) + "\u2026" : text)
            + "\": ";
    String name = header.columns().get(column).name();
    if (out) {
      boolean sure = isNamed(found.row);
      return new Look(
          sure ? Look.Doubt.SOME : Look.Doubt.EVEN,
          name,
          start + "taken for " + what(found) + ", not for a response.",
          "If it is a response, delete it under data: leave-out.");
    }
    return new Look(
        Look.Doubt.EVEN,
        name,
        start + "it may be " + what(found) + ", and is counted as a response.",
        "If it is none, write under data: leave-out what it says in a column where no response"
            + " says so, or delete the row.");
  }

  private String what(Found found) {
    return found.kind == RowKinds.Kind.NOTE
        ? "a note below the table"
        : ColumnNumbers.are(found.row.cells, width)
            ? "the numbers of the columns"
            : kinds.isNamedOtherwise(found.row.cells)
                ? "a key or a line of totals"
                : "a line of totals";
  }
}
