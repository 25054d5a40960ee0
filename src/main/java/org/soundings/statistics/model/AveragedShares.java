package org.soundings.statistics.model;

import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * LMG: what a predictor adds to R², averaged over all orders in which predictors may enter (its
 * Shapley value). The shares sum to R². A share is association, not cause.
 *
 * <p>Lindeman, Merenda &amp; Gold (1980), Introduction to Bivariate and Multivariate Analysis;
 * Grömping (2007), doi:10.1198/000313007X188252.
 */
public final class AveragedShares {
  private static final int MOST = 16;

  private AveragedShares() {}

  /**
   * @param correlation of the predictors, then the outcome
   * @return one a predictor
   * @throws IllegalArgumentException for more than 16 predictors, or where one follows from others
   */
  public static double[] of(double[][] correlation) {
    int p = correlation.length - 1;
    if (p > MOST) {
      throw new IllegalArgumentException(
          p + " predictors have too many orders. Please choose " + MOST + " or fewer.");
    }
    double[] explained = explained(correlation, p);
    double[] weight = weights(p);
    double[] shares = new double[p];
    for (int set = 0; set < explained.length; set++) {
      int size = Integer.bitCount(set);
      for (int j = 0; j < p; j++) {
        if ((set >> j & 1) == 0) {
          shares[j] += weight[size] * (explained[set | 1 << j] - explained[set]);
        }
      }
    }
    return shares;
  }

  /** R² of each set of predictors. */
  private static double[] explained(double[][] correlation, int p) {
    double[] explained = new double[1 << p];
    for (int set = 1; set < explained.length; set++) {
      int of = set;
      int[] members =
          java.util.stream.IntStream.range(0, p).filter(j -> (of >> j & 1) == 1).toArray();
      double[] shared = new double[members.length];
      for (int i = 0; i < members.length; i++) {
        shared[i] = correlation[p][members[i]];
      }
      double[][] inverse = SymmetricMatrix.inverse(SymmetricMatrix.select(correlation, members));
      explained[set] = SymmetricMatrix.quadraticForm(inverse, shared);
    }
    return explained;
  }

  /** size! (p − size − 1)! / p!. */
  private static double[] weights(int p) {
    double[] weight = new double[p];
    for (int size = 0; size < p; size++) {
      double ways = p;
      for (int i = 1; i <= size; i++) {
        ways *= (p - i) / (double) i;
      }
      weight[size] = 1 / ways;
    }
    return weight;
  }
}
