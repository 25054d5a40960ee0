package org.soundings.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a predictor's variance is inflated by its correlation with the others: |R₁||R₂|/|R| of
 * the coefficients' correlations, which for one column is 1/(1 − R²) on the others.
 *
 * <p>Fox &amp; Monette (1992), doi:10.1080/01621459.1992.10475190.
 */
public final class VarianceInflation {
  private VarianceInflation() {}

  /**
   * @param covariance of the coefficients, the intercept first
   * @param terms which predictor each column belongs to, -1 for the intercept
   * @return one a predictor
   */
  public static double[] of(double[][] covariance, List<Integer> terms) {
    int[] slopes = IntStream.range(1, covariance.length).toArray();
    double[][] r = SymmetricMatrix.correlation(SymmetricMatrix.select(covariance, slopes));
    int predictors = terms.stream().mapToInt(t -> t).max().orElse(-1) + 1;
    double whole = SymmetricMatrix.logDeterminant(r);
    double[] inflation = new double[predictors];
    for (int t = 0; t < predictors; t++) {
      int term = t;
      int[] own = IntStream.range(0, r.length).filter(j -> terms.get(j + 1) == term).toArray();
      int[] others = IntStream.range(0, r.length).filter(j -> terms.get(j + 1) != term).toArray();
      inflation[t] =
          Math.exp(
              SymmetricMatrix.logDeterminant(SymmetricMatrix.select(r, own))
                  + SymmetricMatrix.logDeterminant(SymmetricMatrix.select(r, others))
                  - whole);
    }
    return inflation;
  }
}
