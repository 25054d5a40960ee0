package org.soundings.statistics.design;

import java.util.Arrays;
import org.soundings.statistics.proportion.EffectiveN;

/**
 * What is always reported beside weights.
 *
 * <p>Kish (1992), Weighting for unequal Pi, Journal of Official Statistics 8, 183-200.
 *
 * @param n how many weights, those of 0 too
 * @param sum Σw
 * @param sumOfSquares Σw²
 * @param effectiveN Kish's: (Σw)²/Σw²
 * @param designEffect Kish's, of unequal weighting: n Σw²/(Σw)²
 */
public record WeightSummary(
    int n,
    double sum,
    double sumOfSquares,
    double smallest,
    double largest,
    double effectiveN,
    double designEffect) {

  /**
   * @param weights one a response, none negative
   * @return NaN in all but {@code n} and the sums where there are none
   */
  public static WeightSummary of(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(w -> w * w).sum();
    double effective = EffectiveN.of(sum, squares);
    return new WeightSummary(
        weights.length,
        sum,
        squares,
        Arrays.stream(weights).min().orElse(Double.NaN),
        Arrays.stream(weights).max().orElse(Double.NaN),
        effective,
        weights.length / effective);
  }
}
