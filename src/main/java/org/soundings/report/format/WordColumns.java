package org.soundings.report.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.table.ReportTable;

/**
 * How wide the columns of a table are in a document, and how large its letters, so that no word is
 * broken. Where words fit, each column of numbers is as wide as the others.
 *
 * @param widths in twentieths of a point, all of them together {@link #TEXT}
 * @param size of the letters in half points
 */
record WordColumns(List<Integer> widths, int size) {
  /** The width of the text: A4 with margins of 20 mm. */
  static final int TEXT = 9638;

  /** The size that the style of a table has. */
  static final int USUAL = 17;

  private static final int SMALLEST = 12;
  private static final int FEW = 5;
  private static final int NAME = TEXT / 6;
  private static final int MARGINS = 160;

  /** Twentieths of a point in a half one, and how much wider than estimated letters may be. */
  private static final double UNIT = 10 * 1.15;

  private static final double BOLD = 1.2;

  /** In ems; a longer word, such as an address, is broken. */
  private static final double LONGEST = 12;

  WordColumns {
    widths = List.copyOf(widths);
  }

  /**
   * @param head what stands above the columns
   */
  static WordColumns of(ReportTable table, List<ReportTable.Head> head, int columns) {
    double[] longest = longest(table, head, columns);
    int[] even = even(columns);
    for (int size = USUAL; size >= SMALLEST; size--) {
      int[] needed = needed(longest, size);
      boolean fits = true;
      for (int c = 0; c < columns; c++) {
        fits &= needed[c] <= even[c];
      }
      if (fits) {
        return new WordColumns(list(even), size);
      }
      needed[0] = Math.max(needed[0], NAME);
      if (Arrays.stream(needed).sum() <= TEXT) {
        return new WordColumns(list(spread(needed, even[0])), size);
      }
    }
    return new WordColumns(list(even), SMALLEST);
  }

  private static int[] even(int columns) {
    int first = columns == 1 ? TEXT : TEXT * (columns <= FEW ? 2 : 1) / FEW;
    int[] even = new int[columns];
    Arrays.fill(even, columns == 1 ? TEXT : (TEXT - first) / (columns - 1));
    even[0] = first;
    return even;
  }

  /** What is left over is given to the names up to their usual width, then to the numbers. */
  private static int[] spread(int[] needed, int names) {
    int[] widths = needed.clone();
    int left = TEXT - Arrays.stream(needed).sum();
    int first = Math.clamp(names - needed[0], 0, left);
    int each = widths.length == 1 ? 0 : (left - first) / (widths.length - 1);
    for (int c = 1; c < widths.length; c++) {
      widths[c] += each;
    }
    widths[0] = TEXT - Arrays.stream(widths).skip(1).sum();
    return widths;
  }

  private static int[] needed(double[] longest, int size) {
    return Arrays.stream(longest)
        .mapToInt(ems -> (int) Math.ceil(ems * size * UNIT) + MARGINS)
        .toArray();
  }

  /** The longest word of each column, in ems. */
  private static double[] longest(ReportTable table, List<ReportTable.Head> head, int columns) {
    double[] longest = new double[columns];
    for (int c = 0; c < Math.min(columns, head.size()); c++) {
      longest[c] = BOLD * word(head.get(c).name(), head.get(c).under());
    }
    Stream.concat(table.lines().stream(), table.feet().stream())
        .forEach(
            line -> {
              longest[0] = Math.max(longest[0], word(line.name()));
              for (int c = 1; c < Math.min(columns, 1 + line.entries().size()); c++) {
                ReportTable.Entry entry = line.entries().get(c - 1);
                longest[c] = Math.max(longest[c], word(entry.text(), entry.under()));
              }
            });
    return longest;
  }

  private static double word(String... texts) {
    return Arrays.stream(texts)
        .flatMap(text -> Arrays.stream(text.split("[ \n]")))
        .mapToDouble(Lettering::width)
        .map(width -> Math.min(width, LONGEST))
        .max()
        .orElse(0);
  }

  private static List<Integer> list(int[] widths) {
    return Arrays.stream(widths).boxed().toList();
  }
}
