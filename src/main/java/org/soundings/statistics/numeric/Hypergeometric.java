package org.soundings.statistics.numeric;

import org.apache.commons.numbers.combinatorics.LogFactorial;

/**
 * The count in the first cell of a 2 x 2 table with fixed margins, under any odds ratio ω: P(X = k)
 * proportional to C(m, k) C(n, t − k) ω^k (Fisher's noncentral hypergeometric distribution).
 */
public final class Hypergeometric {
  private final int lowest;
  private final double[] logWeight;

  private Hypergeometric(int lowest, double[] logWeight) {
    this.lowest = lowest;
    this.logWeight = logWeight;
  }

  /**
   * @param table 2 x 2
   * @throws IllegalArgumentException where the margins are too large to be enumerated
   */
  public static Hypergeometric of(long[][] table) {
    int m = Math.toIntExact(table[0][0] + table[1][0]);
    int n = Math.toIntExact(table[0][1] + table[1][1]);
    int t = Math.toIntExact(table[0][0] + table[0][1]);
    int lowest = Math.max(0, t - n);
    LogFactorial factorial = LogFactorial.create();
    double[] log = new double[Math.min(t, m) - lowest + 1];
    for (int i = 0; i < log.length; i++) {
      int k = lowest + i;
      log[i] =
          -factorial.value(k)
              - factorial.value(m - k)
              - factorial.value(t - k)
              - factorial.value(n - t + k);
    }
    return new Hypergeometric(lowest, log);
  }

  /** The smallest count that the margins allow. */
  public long lowest() {
    return lowest;
  }

  /** The largest. */
  public long highest() {
    return lowest + logWeight.length - 1L;
  }

  /** The probabilities from the lowest count to the highest. */
  public double[] probabilities(double logOdds) {
    double[] p = new double[logWeight.length];
    double peak = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      p[i] = logWeight[i] + i * logOdds;
      peak = Math.max(peak, p[i]);
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - peak);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  /** The expected count under the odds ratio exp(logOdds). */
  public double mean(double logOdds) {
    double[] p = probabilities(logOdds);
    double mean = lowest;
    for (int i = 0; i < p.length; i++) {
      mean += i * p[i];
    }
    return mean;
  }

  /** P(X &lt;= k). */
  public double atMost(long k, double logOdds) {
    return sum(probabilities(logOdds), lowest, k);
  }

  /** P(X &gt;= k). */
  public double atLeast(long k, double logOdds) {
    return sum(probabilities(logOdds), k, highest());
  }

  private double sum(double[] p, long from, long to) {
    double sum = 0;
    for (long k = from; k <= to; k++) {
      sum += p[(int) (k - lowest)];
    }
    return Math.min(1, sum);
  }
}
