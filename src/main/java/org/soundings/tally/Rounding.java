package org.soundings.tally;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Controlled rounding: parts and their total as multiples of one number, the parts still adding up
 * to the total and each less than that number away from what it was.
 *
 * <p>Source: Cox, L. H. (1987). A constructive procedure for unbiased controlled rounding. Journal
 * of the American Statistical Association, 82(398), 520–524. doi:10.1080/01621459.1987.10478456.
 * Here the parts with the largest remainders are rounded up, so that the same numbers are always
 * rounded in the same way; nothing is drawn by lot.
 */
final class Rounding {
  private Rounding() {}

  /**
   * @param n not negative
   * @param to positive
   * @return the multiple of {@code to} that is nearest to {@code n}, the larger of two
   */
  static long nearest(long n, int to) {
    return Math.floorDiv(2 * n + to, 2L * to) * to;
  }

  /**
   * @param n parts, not negative; those of 0 stay 0
   * @return as many multiples of {@code to}, which add up to that nearest to the sum of the parts;
   *     of equal remainders the first is rounded up first
   */
  static long[] parts(long[] n, int to) {
    long[] rounded = Arrays.stream(n).map(part -> part / to * to).toArray();
    long left = nearest(Arrays.stream(n).sum(), to) - Arrays.stream(rounded).sum();
    IntStream.range(0, n.length)
        .filter(i -> n[i] % to > 0)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(n[i] % to)))
        .limit(left / to)
        .forEach(i -> rounded[i] += to);
    return rounded;
  }

  /**
   * How many people each cell of a table is rounded to; those of one level of {@code groups} add up
   * to its rounded line, hidden ones included.
   *
   * @param groups a dimension; negative where all answers are one line
   */
  static long[] of(Table table, int to, int groups) {
    long[] counts = new long[table.cells()];
    Arrays.setAll(counts, cell -> nearest(table.cellAt(cell).n(), to));
    for (int line = 0; line < (groups < 0 ? 1 : table.dimension(groups).answers()); line++) {
      int level = line;
      Cell whole = groups < 0 ? table.answered() : table.line(groups, level);
      if (whole.shown()) {
        int[] cells =
            IntStream.range(0, counts.length)
                .filter(i -> table.isAnswer(i))
                .filter(i -> groups < 0 || table.levels(i)[groups] == level)
                .toArray();
        addUp(table, counts, cells, whole.n(), to);
      }
    }
    return counts;
  }

  /** What is hidden of a line is one part more. */
  private static void addUp(Table table, long[] counts, int[] cells, long whole, int to) {
    long[] people = new long[cells.length + 1];
    people[cells.length] = whole;
    for (int i = 0; i < cells.length; i++) {
      people[i] = table.cellAt(cells[i]).n();
      people[cells.length] -= people[i];
    }
    long[] rounded = parts(people, to);
    for (int i = 0; i < cells.length; i++) {
      counts[cells[i]] = rounded[i];
    }
  }
}
