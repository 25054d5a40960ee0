package org.soundings.statistics.scale;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.soundings.statistics.numeric.SymmetricMatrix;

/** The direction of components, which data leave open. */
final class FactorSigns {
  private FactorSigns() {}

  /** The first principal component's loadings, turned so that their sum is not negative. */
  static double[] firstComponent(double[][] r) {
    EigenDecomposition eigen = SymmetricMatrix.eigen(r);
    double[] values = eigen.getRealEigenvalues();
    int first = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[first]) {
        first = i;
      }
    }
    double[] loadings = eigen.getEigenvector(first).toArray();
    double sum = 0;
    for (int i = 0; i < loadings.length; i++) {
      loadings[i] *= Math.sqrt(Math.max(0, values[first]));
      sum += loadings[i];
    }
    if (sum < 0) {
      for (int i = 0; i < loadings.length; i++) {
        loadings[i] = -loadings[i];
      }
    }
    return loadings;
  }
}
