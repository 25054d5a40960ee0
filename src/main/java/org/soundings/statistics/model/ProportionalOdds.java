package org.soundings.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Ordinal regression with proportional odds: logit P(Y ≤ j) = θ_j − x'β. So a positive slope goes
 * with higher categories, and exp(β) multiplies the odds of lying above any category. (Some
 * programs print the opposite sign.)
 *
 * <p>Newton's method on the exact second derivatives, which also give the standard errors.
 * Categories without a row drop out. Refused for fewer than two categories in use, where a
 * predictor follows from others, and where the likelihood has no maximum (separation).
 *
 * <p>McCullagh (1980), doi:10.1111/j.2517-6161.1980.tb01109.x.
 *
 * @param n rows
 * @param coefficients slopes, without an intercept
 * @param thresholds θ_j, one fewer than categories in use
 * @param logLikelihood at the maximum
 * @param categories places of the categories in use
 */
public record ProportionalOdds(
    long n,
    List<Coefficient> coefficients,
    List<Estimate> thresholds,
    double logLikelihood,
    List<Integer> categories) {
  private static final String METHOD = "Proportional odds, logit P(Y <= j) = theta_j - x'beta";

  /**
   * The model of greatest likelihood.
   *
   * @param x with its intercept, which the thresholds take the place of
   * @param outcome category of each used row, in order from 0
   * @param weights of each used row, as frequencies; n stays the number of rows
   * @param level of confidence of the Wald intervals
   * @throws IllegalArgumentException where it is refused, as said above
   */
  public static ProportionalOdds of(ModelMatrix x, int[] outcome, double[] weights, double level) {
    int[] categories = used(outcome, weights);
    Centred centred = Centred.of(x);
    OrdinalFit fit = fit(x, centred, outcome, weights, categories);
    double[] beta = centred.thresholds(fit.beta());
    double[] variances = centred.thresholdVariances(SymmetricMatrix.inverse(fit.information()));
    int slopes = x.columns() - 1;
    long n = outcome.length;
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < slopes; j++) {
      coefficients.add(
          Coefficient.of(
              x.names().get(j + 1),
              beta[j],
              Math.sqrt(variances[j]),
              Double.POSITIVE_INFINITY,
              level,
              n,
              METHOD + ", Wald interval"));
    }
    List<Estimate> thresholds = new ArrayList<>();
    double z = CriticalValue.normal(level);
    for (int k = slopes; k < beta.length; k++) {
      double se = Math.sqrt(variances[k]);
      double at = beta[k];
      thresholds.add(new Estimate(at, se, at - z * se, at + z * se, level, n, METHOD));
    }
    return new ProportionalOdds(
        n,
        List.copyOf(coefficients),
        List.copyOf(thresholds),
        fit.logLikelihood(),
        Arrays.stream(categories).boxed().toList());
  }

  /** −2 log L. */
  public double deviance() {
    return -2 * logLikelihood;
  }

  /** −2 log L + 2 k, where k counts slopes and thresholds. */
  public double aic() {
    return deviance() + 2.0 * (coefficients.size() + thresholds.size());
  }

  /**
   * The categories that a row with weight has, in order.
   *
   * @throws IllegalArgumentException where they are fewer than two
   */
  public static int[] used(int[] outcome, double[] weights) {
    int[] used =
        java.util.stream.IntStream.range(0, outcome.length)
            .filter(i -> weights[i] > 0)
            .map(i -> outcome[i])
            .distinct()
            .sorted()
            .toArray();
    if (used.length < 2) {
      throw new IllegalArgumentException(
          "The outcome has fewer than two categories in use. Please choose another.");
    }
    return used;
  }

  /**
   * The maximum of the likelihood in centred coordinates.
   *
   * @param categories as {@link #used} gives them
   * @throws IllegalArgumentException where a predictor follows from others, or there is no maximum
   */
  public static OrdinalFit fit(
      ModelMatrix x, Centred centred, int[] outcome, double[] weights, int[] categories) {
    x.checkRank();
    return OrdinalFit.of(slopes(centred), places(outcome, categories), categories.length, weights);
  }

  /** The rows without the intercept, which comes first. */
  public static double[][] slopes(Centred x) {
    return Arrays.stream(x.rows())
        .map(row -> Arrays.copyOfRange(row, 1, row.length))
        .toArray(double[][]::new);
  }

  /**
   * Rows without weight in a category of their own go to the nearest in use; they count nothing.
   */
  public static int[] places(int[] outcome, int[] categories) {
    return Arrays.stream(outcome)
        .map(y -> Arrays.binarySearch(categories, y))
        .map(at -> at >= 0 ? at : Math.min(-at - 1, categories.length - 1))
        .toArray();
  }
}
