package org.soundings.statistics.model;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.CrossProducts;

/**
 * Ordinary least squares, from centred cross-products, so that it takes one pass and parts merge.
 * Standard errors suppose equal variance.
 *
 * <p>Refused where a predictor follows from others or does not vary, where there are no more rows
 * than coefficients, and where the outcome does not vary. R: {@code lm}.
 *
 * @param n rows
 * @param coefficients the intercept first
 * @param covariance of the coefficients
 * @param rSquared share of the outcome's variance
 * @param adjustedRSquared 1 − (1 − R²)(n − 1)/df
 * @param sigma residual standard deviation
 * @param residualDf n less coefficients
 * @param test F that all but the intercept are 0; undefined without predictors and for an exact fit
 * @param logLikelihood under normality
 */
public record LinearRegression(
    long n,
    List<Coefficient> coefficients,
    double[][] covariance,
    double rSquared,
    double adjustedRSquared,
    double sigma,
    double residualDf,
    TestResult test,
    double logLikelihood) {
  private static final double EXACT = 1e-15;

  /** Of the rows of a model matrix. */
  public static LinearRegression of(ModelMatrix x, double[] outcome, double level) {
    CrossProducts sums = new CrossProducts(x.columns());
    double[] row = new double[x.columns()];
    for (int i = 0; i < outcome.length; i++) {
      System.arraycopy(x.rows()[i], 1, row, 0, row.length - 1);
      row[row.length - 1] = outcome[i];
      sums.add(row);
    }
    return of(sums, x.names().subList(1, x.columns()), level);
  }

  /**
   * From sums alone, gathered in one pass or merged.
   *
   * @param sums of the predictors in order, then the outcome
   * @param names of the predictors
   * @throws IllegalArgumentException as said above
   */
  public static LinearRegression of(CrossProducts sums, List<String> names, double level) {
    int p = names.size();
    ModelMatrix.checkRank(sums, names);
    double[][] all = sums.products();
    if (!(all[p][p] > 0)) {
      throw new IllegalArgumentException("The outcome does not vary. Please choose another.");
    }
    int[] predictors = java.util.stream.IntStream.range(0, p).toArray();
    double[][] inverse = SymmetricMatrix.inverse(SymmetricMatrix.select(all, predictors));
    double[] shared = java.util.Arrays.copyOf(all[p], p);
    double[] slopes = SymmetricMatrix.times(inverse, shared);
    double explained = 0;
    for (int j = 0; j < p; j++) {
      explained += slopes[j] * shared[j];
    }
    double rest = all[p][p] - explained;
    double residual = rest < EXACT * all[p][p] ? 0 : rest;
    double df = sums.n() - p - 1.0;
    double variance = residual / df;
    double[] beta = withIntercept(slopes, sums.means());
    double[][] covariance = covariance(inverse, sums.means(), variance, (double) sums.n());
    return new LinearRegression(
        sums.n(),
        coefficients(names, beta, covariance, df, level, sums.n()),
        covariance,
        explained / all[p][p],
        1 - residual / all[p][p] * (sums.n() - 1) / df,
        Math.sqrt(variance),
        df,
        test(explained / p / variance, p, df, sums.n()),
        -sums.n() / 2.0 * (Math.log(2 * Math.PI * residual / sums.n()) + 1));
  }

  /** −2 log L + 2 k, where k counts the coefficients and the residual variance; R: {@code AIC}. */
  public double aic() {
    return 2.0 * (coefficients.size() + 1) - 2 * logLikelihood;
  }

  /** −2 log L + k ln n, with the same k; R: {@code BIC}. */
  public double bic() {
    return Math.log((double) n) * (coefficients.size() + 1) - 2 * logLikelihood;
  }

  private static double[] withIntercept(double[] slopes, double[] means) {
    double[] beta = new double[slopes.length + 1];
    beta[0] = means[slopes.length];
    for (int j = 0; j < slopes.length; j++) {
      beta[j + 1] = slopes[j];
      beta[0] -= slopes[j] * means[j];
    }
    return beta;
  }

  private static double[][] covariance(
      double[][] inverse, double[] means, double variance, double n) {
    int p = inverse.length;
    double[][] v = new double[p + 1][p + 1];
    v[0][0] = variance / n;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        v[i + 1][j + 1] = variance * inverse[i][j];
        v[0][i + 1] -= v[i + 1][j + 1] * means[j];
        v[0][0] += v[i + 1][j + 1] * means[i] * means[j];
      }
      v[i + 1][0] = v[0][i + 1];
    }
    return v;
  }

  private static List<Coefficient> coefficients(
      List<String> names, double[] beta, double[][] v, double df, double level, long n) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < beta.length; j++) {
      String term = j == 0 ? "(Intercept)" : names.get(j - 1);
      double se = Math.sqrt(v[j][j]);
      coefficients.add(
          Coefficient.of(term, beta[j], se, df, level, n, "Ordinary least squares, t interval"));
    }
    return List.copyOf(coefficients);
  }

  private static TestResult test(double f, int p, double df, long n) {
    String name = "F test of the model";
    if (Double.isInfinite(f)) {
      return TestResult.undefined(name, n, Coefficient.EXACT);
    }
    return p == 0
        ? TestResult.undefined(name, n, "The model has no predictors.")
        : new TestResult(
            name,
            Symbol.F,
            f,
            List.of((double) p, df),
            Tail.f(f, p, df),
            null,
            EffectSize.NONE,
            n,
            "");
  }
}
