package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.soundings.statistics.numeric.LogFactorials;

/**
 * The p-value of Fisher's exact test from random tables with the margins of the one seen: the share
 * of them, the seen one included, that are at most as probable. Same table, same seed, same
 * p-value.
 *
 * <p>Patefield (1981), doi:10.2307/2346669, for drawing cell by cell from hypergeometric
 * distributions.
 */
final class SampledTables {
  static final int SAMPLES = 20_000;
  private static final long SEED = 20_210_401;

  private final long[] rows;
  private final long[] columns;
  private final LogFactorials factorials;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private SampledTables(long[][] table) {
    this.rows = ContingencyTable.rowSums(table);
    this.columns = ContingencyTable.columnSums(table);
    this.factorials = LogFactorials.upTo(ContingencyTable.sum(table));
  }

  /**
   * @throws ArithmeticException where the table holds more than 2³¹ answers
   */
  static double pValue(long[][] table) {
    SampledTables tables = new SampledTables(table);
    double seen =
        Arrays.stream(table).flatMapToLong(Arrays::stream).mapToDouble(tables.factorials::of).sum();
    int extreme = 1;
    for (int i = 0; i < SAMPLES; i++) {
      extreme += tables.sample() >= seen - FisherExact.RELATIVE ? 1 : 0;
    }
    return extreme / (SAMPLES + 1.0);
  }

  /** Σ ln x! over the cells of one random table. */
  private double sample() {
    long[] open = columns.clone();
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      long left = rows[i];
      long pool = Arrays.stream(open).sum();
      for (int j = 0; j < open.length; j++) {
        long x = i == rows.length - 1 ? open[j] : draw(left, open[j], pool);
        pool -= open[j];
        open[j] -= x;
        left -= x;
        sum += factorials.of(x);
      }
    }
    return sum;
  }

  /** How many of {@code drawn} out of {@code pool} are among {@code marked} of them. */
  private long draw(long drawn, long marked, long pool) {
    long low = Math.max(0, drawn + marked - pool);
    long high = Math.min(drawn, marked);
    long mode = Math.clamp((long) ((drawn + 1.0) * (marked + 1.0) / (pool + 2.0)), low, high);
    double u = random.nextDouble();
    long up = mode;
    long down = mode;
    double above = Math.exp(logProbability(mode, drawn, marked, pool));
    double below = above;
    u -= above;
    while (u > 0 && (up < high || down > low)) {
      above *= up < high ? ratio(up++, drawn, marked, pool) : 0;
      u -= above;
      if (u <= 0) {
        return up;
      }
      below /= down > low ? ratio(--down, drawn, marked, pool) : Double.POSITIVE_INFINITY;
      u -= below;
      if (u <= 0) {
        return down;
      }
    }
    return mode;
  }

  /** The probability of x + 1 over that of x. */
  private static double ratio(long x, long drawn, long marked, long pool) {
    return (marked - x) / (x + 1.0) * (drawn - x) / (pool - marked - drawn + x + 1.0);
  }

  private double logProbability(long x, long drawn, long marked, long pool) {
    return logChoose(marked, x) + logChoose(pool - marked, drawn - x) - logChoose(pool, drawn);
  }

  private double logChoose(long n, long k) {
    return factorials.of(n) - factorials.of(k) - factorials.of(n - k);
  }
}
