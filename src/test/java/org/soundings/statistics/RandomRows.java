package org.soundings.statistics;

import java.util.Random;

/** Seeded rows to split and merge. */
public final class RandomRows {
  private RandomRows() {}

  /** Answers 1 to 5 that correlate, a share of them missing. */
  public static double[][] answers(int n, int items, double missing, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][items];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      for (int j = 0; j < items; j++) {
        double latent = common * (0.4 + 0.1 * j) + random.nextGaussian();
        row[j] =
            random.nextDouble() < missing
                ? Double.NaN
                : Math.clamp(Math.round(3 + 1.2 * latent), 1L, 5L);
      }
    }
    return rows;
  }

  /** Cut at random places into this many parts, some of them empty. */
  public static double[][][] split(double[][] rows, int parts, long seed) {
    Random random = new Random(seed);
    int[] cuts = random.ints(parts - 1, 0, rows.length + 1).sorted().toArray();
    double[][][] split = new double[parts][][];
    int from = 0;
    for (int p = 0; p < parts; p++) {
      int to = p < cuts.length ? cuts[p] : rows.length;
      split[p] = java.util.Arrays.copyOfRange(rows, from, to);
      from = to;
    }
    return split;
  }
}
