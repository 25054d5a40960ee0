package org.soundings.statistics.proportion;

/**
 * How many unweighted answers carry as much information as these weighted ones: (Σw)² / Σw². It is
 * n when all weights are equal, and NaN without weights.
 *
 * <p>Kish (1992), Weighting for unequal Pi, Journal of Official Statistics 8, 183-200.
 */
public final class EffectiveN {
  private EffectiveN() {}

  /** From the sum of the weights and the sum of their squares; both merge by adding. */
  public static double of(double sumOfWeights, double sumOfSquaredWeights) {
    return sumOfWeights / sumOfSquaredWeights * sumOfWeights;
  }

  /**
   * @param weights one a response, none negative
   */
  public static double of(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double w : weights) {
      sum += w;
      squares += w * w;
    }
    return of(sum, squares);
  }
}
