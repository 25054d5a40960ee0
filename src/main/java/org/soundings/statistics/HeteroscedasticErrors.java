package org.soundings.statistics;

/**
 * Standard errors of least squares that do not suppose equal variance: HC3, which weighs a row's
 * squared residual by 1/(1 − leverage)². It needs the rows a second time.
 *
 * <p>MacKinnon &amp; White (1985), doi:10.1016/0304-4076(85)90158-7; Long &amp; Ervin (2000),
 * doi:10.1080/00031305.2000.10474549.
 */
public final class HeteroscedasticErrors {
  private HeteroscedasticErrors() {}

  /**
   * @return one a column; infinite where a row alone carries a coefficient
   * @throws IllegalArgumentException where a column follows from others
   */
  public static double[] hc3(ModelMatrix x, double[] outcome) {
    x.checkRank();
    int p = x.columns();
    double[][] gram = new double[p][p];
    double[] shared = new double[p];
    for (int i = 0; i < outcome.length; i++) {
      double[] row = x.rows()[i];
      for (int j = 0; j < p; j++) {
        shared[j] += row[j] * outcome[i];
        for (int k = 0; k < p; k++) {
          gram[j][k] += row[j] * row[k];
        }
      }
    }
    double[][] inverse = SymmetricMatrix.inverse(gram);
    double[] beta = SymmetricMatrix.times(inverse, shared);
    double[][] meat = new double[p][p];
    for (int i = 0; i < outcome.length; i++) {
      double[] row = x.rows()[i];
      double leverage = SymmetricMatrix.quadraticForm(inverse, row);
      double rest = outcome[i];
      for (int j = 0; j < p; j++) {
        rest -= row[j] * beta[j];
      }
      double scaled = rest / (1 - leverage);
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += row[j] * row[k] * scaled * scaled;
        }
      }
    }
    double[][] v = SymmetricMatrix.times(SymmetricMatrix.times(inverse, meat), inverse);
    double[] errors = new double[p];
    for (int j = 0; j < p; j++) {
      errors[j] = Math.sqrt(v[j][j]);
    }
    return errors;
  }
}
