package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.LogFactorials;

/**
 * The probability of all tables with given margins that are at most as probable as the one seen.
 *
 * <p>A table is as improbable as S = Σ ln x! over its cells is large. Columns are filled one after
 * the other; what can follow depends only on what is left of the rows, in any order, so that all
 * ways to one such state are kept together with the S they have gathered, equal ones counted. At
 * each state bounds on what S can still be added decide most ways at once: all that follows counts
 * (its joint probability is known in closed form) or none does. Of the last two columns one fixes
 * the other, so they are listed by S and looked up. Where this would take too long, tables are
 * sampled.
 *
 * <p>Mehta and Patel (1983), doi:10.1080/01621459.1983.10477989, whose network this is.
 */
final class FisherTables {
  private static final double MOST_STEPS = 60_000_000;
  private static final double MOST_STATES = 400_000;

  private final LogFactorials factorials;
  private final int[] rows;
  private final int[] columns;
  private final double threshold;
  private final double constant;
  private double steps;
  private double sum;

  private FisherTables(long[][] table) {
    long[][] wide = table.length <= table[0].length ? table : ContingencyTable.transposed(table);
    this.factorials = LogFactorials.upTo(ContingencyTable.sum(table));
    this.rows = ints(ContingencyTable.rowSums(wide));
    this.columns = smallestAndLargestLast(ints(ContingencyTable.columnSums(wide)));
    double seen =
        Arrays.stream(wide).flatMapToLong(Arrays::stream).mapToDouble(factorials::of).sum();
    this.threshold = seen - FisherExact.RELATIVE;
    this.constant =
        factorials.sum(rows) + factorials.sum(columns) - factorials.of(ContingencyTable.sum(wide));
  }

  static TestResult test(String name, long[][] table) {
    long n = ContingencyTable.sum(table);
    if (n <= LogFactorials.MOST) {
      FisherTables search = new FisherTables(table);
      if (FisherState.fits(search.rows) && search.run()) {
        double p = Math.min(1, search.sum);
        return new TestResult(
            name, Symbol.NONE, Double.NaN, List.of(), p, null, EffectSize.NONE, n, "");
      }
    }
    double p = SampledTables.pValue(table);
    String note = "estimated from " + SampledTables.SAMPLES + " sampled tables";
    return new TestResult(
        name, Symbol.NONE, Double.NaN, List.of(), p, null, EffectSize.NONE, n, note);
  }

  /** The largest column costs nothing as the last, the smallest least as the one before. */
  private static int[] smallestAndLargestLast(int[] columns) {
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
   * @return false where the work is too much
   */
  private boolean run() {
    Map<FisherState, FisherPasts> states = new HashMap<>();
    FisherPasts start = new FisherPasts();
    start.add(0, 1);
    states.put(FisherState.of(rows), start);
    for (int stage = 0; stage < columns.length - 2; stage++) {
      Map<FisherState, FisherPasts> next = new HashMap<>();
      for (Map.Entry<FisherState, FisherPasts> entry : states.entrySet()) {
        if (!expand(entry.getKey().rows(), entry.getValue(), stage, next)) {
          return false;
        }
      }
      states = next;
    }
    for (Map.Entry<FisherState, FisherPasts> entry : states.entrySet()) {
      if (!finish(entry.getKey().rows(), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean expand(
      int[] left, FisherPasts pasts, int stage, Map<FisherState, FisherPasts> next) {
    FisherPasts open = undecided(left, pasts, stage);
    if (open.size() == 0) {
      return true;
    }
    double fillings = FisherTail.size(left, columns[stage]);
    steps += open.size() * fillings;
    if (steps > MOST_STEPS || fillings > MOST_STATES || next.size() > MOST_STATES) {
      return false;
    }
    Fillings.of(
        left,
        columns[stage],
        (x, rest) -> {
          double add = factorials.sum(x);
          next.computeIfAbsent(FisherState.of(rest), k -> new FisherPasts()).addAll(open, add);
        });
    return true;
  }

  /**
   * Counts the pasts of which all that follows counts; returns those that are neither in nor out.
   */
  private FisherPasts undecided(int[] left, FisherPasts pasts, int stage) {
    FisherBounds bounds = FisherBounds.of(left, columns, stage, factorials);
    FisherPasts open = new FisherPasts();
    pasts.forEach(
        (past, ways) -> {
          if (past + bounds.least() >= threshold) {
            sum += ways * Math.exp(constant - past + bounds.logTotal());
          } else if (past + bounds.most() >= threshold) {
            open.add(past, ways);
          }
        });
    return open;
  }

  private boolean finish(int[] left, FisherPasts pasts) {
    FisherPasts open = undecided(left, pasts, columns.length - 2);
    if (open.size() == 0) {
      return true;
    }
    int column = columns[columns.length - 2];
    steps += FisherTail.size(left, column) + open.size();
    if (steps > MOST_STEPS) {
      return false;
    }
    FisherTail tail = FisherTail.of(left, column, factorials);
    open.forEach(
        (past, ways) ->
            sum += ways * Math.exp(constant - past + tail.logAtLeast(threshold - past)));
    return true;
  }
}
