package org.soundings.statistics.scale;

import org.soundings.statistics.numeric.SymmetricMatrix;

/** Fisher scoring for a {@link FactorModel}. */
final class FactorScoring {
  private static final int MOST_STEPS = 500;
  private static final double CONVERGED = 1e-11;

  private FactorScoring() {}

  /**
   * @param r the correlations to fit
   * @throws IllegalArgumentException where no maximum is found
   */
  static double[] maximise(FactorModel model, double[][] r) {
    double[] theta = model.start(r);
    double discrepancy = discrepancy(model.implied(theta), r);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] step = SymmetricMatrix.solve(model.information(theta, 1), score(model, theta, r));
      double longest = 0;
      for (double s : step) {
        longest = Math.max(longest, Math.abs(s));
      }
      if (longest < CONVERGED) {
        return theta;
      }
      double[] next = theta;
      double lower = Double.NaN;
      for (double share = 1; share > 1e-6 && !descends(lower, discrepancy); share /= 2) {
        next = moved(theta, step, share);
        lower = discrepancy(model.implied(next), r);
      }
      if (!descends(lower, discrepancy)) {
        break;
      }
      theta = next;
      discrepancy = lower;
    }
    throw new IllegalArgumentException(
        "No maximum of the likelihood was found for this factor model. Please check that each"
            + " factor has three items that correlate, or ask for fewer factors.");
  }

  /** Up to rounding, which hides the last steps to the minimum. */
  private static boolean descends(double lower, double from) {
    return lower <= from + 1e-13 * (1 + Math.abs(from));
  }

  /** log|Σ| + tr(R Σ⁻¹); infinite where Σ is not positive definite. */
  static double discrepancy(double[][] sigma, double[][] r) {
    if (SymmetricMatrix.dependentColumn(sigma) >= 0) {
      return Double.POSITIVE_INFINITY;
    }
    return SymmetricMatrix.logDeterminant(sigma)
        + FactorModel.traceOfProduct(r, SymmetricMatrix.inverse(sigma));
  }

  private static double[] score(FactorModel model, double[] theta, double[][] r) {
    double[][] sigma = model.implied(theta);
    double[][] w = SymmetricMatrix.inverse(sigma);
    double[][] residual = new double[r.length][r.length];
    for (int i = 0; i < r.length; i++) {
      for (int j = 0; j < r.length; j++) {
        residual[i][j] = r[i][j] - sigma[i][j];
      }
    }
    double[][] weighted = SymmetricMatrix.times(SymmetricMatrix.times(w, residual), w);
    double[][][] d = model.derivatives(theta);
    double[] score = new double[d.length];
    for (int a = 0; a < d.length; a++) {
      score[a] = FactorModel.traceOfProduct(weighted, d[a]) / 2;
    }
    return score;
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += share * step[i];
    }
    return to;
  }
}
