package org.soundings.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses how many of a file's first rows stand above its header and name no columns. */
final class TitleRows {
  private static final int MOST_TITLES = 9;
  private static final int MOST_LEVELS = 4;

  /** What a programme says of a survey: a name and a value. */
  private static final int PAIR = 2;

  private TitleRows() {}

  /** How many rows name no columns: each holds a cell or two, the row below them all of them. */
  static int count(List<String[]> head) {
    int width = head.stream().mapToInt(TitleRows::filled).max().orElse(1);
    if (width < 2) {
      return 0;
    }
    int titles = 0;
    while (titles < Math.min(MOST_TITLES, head.size() - 2) && isTitle(head.get(titles), width)) {
      titles++;
    }
    List<String[]> rest = head.subList(titles, head.size());
    boolean below =
        titles > 0 && (nameColumns(oneHeader(rest), width) || nameSpannedColumns(rest, width));
    return below ? titles : groupsAbove(head, width);
  }

  /** Rows without the further ones of their header, which may repeat a name. */
  private static List<String[]> oneHeader(List<String[]> rows) {
    return Stream.concat(rows.stream().limit(1), rows.stream().skip(HeaderRows.likely(rows)))
        .toList();
  }

  /** How many rows of groups stand above the one that {@link #likely} reads with the names. */
  private static int groupsAbove(List<String[]> head, int width) {
    int levels = 0;
    while (levels < Math.min(MOST_LEVELS, head.size() - 2) && isGroups(head.get(levels), width)) {
      levels++;
    }
    if (levels < 2 || !nameColumns(head.subList(levels, head.size()), width)) {
      return 0;
    }
    return HeaderRows.groups(head.subList(levels - 1, head.size())) ? levels - 1 : levels;
  }

  /** Whether a row has a word in its first cell, others in some, and no number. */
  private static boolean isGroups(String[] row, int width) {
    long filled = Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    return !row[0].isBlank()
        && filled > 1
        && filled < width
        && Arrays.stream(row).noneMatch(cell -> HeaderRows.NUMBER.matcher(cell.strip()).matches());
  }

  /** How many cells a row has up to its last filled one. */
  private static int filled(String[] row) {
    int filled = row.length;
    while (filled > 0 && row[filled - 1].isBlank()) {
      filled--;
    }
    return filled;
  }

  private static boolean isTitle(String[] row, int width) {
    long filled = Arrays.stream(row).filter(cell -> !cell.isBlank()).count();
    boolean pair =
        row.length <= PAIR && row.length < width
            || filled <= PAIR && filled < width && row[0].strip().endsWith(":");
    return !row[0].isBlank() && (pair || filled <= Math.max(1, width / 3));
  }

  /** Whether two rows together have a word for every column, the first over several or repeated. */
  private static boolean nameSpannedColumns(List<String[]> rows, int width) {
    String[] first = Arrays.copyOf(rows.get(0), width);
    String[] second = Arrays.copyOf(rows.get(1), width);
    boolean all =
        filled(rows.get(0)) <= width
            && IntStream.range(0, width)
                .allMatch(c -> isWord(first[c]) || isBlank(first[c]) && isWord(second[c]));
    boolean spans = IntStream.range(0, width).anyMatch(c -> isBlank(first[c]));
    return all
        && (spans || HeaderRows.likely(rows) > 1)
        && IntStream.range(0, width)
            .noneMatch(c -> HeaderRows.below(rows, 2, c).contains(first[c]));
  }

  private static boolean isBlank(@Nullable String cell) {
    return cell == null || cell.isBlank();
  }

  private static boolean isWord(@Nullable String cell) {
    return cell != null && !cell.isBlank() && !HeaderRows.NUMBER.matcher(cell.strip()).matches();
  }

  /** Whether the first row has a name for every column, and none of them is an answer below. */
  static boolean nameColumns(List<String[]> all, int width) {
    List<String[]> rows = once(all);
    String[] names = Arrays.copyOf(rows.getFirst(), filled(rows.getFirst()));
    Set<String> different = new HashSet<>(Arrays.asList(names));
    boolean named =
        names.length == width
            && different.size() == width
            && Arrays.stream(names)
                .noneMatch(n -> n.isBlank() || HeaderRows.NUMBER.matcher(n).matches());
    return named
        && IntStream.range(0, width)
            .noneMatch(c -> HeaderRows.below(rows, 1, c).contains(names[c].strip()));
  }

  /** The rows without those that say the same as the first in every cell, a header once more. */
  private static List<String[]> once(List<String[]> rows) {
    return Stream.concat(
            rows.stream().limit(1),
            rows.stream().skip(1).filter(row -> !Arrays.equals(row, rows.getFirst())))
        .toList();
  }
}
