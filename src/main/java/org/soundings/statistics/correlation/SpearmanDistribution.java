package org.soundings.statistics.correlation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The sum S of squared differences between a permutation and the ranks 1 to n. Up to n = 9 all
 * permutations are counted; beyond, Best and Roberts's Edgeworth series (algorithm AS 89) is used.
 *
 * <p>Best and Roberts (1975), doi:10.2307/2347111.
 */
final class SpearmanDistribution {
  private static final int COUNTED_UP_TO = 9;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private SpearmanDistribution() {}

  /** Twice the smaller tail, at most 1. */
  static double twoSided(long s, int n) {
    double mean = ((double) n * n * n - n) / 6;
    double tail = s > mean ? atLeast(s, n) : 1 - atLeast(s + 2, n);
    if (n <= COUNTED_UP_TO && s <= mean) {
      tail = atLeast((long) (2 * mean) - s, n);
    }
    return Math.min(1, 2 * tail);
  }

  private static double atLeast(long s, int n) {
    if (n > COUNTED_UP_TO) {
      return edgeworth(s, n);
    }
    int[] ranks = new int[n];
    java.util.Arrays.setAll(ranks, i -> i);
    long[] found = new long[2];
    permute(ranks, 0, 0, s, found);
    return found[0] / (double) found[1];
  }

  private static void permute(int[] ranks, int from, long sum, long s, long[] found) {
    if (from == ranks.length) {
      found[0] += sum >= s ? 1 : 0;
      found[1]++;
      return;
    }
    for (int i = from; i < ranks.length; i++) {
      swap(ranks, from, i);
      long off = ranks[from] - (long) from;
      permute(ranks, from + 1, sum + off * off, s, found);
      swap(ranks, from, i);
    }
  }

  private static void swap(int[] ranks, int i, int j) {
    int kept = ranks[i];
    ranks[i] = ranks[j];
    ranks[j] = kept;
  }

  private static double edgeworth(long s, int n) {
    double b = 1.0 / n;
    double x = (6.0 * (s - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(1 / b - 1);
    double y = x * x;
    double inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
    double middle = 0.0879 + 0.0151 * b - y * inner;
    double outer = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * middle;
    double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * outer);
    return Math.clamp(u / Math.exp(y / 2) + NORMAL.survivalProbability(x), 0, 1);
  }
}
