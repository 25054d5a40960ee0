package org.soundings.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A variable described with weights, without a design: mean, two variances, quantiles.
 *
 * @param mean Σwx/Σw
 * @param frequencyVariance Σw(x − mean)²/(Σw − 1): weights are numbers of cases
 * @param reliabilityVariance Σp(x − mean)²/(1 − Σp²), p = w/Σw: weights are importances
 * @param values in order, of positive weight
 * @param below the weight at or below each
 */
public record WeightedDescription(
    double mean,
    double frequencyVariance,
    double reliabilityVariance,
    double[] values,
    double[] below) {

  /**
   * @param values one a row, NaN where missing
   * @param weights not negative; a row of weight 0 is left out
   * @return NaN in each part that has no value
   */
  public static WeightedDescription of(double[] values, double[] weights) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> !Double.isNaN(values[i]) && weights[i] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(i -> i)
            .toArray();
    double all = 0;
    double sum = 0;
    double[] below = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      all += weights[order[k]];
      sum += weights[order[k]] * values[order[k]];
      below[k] = all;
    }
    double mean = sum / all;
    double spread = 0;
    double squares = 0;
    for (int i : order) {
      spread += weights[i] * (values[i] - mean) * (values[i] - mean);
      squares += weights[i] / all * (weights[i] / all);
    }
    return new WeightedDescription(
        mean,
        all > 1 ? spread / (all - 1) : Double.NaN,
        squares < 1 ? spread / all / (1 - squares) : Double.NaN,
        Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
        below);
  }

  /** As type 7 of Σw cases: between the values at ranks 1 + (Σw − 1)p; NaN without values. */
  public double quantile(double p) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double rank = 1 + (below[below.length - 1] - 1) * p;
    double low = Math.max(Math.floor(rank), 1);
    double high = Math.min(low + 1, below[below.length - 1]);
    double share = rank - Math.floor(rank);
    return (1 - share) * at(low) + share * at(high);
  }

  private double at(double rank) {
    int place = Arrays.binarySearch(below, rank);
    int index = place >= 0 ? place : -place - 1;
    return values[Math.min(index, values.length - 1)];
  }
}
