package org.soundings.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.LogisticFit;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Logistic regression by maximum likelihood, with Wald statistics. Where a combination of
 * predictors separates the outcomes, estimates do not exist: this is proved by the direction that
 * separates, and said instead of a huge odds ratio.
 *
 * <p>Refused where a predictor follows from others, where there are no more rows than coefficients,
 * and where the outcome has one value only.
 *
 * <p>Albert &amp; Anderson (1984), doi:10.1093/biomet/71.1.1; Nagelkerke (1991),
 * doi:10.1093/biomet/78.3.691.
 *
 * @param n rows
 * @param coefficients the intercept first, as log odds; undefined under separation
 * @param covariance of the coefficients; empty under separation
 * @param deviance at the maximum; under separation its limit
 * @param nullDeviance of the intercept alone
 * @param separation null where estimates exist
 */
public record LogisticRegression(
    long n,
    List<Coefficient> coefficients,
    double[][] covariance,
    double deviance,
    double nullDeviance,
    @Nullable Separation separation) {

  /**
   * Why estimates do not exist.
   *
   * @param complete whether all rows are told apart, or only some (quasi-separation)
   * @param terms the columns that separate
   */
  public record Separation(boolean complete, List<String> terms) {
    /** A sentence for the reader. */
    public String note() {
      return (complete ? "Every outcome" : "Some outcomes")
          + " can be told from "
          + String.join(", ", terms)
          + ": the odds ratio grows without limit and no estimate exists.";
    }
  }

  private static final String METHOD = "Logistic regression, Wald interval";
  private static final double NO_PART = 1e-5;

  /**
   * The model of greatest likelihood.
   *
   * @param x with its intercept first
   * @param outcome 0 or 1, one a used row
   * @param level of confidence of the Wald intervals
   * @throws IllegalArgumentException as said above
   */
  public static LogisticRegression of(ModelMatrix x, double[] outcome, double level) {
    x.checkRank();
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    check(outcome);
    Centred centred = Centred.of(x);
    LogisticFit fit = LogisticFit.of(centred.rows(), outcome, ones);
    double ones1 = Arrays.stream(outcome).sum();
    double n = outcome.length;
    double nullDeviance = -2 * (ones1 * Math.log(ones1 / n) + (n - ones1) * Math.log1p(-ones1 / n));
    if (fit.direction() != null) {
      return separated(x, centred, fit.deviance(), nullDeviance, fit.direction(), level);
    }
    double[] beta = centred.coefficients(fit.beta());
    double[][] covariance = centred.covariance(SymmetricMatrix.inverse(fit.information()));
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < x.columns(); j++) {
      double se = Math.sqrt(covariance[j][j]);
      coefficients.add(
          Coefficient.of(
              x.names().get(j),
              beta[j],
              se,
              Double.POSITIVE_INFINITY,
              level,
              outcome.length,
              METHOD));
    }
    return new LogisticRegression(
        outcome.length, List.copyOf(coefficients), covariance, fit.deviance(), nullDeviance, null);
  }

  /** log L; under separation its limit. */
  public double logLikelihood() {
    return -deviance / 2;
  }

  /** −2 log L + 2 k, where k counts all coefficients. */
  public double aic() {
    return deviance + 2.0 * coefficients.size();
  }

  /** −2 log L + k ln n. */
  public double bic() {
    return deviance + Math.log(n) * coefficients.size();
  }

  /** 1 − deviance / null deviance. */
  public double mcFadden() {
    return 1 - deviance / nullDeviance;
  }

  /** (1 − exp((D − D₀) / n)) / (1 − exp(−D₀ / n)), from 0 to 1, of the deviances D and D₀. */
  public double nagelkerke() {
    return Math.expm1((deviance - nullDeviance) / n) / Math.expm1(-nullDeviance / n);
  }

  private static void check(double[] outcome) {
    double ones = Arrays.stream(outcome).sum();
    if (Arrays.stream(outcome).anyMatch(y -> y != 0 && y != 1)) {
      throw new IllegalArgumentException("The outcome must be 0 or 1. Please recode it.");
    }
    if (ones == 0 || ones == outcome.length) {
      throw new IllegalArgumentException(
          "The outcome has one value only among complete rows. Please choose another.");
    }
  }

  private static LogisticRegression separated(
      ModelMatrix x,
      Centred centred,
      double limit,
      double nullDeviance,
      double[] direction,
      double level) {
    double largest = 0;
    boolean complete = true;
    double[] reach = new double[x.columns()];
    for (double[] row : centred.rows()) {
      largest = Math.max(largest, Math.abs(LogisticFit.product(row, direction)));
    }
    for (double[] row : centred.rows()) {
      complete &= Math.abs(LogisticFit.product(row, direction)) > NO_PART * largest;
      for (int j = 0; j < reach.length; j++) {
        reach[j] = Math.max(reach[j], Math.abs(row[j] * direction[j]));
      }
    }
    List<String> terms = new ArrayList<>();
    for (int j = 1; j < reach.length; j++) {
      if (reach[j] > NO_PART * largest) {
        terms.add(x.names().get(j));
      }
    }
    Separation separation = new Separation(complete, List.copyOf(terms));
    long n = centred.rows().length;
    Estimate none = Estimate.undefined(level, n, METHOD).but("undefined: separation");
    List<Coefficient> coefficients =
        x.names().stream()
            .map(
                name ->
                    new Coefficient(name, none, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN))
            .toList();
    double deviance = complete ? 0 : limit;
    return new LogisticRegression(
        n, coefficients, new double[0][0], deviance, nullDeviance, separation);
  }
}
