package org.soundings.statistics.design;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Words;

/**
 * A weighted sum of estimates that may correlate, as a difference of two domains' means. R: {@code
 * survey::svycontrast}.
 */
public final class DesignContrast {
  private DesignContrast() {}

  /**
   * @param estimates one a coefficient
   * @param covariance of the estimates
   * @param df of the t interval
   * @param n rows that it rests on
   */
  public static Estimate of(
      double[] coefficients,
      double[] estimates,
      double[][] covariance,
      double df,
      double level,
      long n) {
    double value = 0;
    for (int i = 0; i < coefficients.length; i++) {
      value += coefficients[i] == 0 ? 0 : coefficients[i] * estimates[i];
    }
    double variance = 0;
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        double product = coefficients[i] * coefficients[j];
        variance += product == 0 ? 0 : product * covariance[i][j];
      }
    }
    Method method = Method.of("Contrast, t interval on " + Words.df(df) + " df");
    return DesignMeans.interval(value, Math.sqrt(Math.max(0, variance)), df, level, n, method);
  }
}
