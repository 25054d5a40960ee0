package org.soundings.statistics.scale;

import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Guttman's lower bounds of reliability that alpha (his lambda 3) is one of, from covariances or
 * correlations of k items (k x k). One item alone has none: NaN.
 *
 * <p>Guttman (1945), doi:10.1007/BF02288892.
 */
public final class GuttmanLambda {
  private GuttmanLambda() {}

  /** (Σ off-diagonal + √(k/(k−1) Σ squares off-diagonal)) / Σ; NaN where the sum does not vary. */
  public static double lambda2(double[][] covariance) {
    double k = covariance.length;
    double off = 0;
    double squares = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        if (i != j) {
          off += covariance[i][j];
          squares += covariance[i][j] * covariance[i][j];
        }
      }
    }
    double total = off + CronbachAlpha.trace(covariance);
    return CronbachAlpha.sumVaries(covariance)
        ? (off + Math.sqrt(squares * k / (k - 1))) / total
        : Double.NaN;
  }

  /**
   * On correlations, with the squared multiple correlation of each item on the others: 1 − Σ(1 −
   * smc) / Σ. NaN where one item follows from the others, or their sum does not vary.
   */
  public static double lambda6(double[][] covariance) {
    double[][] r = SymmetricMatrix.correlation(covariance);
    if (!CronbachAlpha.sumVaries(r)) {
      return Double.NaN;
    }
    double unexplained = covariance.length;
    for (double smc : squaredMultipleCorrelations(covariance)) {
      unexplained -= smc;
    }
    return 1 - unexplained / CronbachAlpha.sum(r);
  }

  /** R² of each item on the others; NaN where one item follows from the others. */
  public static double[] squaredMultipleCorrelations(double[][] covariance) {
    double[][] r = SymmetricMatrix.correlation(covariance);
    double[] smc = new double[r.length];
    boolean singular = SymmetricMatrix.dependentColumn(r) >= 0;
    double[][] inverse = singular ? r : SymmetricMatrix.inverse(r);
    for (int i = 0; i < smc.length; i++) {
      smc[i] = singular ? Double.NaN : Math.clamp(1 - 1 / inverse[i][i], 0.0, 1.0);
    }
    return smc;
  }
}
