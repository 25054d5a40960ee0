package org.soundings.exchange;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What separates cells and rows. */
record Dialect(char delimiter, char lineEnd) {
  private static final int ROWS = 50;

  private static final Pattern FRACTION = Pattern.compile("\\s*[+-]?\\d+,\\d+\\D{0,4}");

  /** What a header of the usual length counts for: more than any number of columns. */
  private static final double HEADER_FITS = 1e6;

  /**
   * The dialect under which the first rows agree best on a number of cells, the header first of
   * all; a comma where nothing separates anything.
   *
   * @param to the end of the last whole row looked at
   * @param separator what the file itself says, or null
   */
  static Dialect of(byte[] bytes, int to, Charset charset, @Nullable Character separator) {
    char lineEnd = lineEnd(bytes, to);
    if (separator != null) {
      return new Dialect(separator, lineEnd);
    }
    Dialect best = new Dialect(',', lineEnd);
    double bestFit = 0;
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      Dialect dialect = new Dialect(delimiter, lineEnd);
      double fit = fit(dialect.rows(bytes, to, charset, ROWS));
      if (fit > bestFit) {
        best = dialect;
        bestFit = fit;
      }
    }
    Dialect semicolons = new Dialect(';', lineEnd);
    return best.delimiter == ',' && semicolons.holdsFractions(bytes, to, charset)
        ? semicolons
        : best;
  }

  /**
   * Whether rows of several cells agree with the header on their number, and every comma below the
   * header, of which there are some, stands between digits.
   */
  private boolean holdsFractions(byte[] bytes, int to, Charset charset) {
    List<String[]> rows = rows(bytes, to, charset, ROWS);
    int width = rows.isEmpty() ? 0 : rows.getFirst().length;
    boolean agree = width > 1 && rows.stream().allMatch(row -> row.length == width);
    List<String> commas =
        rows.stream().skip(1).flatMap(Arrays::stream).filter(cell -> cell.contains(",")).toList();
    return agree
        && !commas.isEmpty()
        && commas.stream().allMatch(cell -> FRACTION.matcher(cell).matches());
  }

  /** How many cells rows usually have, times the share that have so many; 0 for one cell. */
  private static double fit(List<String[]> rows) {
    int usual = 0;
    int most = 0;
    for (String[] row : rows) {
      int same = 0;
      for (String[] other : rows) {
        same += other.length == row.length ? 1 : 0;
      }
      if (same > most) {
        most = same;
        usual = row.length;
      }
    }
    if (usual < 2) {
      return 0;
    }
    boolean headerFits = rows.getFirst().length == usual;
    return (headerFits ? HEADER_FITS : 1) * usual * most / rows.size();
  }

  /** What ends the first line. */
  static char lineEnd(byte[] bytes, int to) {
    boolean returns = false;
    for (int i = 0; i < to; i++) {
      if (bytes[i] == '\n') {
        return '\n';
      }
      returns |= bytes[i] == '\r';
    }
    return returns ? '\r' : '\n';
  }

  /** Whether a row holds nothing but separators, blanks and empty quotation marks between them. */
  boolean isBlank(byte[] bytes, int from, int to) {
    boolean quoted = false;
    boolean separated = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean pair = b == '"' && i + 1 < to && bytes[i + 1] == '"';
      if (pair && (i + 2 == to || bytes[i + 2] != '"')) {
        quoted = true;
        i++;
      } else if (b == delimiter) {
        separated = true;
      } else if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return separated || !quoted;
  }

  /** The first rows that are not blank, at most {@code most} of them. */
  List<String[]> rows(byte[] bytes, int to, Charset charset, int most) {
    List<String[]> rows = new ArrayList<>();
    Splitter splitter = new Splitter(delimiter);
    Scan scan = scan();
    int from = 0;
    while (from < to && rows.size() < most) {
      int end = scan.rowEnd(bytes, from, to);
      String row = new String(bytes, from, textEnd(bytes, from, end) - from, charset);
      if (!isBlank(bytes, from, end)) {
        rows.add(splitter.cells(row));
      }
      from = end;
    }
    return rows;
  }

  /** How numbers are written: files with semicolons come from where a comma is the point. */
  NumberFormat numbers() {
    return delimiter == ';' ? NumberFormat.COMMA : NumberFormat.PLAIN;
  }

  Scan scan() {
    return new Scan((byte) delimiter, (byte) lineEnd);
  }

  /** Where the text of a row ends, before its line end. */
  int textEnd(byte[] bytes, int from, int end) {
    int text = end;
    if (text > from && bytes[text - 1] == lineEnd) {
      text--;
    }
    return text > from && bytes[text - 1] == '\r' ? text - 1 : text;
  }
}
