package org.soundings.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The probability of all tables with given margins that are at most as probable as the one seen.
 *
 * <p>A table is as improbable as S = Σ ln x! over its cells is large. Columns are filled one after
 * the other; at each stage bounds on what S the rest can still add decide most branches at once:
 * all of them count (their joint probability is known in closed form) or none does. The last two
 * columns, of which one fixes the other, are listed once per remaining row sums, sorted by S with
 * their summed probability, and looked up. The idea of bounds is that of Mehta and Patel (1983),
 * doi:10.1080/01621459.1983.10477989. Where the search would take too long, tables are sampled.
 */
final class FisherTables {
  private static final long MOST_STEPS = 40_000_000;
  private static final double MOST_LISTED = 10_000_000;

  private final LogFactorials factorials;
  private final int[] rows;
  private final int[] columns;
  private final double threshold;
  private final double constant;
  private final Map<List<Integer>, FisherTail> tails = new HashMap<>();
  private long steps;
  private double listed;
  private double sum;

  private FisherTables(long[][] table) {
    long[][] wide = table.length <= table[0].length ? table : Table.transposed(table);
    this.factorials = LogFactorials.upTo(Table.sum(table));
    this.rows = ints(Table.rowSums(wide));
    this.columns = largestAndSmallestLast(ints(Table.columnSums(wide)));
    double seen =
        Arrays.stream(wide).flatMapToLong(Arrays::stream).mapToDouble(factorials::of).sum();
    this.threshold = seen - FisherExact.RELATIVE;
    this.constant = factorials.sum(rows) + factorials.sum(columns) - factorials.of(Table.sum(wide));
  }

  static TestResult test(String name, long[][] table) {
    long n = Table.sum(table);
    if (n <= LogFactorials.MOST) {
      FisherTables search = new FisherTables(table);
      if (search.fill(0, search.rows, 0)) {
        double p = Math.min(1, search.sum);
        return new TestResult(name, Double.NaN, List.of(), p, null, "", n, "");
      }
    }
    double p = SampledTables.pValue(table);
    String note = "estimated from " + SampledTables.SAMPLES + " sampled tables";
    return new TestResult(name, Double.NaN, List.of(), p, null, "", n, note);
  }

  /** The largest column costs nothing as the last, the smallest least as the one before. */
  private static int[] largestAndSmallestLast(int[] columns) {
    int[] sorted = Arrays.stream(columns).sorted().toArray();
    int m = sorted.length;
    return IntStream.range(0, m)
        .map(j -> j < m - 2 ? sorted[m - 2 - j] : j == m - 2 ? sorted[0] : sorted[m - 1])
        .toArray();
  }

  private static int[] ints(long[] values) {
    return Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
  }

  /**
   * Adds up what the columns from {@code stage} on can be, given what is left of the rows.
   *
   * @return false where the work is too much
   */
  private boolean fill(int stage, int[] left, double past) {
    FisherBounds bounds = FisherBounds.of(left, columns, stage, factorials);
    if (past + bounds.least() >= threshold) {
      sum += Math.exp(constant - past + bounds.logTotal());
      return true;
    }
    if (past + bounds.most() < threshold) {
      return true;
    }
    return stage == columns.length - 2
        ? lookUp(left, past)
        : cell(stage, 0, columns[stage], left.clone(), past, after(left));
  }

  private boolean lookUp(int[] left, double past) {
    List<Integer> key = Arrays.stream(left).boxed().toList();
    FisherTail tail = tails.get(key);
    if (tail == null) {
      int column = columns[columns.length - 2];
      listed += FisherTail.size(left, column);
      if (listed > MOST_LISTED) {
        return false;
      }
      tail = FisherTail.of(left, column, factorials);
      tails.put(key, tail);
    }
    sum += Math.exp(constant - past + tail.logAtLeast(threshold - past));
    return true;
  }

  /** For each row, how many are left in the rows below it. */
  private static int[] after(int[] left) {
    int[] after = new int[left.length];
    for (int i = left.length - 2; i >= 0; i--) {
      after[i] = after[i + 1] + left[i + 1];
    }
    return after;
  }

  private boolean cell(int stage, int row, int open, int[] left, double past, int[] after) {
    if (++steps > MOST_STEPS) {
      return false;
    }
    int had = left[row];
    boolean last = row == left.length - 1;
    int most = Math.min(had, open);
    for (int x = last ? open : Math.max(0, open - after[row]); x <= most; x++) {
      left[row] = had - x;
      double now = past + factorials.of(x);
      boolean done =
          last ? fill(stage + 1, left, now) : cell(stage, row + 1, open - x, left, now, after);
      if (!done) {
        return false;
      }
    }
    left[row] = had;
    return true;
  }
}
