package org.soundings.exchange;

/**
 * Finds where rows end. A row ends at a line end outside of quotation marks; a quotation mark opens
 * only where a cell starts, and two in a row inside of it are one of its characters.
 */
final class Scan {
  private final byte delimiter;
  private final byte lineEnd;

  /** Where the last whole row ends; the start where there is none. */
  int end;

  /** Where a quotation mark stands that is still open at the end, or -1. */
  int open;

  /** Where the first NUL stands, or -1. */
  int nul;

  /** Whether every byte of it is ASCII. */
  boolean ascii;

  Scan(byte delimiter, byte lineEnd) {
    this.delimiter = delimiter;
    this.lineEnd = lineEnd;
  }

  /** Looks through {@code bytes[from..to)}, which starts where a row starts. */
  void run(byte[] bytes, int from, int to) {
    end = from;
    open = -1;
    nul = -1;
    ascii = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b > '"') {
        continue;
      }
      if (b == lineEnd) {
        if (open < 0) {
          end = i + 1;
        }
      } else if (b == '"') {
        i = quote(bytes, from, i, to);
      } else if (b < 0) {
        ascii = false;
      } else if (b == 0) {
        nul = i;
        return;
      }
    }
  }

  /** Where the row that starts at {@code from} ends, its line end included, or {@code to}. */
  int rowEnd(byte[] bytes, int from, int to) {
    open = -1;
    for (int i = from; i < to; i++) {
      if (bytes[i] == lineEnd && open < 0) {
        return i + 1;
      }
      if (bytes[i] == '"') {
        i = quote(bytes, from, i, to);
      }
    }
    return to;
  }

  private int quote(byte[] bytes, int from, int at, int to) {
    if (open < 0) {
      if (at == from || startsCell(bytes[at - 1])) {
        open = at;
      }
      return at;
    }
    if (at + 1 < to && bytes[at + 1] == '"') {
      return at + 1;
    }
    open = -1;
    return at;
  }

  private boolean startsCell(byte before) {
    return before == delimiter || before == lineEnd;
  }
}
