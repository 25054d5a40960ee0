package org.soundings.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that R writes before each row, with no name above them. */
final class RowNames {
  private static final int LEAST_ROWS = 3;

  /** A name that the column of these numbers could have. */
  private static final String COUNTING =
      "(?i).*(?<!\\p{L})(id|nr|no|num|number|case|row|index|key|serial|resp\\p{L}*|person|#|lfd)(?!\\p{L}).*";

  private RowNames() {}

  /**
   * Whether every row begins with its number and has one cell more than the header, which has a
   * name for all others.
   *
   * @param rows the header first
   */
  static boolean are(List<String[]> rows) {
    String[] names = rows.getFirst();
    boolean named =
        rows.size() > LEAST_ROWS
            && Arrays.stream(names).noneMatch(String::isBlank)
            && !names[0].matches(COUNTING);
    return named
        && IntStream.range(1, rows.size())
            .allMatch(
                row ->
                    rows.get(row).length == names.length + 1
                        && rows.get(row)[0].strip().equals(Integer.toString(row)))
        && rows.stream().skip(1).anyMatch(row -> !row[row.length - 1].isBlank());
  }

  /** The header with an empty name before the others. */
  static String[] named(String[] header) {
    return Stream.concat(Stream.of(""), Arrays.stream(header)).toArray(String[]::new);
  }
}
