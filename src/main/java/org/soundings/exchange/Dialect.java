package org.soundings.exchange;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What separates cells and rows. */
record Dialect(char delimiter, char lineEnd) {
  private static final int ROWS = 200;

  /** How well a delimiter explains the first rows. */
  private record Fit(Dialect dialect, boolean headerFits, double cells) {}

  /**
   * The dialect under which the first rows agree best on a number of cells, the header first of
   * all; a comma where nothing separates anything.
   *
   * @param to the end of the last whole row looked at
   */
  static Dialect of(byte[] bytes, int to, Charset charset) {
    char lineEnd = lineEnd(bytes, to);
    return Stream.of(',', ';', '\t', '|')
        .map(delimiter -> fit(new Dialect(delimiter, lineEnd), bytes, to, charset))
        .filter(fit -> fit.cells > 1)
        .max(Comparator.comparing(Fit::headerFits).thenComparing(Fit::cells))
        .map(Fit::dialect)
        .orElse(new Dialect(',', lineEnd));
  }

  private static char lineEnd(byte[] bytes, int to) {
    boolean returns = false;
    for (int i = 0; i < to; i++) {
      if (bytes[i] == '\n') {
        return '\n';
      }
      returns |= bytes[i] == '\r';
    }
    return returns ? '\r' : '\n';
  }

  private static Fit fit(Dialect dialect, byte[] bytes, int to, Charset charset) {
    List<Integer> widths =
        dialect.rows(bytes, to, charset, ROWS).stream().map(row -> row.length).toList();
    if (widths.isEmpty()) {
      return new Fit(dialect, false, 0);
    }
    Map.Entry<Integer, Long> usual =
        widths.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow();
    int cells = usual.getKey();
    double share = (double) usual.getValue() / widths.size();
    return new Fit(dialect, widths.getFirst() == cells, cells > 1 ? cells * share : 0);
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
      if (!row.isBlank()) {
        rows.add(splitter.cells(row));
      }
      from = end;
    }
    return rows;
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
