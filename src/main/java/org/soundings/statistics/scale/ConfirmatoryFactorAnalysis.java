package org.soundings.statistics.scale;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * A factor model with stated loadings, Σ = ΛΦΛ' + Θ, factors of variance 1 that may correlate,
 * fitted by maximum likelihood to the covariances of complete rows with divisor n. Fisher scoring,
 * each step halved until it ascends; standard errors from the expected information.
 *
 * <p>A factor's direction is open; the first item that loads on it loads positively. Variances are
 * not bounded: a negative unique variance (a Heywood case) is in the result for the reader to see.
 *
 * <p>Jöreskog (1969), doi:10.1007/BF02289343; Hu &amp; Bentler (1999),
 * doi:10.1080/10705519909540118 on the fit indices; Steiger (1990), doi:10.1207/s15327906mbr2502_4
 * on RMSEA.
 *
 * @param n rows
 * @param loadings p x k, 0 where no loading was asked for
 * @param loadingErrors their standard errors, 0 likewise
 * @param standardized p x k, of items of variance 1
 * @param uniqueVariances p
 * @param correlations k x k, of the factors
 * @param fit how well the model reproduces the covariances
 */
public record ConfirmatoryFactorAnalysis(
    long n,
    double[][] loadings,
    double[][] loadingErrors,
    double[][] standardized,
    List<Double> uniqueVariances,
    double[][] correlations,
    Fit fit) {

  /**
   * How well a model reproduces the covariances.
   *
   * @param chiSquared n times the discrepancy
   * @param pValue NaN where df is 0
   * @param tli Tucker-Lewis index; NaN where df is 0
   * @param rmsea with its 90 % interval; undefined where df is 0
   * @param logLikelihood under normality
   * @param parameters free parameters
   */
  public record Fit(
      double chiSquared,
      double df,
      double pValue,
      double cfi,
      double tli,
      Estimate rmsea,
      double srmr,
      double logLikelihood,
      int parameters) {
    public double aic() {
      return 2.0 * parameters - 2 * logLikelihood;
    }

    public double bic(long n) {
      return parameters * Math.log((double) n) - 2 * logLikelihood;
    }
  }

  /**
   * Fits the model.
   *
   * @param covariance p x p with divisor n − 1
   * @param n rows that it rests on
   * @param pattern p x k, true where an item loads on a factor
   * @throws IllegalArgumentException where an item loads nowhere, the model has more parameters
   *     than covariances, or the likelihood has no maximum that can be found
   */
  public static ConfirmatoryFactorAnalysis of(double[][] covariance, long n, boolean[][] pattern) {
    int p = covariance.length;
    double[][] r = SymmetricMatrix.correlation(covariance);
    FactorModel model = FactorModel.of(pattern);
    double df = p * (p + 1) / 2.0 - model.parameters();
    if (df < 0) {
      throw new IllegalArgumentException(
          "The model has more parameters than "
              + p
              + " items have covariances. Please add items or take loadings out.");
    }
    double[] theta = FactorScoring.maximise(model, r);
    double[][] information = model.information(theta, (double) n);
    double[][] errors = SymmetricMatrix.inverse(information);
    Fit fit = FactorFit.of(model.implied(theta), covariance, r, n, df, model.parameters());
    return scaled(model, theta, errors, covariance, n, fit);
  }

  /** From correlations back to the items' own units, factors turned by their first item. */
  private static ConfirmatoryFactorAnalysis scaled(
      FactorModel model,
      double[] theta,
      double[][] errors,
      double[][] covariance,
      long n,
      Fit fit) {
    int p = covariance.length;
    int k = model.factors();
    double[] sign = model.directions(theta);
    double[][] loadings = new double[p][k];
    double[][] se = new double[p][k];
    double[][] standardized = new double[p][k];
    List<Double> unique = new ArrayList<>();
    double[][] implied = model.implied(theta);
    for (int i = 0; i < p; i++) {
      double sd = Math.sqrt(covariance[i][i] * (n - 1) / n);
      for (int f = 0; f < k; f++) {
        int at = model.loadingIndex(i, f);
        if (at >= 0) {
          loadings[i][f] = sign[f] * theta[at] * sd;
          se[i][f] = Math.sqrt(errors[at][at]) * sd;
          standardized[i][f] = sign[f] * theta[at] / Math.sqrt(implied[i][i]);
        }
      }
      unique.add(theta[model.uniqueIndex(i)] * sd * sd);
    }
    double[][] phi = model.correlations(theta);
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        phi[a][b] *= a == b ? 1 : sign[a] * sign[b];
      }
    }
    return new ConfirmatoryFactorAnalysis(
        n, loadings, se, standardized, List.copyOf(unique), phi, fit);
  }
}
