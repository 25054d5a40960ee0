package org.soundings.statistics.model;

import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.summary.CrossProducts;

/**
 * The columns of a model about their means, so that large numbers that differ little keep their
 * digits, and the way back to coefficients of the columns as they were. Columns of 0 and 1 stay.
 *
 * @param rows x columns, the intercept first
 * @param origins what was taken off each column
 */
public record Centred(double[][] rows, double[] origins) {
  /** Of all columns but the intercept, by their means. */
  public static Centred of(ModelMatrix x) {
    double[] origins = new double[x.columns()];
    for (int j = 1; j < origins.length; j++) {
      origins[j] = origin(x.rows(), j);
    }
    double[][] rows = new double[x.rows().length][origins.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < origins.length; j++) {
        rows[i][j] = x.rows()[i][j] - origins[j];
      }
    }
    return new Centred(rows, origins);
  }

  private static double origin(double[][] rows, int column) {
    CrossProducts mean = new CrossProducts(1);
    boolean binary = true;
    for (double[] row : rows) {
      binary &= row[column] == 0 || row[column] == 1;
      mean.add(new double[] {row[column]});
    }
    return binary ? 0 : mean.mean(0);
  }

  /** Of an intercept and slopes, or what each row adds to them. */
  public double[] coefficients(double[] beta) {
    double[] raw = beta.clone();
    for (int j = 1; j < raw.length; j++) {
      raw[0] -= origins[j] * beta[j];
    }
    return raw;
  }

  /** The covariance of an intercept and slopes. */
  public double[][] covariance(double[][] of) {
    double[][] half = new double[of.length][];
    for (int i = 0; i < of.length; i++) {
      half[i] = coefficients(of[i]);
    }
    double[][] raw = half.clone();
    raw[0] = half[0].clone();
    for (int k = 0; k < raw.length; k++) {
      for (int j = 1; j < raw.length; j++) {
        raw[0][k] -= origins[j] * half[j][k];
      }
    }
    return raw;
  }

  /** Of slopes and then thresholds, which fall from x'β, or what each row adds to them. */
  public double[] thresholds(double[] beta) {
    double[] raw = beta.clone();
    for (int j = 1; j < origins.length; j++) {
      for (int k = origins.length - 1; k < raw.length; k++) {
        raw[k] += origins[j] * beta[j - 1];
      }
    }
    return raw;
  }

  /** The variances of slopes and thresholds, from their covariance. */
  public double[] thresholdVariances(double[][] of) {
    double[] variances = new double[of.length];
    for (int k = 0; k < of.length; k++) {
      double[] unit = new double[of.length];
      unit[k] = 1;
      if (k >= origins.length - 1) {
        System.arraycopy(origins, 1, unit, 0, origins.length - 1);
      }
      variances[k] = SymmetricMatrix.quadraticForm(of, unit);
    }
    return variances;
  }
}
