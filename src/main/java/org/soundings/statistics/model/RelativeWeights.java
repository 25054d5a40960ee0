package org.soundings.statistics.model;

import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Johnson's relative weights: R² shared out among predictors that correlate, by way of the
 * orthogonal variables closest to them. They are never negative and sum to R². A share is
 * association, not cause.
 *
 * <p>Johnson (2000), doi:10.1207/S15327906MBR3501_1.
 */
public final class RelativeWeights {
  private RelativeWeights() {}

  /**
   * @param correlation of the predictors, then the outcome
   * @return one a predictor
   * @throws IllegalArgumentException where a predictor follows from others or does not vary
   */
  public static double[] of(double[][] correlation) {
    int p = correlation.length - 1;
    int[] predictors = java.util.stream.IntStream.range(0, p).toArray();
    double[][] r = SymmetricMatrix.select(correlation, predictors);
    SymmetricMatrix.inverse(r);
    double[][] root = SymmetricMatrix.squareRoot(r);
    double[] shared = java.util.Arrays.copyOf(correlation[p], p);
    double[] beta = SymmetricMatrix.solve(root, shared);
    double[] weights = new double[p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        weights[i] += root[i][j] * root[i][j] * beta[j] * beta[j];
      }
    }
    return weights;
  }
}
