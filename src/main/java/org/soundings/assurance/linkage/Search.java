package org.soundings.assurance.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.assurance.linkage.Store.Row;

/** Looks for rows by what is theirs alone, and when it was first written. */
final class Search {
  private static final int BITS = 24;

  private record Pattern(byte[] value, Row row) {
    boolean isAt(byte[] bytes, int from) {
      int to = from + value.length;
      return to <= bytes.length && Arrays.equals(bytes, from, to, value, 0, value.length);
    }
  }

  private final Map<Long, List<Pattern>> patterns = new HashMap<>();
  private final BitSet starts = new BitSet(1 << BITS);
  private final Map<Row, Long> first = new LinkedHashMap<>();

  /**
   * @param rows of which each value has at least eight bytes
   */
  Search(List<Row> rows) {
    for (Row row : rows) {
      long start = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        start = start << Byte.SIZE | row.value()[i] & 0xff;
      }
      starts.set(place(start));
      patterns.computeIfAbsent(start, any -> new ArrayList<>()).add(new Pattern(row.value(), row));
    }
  }

  void in(DatedBytes written) {
    long last = 0;
    byte[] bytes = written.bytes();
    for (int i = 0; i < bytes.length; i++) {
      last = last << Byte.SIZE | bytes[i] & 0xff;
      if (i >= Long.BYTES - 1 && starts.get(place(last))) {
        found(last, written, i - Long.BYTES + 1);
      }
    }
  }

  private void found(long start, DatedBytes written, int from) {
    for (Pattern pattern : patterns.getOrDefault(start, List.of())) {
      if (pattern.isAt(written.bytes(), from)) {
        first.merge(pattern.row(), written.mark(), Search::earlier);
      }
    }
  }

  private static long earlier(long one, long other) {
    boolean both = one != DatedBytes.UNMARKED && other != DatedBytes.UNMARKED;
    return both ? Math.min(one, other) : Math.max(one, other);
  }

  private static int place(long start) {
    return (int) (start * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
  }

  /** The rows that were found, each with the earliest mark of what holds it. */
  Map<Row, Long> first() {
    return first;
  }
}
