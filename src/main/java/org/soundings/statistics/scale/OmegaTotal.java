package org.soundings.statistics.scale;

import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * McDonald's omega: the share of the sum score's variance that one common factor carries, (Σλ)² /
 * ((Σλ)² + Σθ), from a one-factor model by maximum likelihood. Unlike alpha it does not ask that
 * all items load alike; it asks that one factor fits, which {@code model} tells.
 *
 * <p>McDonald (1999), Test Theory; Zinbarg, Revelle, Yovel &amp; Li (2005),
 * doi:10.1007/s11336-003-0974-7.
 *
 * @param modelImplied with the variance that the model implies
 * @param observed the same over the observed variance of the sum
 * @param loadings one an item, in its own units
 * @param uniqueVariances one an item
 * @param model the one-factor model that it rests on
 */
public record OmegaTotal(
    Estimate modelImplied,
    double observed,
    List<Double> loadings,
    List<Double> uniqueVariances,
    ConfirmatoryFactorAnalysis model) {

  /**
   * @param covariance k x k of complete rows, divisor n − 1
   * @throws IllegalArgumentException for fewer than three items, or where the model has no maximum
   */
  public static OmegaTotal of(double[][] covariance, long n, double level) {
    int k = covariance.length;
    if (k < 3) {
      throw new IllegalArgumentException(
          "Omega takes three items or more; for two please report their correlation.");
    }
    boolean[][] pattern = new boolean[k][1];
    for (boolean[] row : pattern) {
      row[0] = true;
    }
    ConfirmatoryFactorAnalysis model = ConfirmatoryFactorAnalysis.of(covariance, n, pattern);
    double sum = 0;
    double unique = 0;
    Double[] loadings = new Double[k];
    for (int i = 0; i < k; i++) {
      loadings[i] = model.loadings()[i][0];
      sum += loadings[i];
      unique += model.uniqueVariances().get(i);
    }
    double omega = sum * sum / (sum * sum + unique);
    double variance = CronbachAlpha.sum(covariance) * (n - 1) / n;
    CriticalValue.tail(level);
    Estimate estimate =
        new Estimate(
            omega,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            level,
            n,
            "McDonald's omega total, one factor by maximum likelihood, no interval");
    return new OmegaTotal(
        estimate, sum * sum / variance, List.of(loadings), model.uniqueVariances(), model);
  }
}
