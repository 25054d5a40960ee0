package org.soundings.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Any estimate that follows from weights, with the standard error that {@link ReplicateWeights}
 * give it, and a t interval.
 *
 * <p>A replicate in which the estimate does not exist (an empty group) is left out and counted in
 * the method.
 */
public final class ReplicateEstimate {
  private ReplicateEstimate() {}

  /** Of the rows with a value. */
  public static Estimate mean(ReplicateWeights weights, double[] values, double level) {
    return of(weights, w -> ratio(w, values, null), count(values), level, "Mean");
  }

  public static Estimate total(ReplicateWeights weights, double[] values, double level) {
    return of(weights, w -> total(w, values), count(values), level, "Total");
  }

  /** Σw numerator / Σw denominator over rows that have both. */
  public static Estimate ratio(
      ReplicateWeights weights, double[] numerator, double[] denominator, double level) {
    double[] above = numerator.clone();
    for (int i = 0; i < above.length; i++) {
      above[i] = Double.isNaN(denominator[i]) ? Double.NaN : above[i];
    }
    return of(weights, w -> ratio(w, above, denominator), count(above), level, "Ratio");
  }

  /**
   * @param statistic of one set of weights; NaN where it does not exist
   * @param n rows that it rests on
   * @param name of the statistic, for the method
   * @return undefined where it does not exist with the sampling weights
   */
  public static Estimate of(
      ReplicateWeights weights,
      ToDoubleFunction<double[]> statistic,
      long n,
      double level,
      String name) {
    double value = statistic.applyAsDouble(weights.weights());
    double df = weights.degreesOfFreedom();
    int all = weights.replicates().length;
    String method = name + ", " + all + " replicate weights, t interval on " + Words.df(df) + " df";
    if (Double.isNaN(value)) {
      return Estimate.undefined(level, n, method + " (undefined: no rows)");
    }
    double[] replicates = Arrays.stream(weights.replicates()).mapToDouble(statistic).toArray();
    double[] scales = weights.scales();
    double centre = weights.mse() ? value : mean(replicates, scales);
    double sum = 0;
    int lost = 0;
    for (int r = 0; r < replicates.length; r++) {
      double apart = replicates[r] - centre;
      lost += Double.isNaN(apart) ? 1 : 0;
      sum += Double.isNaN(apart) ? 0 : scales[r] * apart * apart;
    }
    double se = lost == all ? Double.NaN : Math.sqrt(weights.scale() * sum);
    String said = lost == 0 ? method : method + " (without " + lost + " that have no rows)";
    return DesignMeans.interval(value, se, df, level, n, said);
  }

  private static double mean(double[] replicates, double[] scales) {
    double sum = 0;
    int count = 0;
    for (int r = 0; r < replicates.length; r++) {
      if (!Double.isNaN(replicates[r]) && scales[r] > 0) {
        sum += replicates[r];
        count++;
      }
    }
    return sum / count;
  }

  private static double total(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Double.isNaN(values[i]) ? 0 : weights[i] * values[i];
    }
    return sum;
  }

  private static double ratio(
      double[] weights, double[] values, double @org.jspecify.annotations.Nullable [] denominator) {
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        above += weights[i] * values[i];
        below += denominator == null ? weights[i] : weights[i] * denominator[i];
      }
    }
    return below == 0 ? Double.NaN : above / below;
  }

  private static long count(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
  }
}
