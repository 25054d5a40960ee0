package org.soundings.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.response.Answers;
import org.soundings.response.Batch;

/**
 * Reads blocks of rows into batches. Cells are taken as bytes where that is easy; a row with a
 * quotation mark inside of a cell is left to OpenCSV. One thread at a time.
 */
final class BlockReader {
  private static final int MOST_ROWS = 1 << 16;

  /** What a block held; {@code rows} counts its blank lines too, {@code blank} them alone. */
  record Read(List<Batch> batches, long rows, long blank, Faults faults) {}

  private final CellReader[] cells;
  private final List<AnswerTarget> targets;
  private final List<SetRule> rules;
  private final RoutedAnswers routing;
  private final Dialect dialect;
  private final boolean shortRows;
  private final byte delimiter;
  private final byte lineEnd;
  private final Notes notes;
  private final Scan scan;
  private final Splitter splitter;
  private int[] numbers = new int[0];
  private int size;
  private int rows;
  private int blank;
  private List<Batch> batches = new ArrayList<>();

  /**
   * @param shortRows whether what a row lacks at its end is empty
   */
  BlockReader(
      CellReader[] cells,
      List<AnswerTarget> targets,
      List<SetRule> rules,
      RoutedAnswers routing,
      Dialect dialect,
      boolean shortRows,
      Notes notes) {
    this.cells = cells;
    this.targets = targets;
    this.rules = rules;
    this.routing = routing;
    this.dialect = dialect;
    this.shortRows = shortRows;
    this.delimiter = (byte) dialect.delimiter();
    this.lineEnd = (byte) dialect.lineEnd();
    this.notes = notes;
    this.scan = dialect.scan();
    this.splitter = new Splitter(dialect.delimiter());
  }

  Read read(Blocks.Block block, int from) {
    notes.start(block.charset());
    batches = new ArrayList<>();
    rows = 0;
    blank = 0;
    size = 0;
    byte[] bytes = block.bytes();
    int at = from;
    while (at < block.to()) {
      reserve();
      rows++;
      at = row(bytes, at, block.to());
      if (size == MOST_ROWS) {
        finish();
      }
    }
    finish();
    return new Read(List.copyOf(batches), rows, blank, notes.faults());
  }

  private void reserve() {
    if (size == numbers.length) {
      int space = Math.min(MOST_ROWS, Math.max(1 << 10, 4 * size));
      numbers = Arrays.copyOf(numbers, space);
      targets.forEach(target -> target.reserve(space));
    }
  }

  /** Reads the row at {@code from}; answers where the next one starts. */
  private int row(byte[] bytes, int from, int to) {
    int column = 0;
    int at = from;
    while (true) {
      boolean quoted = bytes[at] == '"';
      int start = quoted ? at + 1 : at;
      int hash = 0;
      byte b = bytes[start];
      at = start;
      while (quoted ? b != '"' : b != delimiter && b != lineEnd) {
        hash = 31 * hash + b;
        b = bytes[++at];
      }
      int end = at;
      if (quoted) {
        at = afterQuote(bytes, at);
        b = bytes[at];
        if (b != delimiter && b != lineEnd) {
          return difficultRow(bytes, from, to);
        }
      } else if (b == lineEnd && end > start && bytes[end - 1] == '\r') {
        end--;
        hash = Spellings.hash(bytes, start, end);
      }
      if (column < cells.length) {
        cells[column].take(bytes, start, end, hash, size);
      } else if (end > start) {
        return raggedRow(bytes, from, to);
      }
      column++;
      at++;
      if (b == lineEnd) {
        if (at - from > Blocks.LONGEST_CELL) {
          return difficultRow(bytes, from, to);
        }
        endRow(Math.min(column, cells.length), dialect.isBlank(bytes, from, at));
        return at;
      }
    }
  }

  /** The place after a closing quotation mark, a carriage return before a line end left out. */
  private int afterQuote(byte[] bytes, int quote) {
    int next = quote + 1;
    boolean returns = bytes[next] != lineEnd && bytes[next] == '\r';
    return returns && bytes[next + 1] == lineEnd ? next + 1 : next;
  }

  private int difficultRow(byte[] bytes, int from, int to) {
    notes.forget();
    int end = scan.rowEnd(bytes, from, to);
    String[] texts = splitter.cells(notes.text(bytes, from, dialect.textEnd(bytes, from, end)));
    for (int column = 0; column < Math.min(texts.length, cells.length); column++) {
      if (texts[column].length() > Blocks.LONGEST_CELL) {
        throw new CellTooLong(rows);
      }
      cells[column].take(texts[column], size);
    }
    int cut = texts.length;
    while (cut > cells.length && texts[cut - 1].isEmpty()) {
      cut--;
    }
    endRow(cut, dialect.isBlank(bytes, from, end));
    return end;
  }

  private int raggedRow(byte[] bytes, int from, int to) {
    int end = scan.rowEnd(bytes, from, to);
    String text = notes.text(bytes, from, dialect.textEnd(bytes, from, end));
    endRow(splitter.cells(text).length, false);
    return end;
  }

  /** Keeps the row if it is a response and has the right number of cells. */
  private void endRow(int cellsRead, boolean empty) {
    int count = shortRows && !empty ? filledUp(cellsRead) : cellsRead;
    if (empty || notes.isNoResponse()) {
      blank++;
      notes.forget();
    } else if (count < cells.length) {
      notes.leaveOut(rows, DataFault.TOO_FEW_CELLS, count, cells.length);
    } else if (count > cells.length) {
      notes.leaveOut(rows, DataFault.TOO_MANY_CELLS, count, cells.length);
    } else {
      notes.keep(rows);
      numbers[size++] = rows;
    }
  }

  /** Takes what a row lacks at its end for empty; answers how many cells it then has. */
  private int filledUp(int count) {
    for (int column = count; column < cells.length; column++) {
      cells[column].take("", size);
    }
    return Math.max(count, cells.length);
  }

  private void finish() {
    if (size == 0) {
      return;
    }
    rules.forEach(rule -> rule.apply(size, row -> numbers[row], notes.faults()));
    routing.apply(size);
    List<Answers> columns = targets.stream().map(target -> target.answers(size)).toList();
    batches.add(new Batch(size, columns));
    size = 0;
  }

  /** A cell is too long to be one; {@code row} counts from the block's start. */
  static final class CellTooLong extends RuntimeException {
    final long row;

    CellTooLong(long row) {
      super("row " + row, null, false, false);
      this.row = row;
    }
  }
}
