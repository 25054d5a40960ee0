package org.soundings.statistics.numeric;

/** ln x! for x from 0 on, kept in a table. */
public final class LogFactorials {
  /** The largest table that is kept. */
  public static final long MOST = 10_000_000;

  private final double[] values;

  private LogFactorials(double[] values) {
    this.values = values;
  }

  /** The table for 0 to {@code n}, at most {@link #MOST}. */
  public static LogFactorials upTo(long n) {
    double[] values = new double[Math.toIntExact(n) + 1];
    for (int i = 2; i < values.length; i++) {
      values[i] = org.apache.commons.numbers.gamma.LogGamma.value(i + 1.0);
    }
    return new LogFactorials(values);
  }

  /**
   * ln x!.
   *
   * @throws IndexOutOfBoundsException where x is negative or above the table's end
   */
  public double of(long x) {
    return values[(int) x];
  }

  /** Σ ln x! over all; 0 of none. */
  public double sum(int[] xs) {
    double sum = 0;
    for (int x : xs) {
      sum += values[x];
    }
    return sum;
  }
}
