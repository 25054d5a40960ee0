package org.soundings.assurance.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soundings.assurance.linkage.Store.Row;

/**
 * When the rows of a table and wave were written, as far as bytes tell.
 *
 * @param rows how many there are
 * @param dated how many were written first at each mark
 */
record Dates(String table, String wave, int rows, SortedMap<Long, Integer> dated) {
  /** So many who were written together hide each other. */
  private static final int COMPANY = 10;

  private static final Comparator<Dates> BY_NAME =
      Comparator.comparing(Dates::table).thenComparing(Dates::wave);

  Dates {
    dated = Collections.unmodifiableSortedMap(new TreeMap<>(dated));
  }

  /** Of every table and wave of which a row was found. */
  static List<Dates> of(List<Row> rows, Map<Row, Long> first) {
    Map<List<String>, List<Row>> groups =
        rows.stream().collect(Collectors.groupingBy(row -> List.of(row.table(), row.wave())));
    List<Dates> all = new ArrayList<>();
    groups.forEach((name, group) -> all.add(of(name.getFirst(), name.getLast(), group, first)));
    return all.stream().filter(dates -> !dates.dated.isEmpty()).sorted(BY_NAME).toList();
  }

  private static Dates of(String table, String wave, List<Row> rows, Map<Row, Long> first) {
    SortedMap<Long, Integer> dated = new TreeMap<>();
    for (Row row : rows) {
      long mark = first.getOrDefault(row, DatedBytes.UNMARKED);
      if (mark != DatedBytes.UNMARKED) {
        dated.merge(mark, 1, Integer::sum);
      }
    }
    return new Dates(table, wave, rows.size(), dated);
  }

  private int found() {
    return dated.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Whether most of them were written a few at a time, so that they lie in the order in which
   * people came.
   */
  boolean areInTurn() {
    int alone = dated.values().stream().filter(n -> n < COMPANY).mapToInt(n -> n).sum();
    return dated.size() > 1 && alone * 2 >= found();
  }

  String said() {
    return "%s of %s: %,d of %,d rows dated, by %,d different writes"
        .formatted(table, wave, found(), rows, dated.size());
  }
}
