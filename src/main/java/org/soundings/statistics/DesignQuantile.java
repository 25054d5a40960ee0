package org.soundings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted quantiles, the smallest value at which the weighted share reaches p, with Woodruff's
 * interval: a t interval of the share at or below the estimate, turned back into values. The
 * standard error is the interval's length over twice its t. Where the share's interval leaves 0 to
 * 1 that limit and the standard error are undefined (NaN).
 *
 * <p>Woodruff (1952), doi:10.1080/01621459.1952.10483443.
 */
public final class DesignQuantile {
  private static final String METHOD = "Weighted quantile, Woodruff interval";

  private DesignQuantile() {}

  /**
   * @param values one a row, NaN where missing
   * @param degreesOfFreedom of the t interval
   * @return one a probability; undefined without values
   * @throws IllegalArgumentException for a probability outside of 0 to 1
   */
  public static List<Estimate> of(
      SamplingDesign design,
      double[] values,
      double[] probabilities,
      double degreesOfFreedom,
      double level) {
    Distribution shares = Distribution.of(design, values);
    List<Estimate> estimates = new ArrayList<>();
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + p);
      }
      estimates.add(
          shares.values.length == 0
              ? Estimate.undefined(level, 0, METHOD + " (undefined: no rows)")
              : estimate(design, values, shares, p, degreesOfFreedom, level));
    }
    return estimates;
  }

  private static Estimate estimate(
      SamplingDesign design,
      double[] values,
      Distribution shares,
      double p,
      double df,
      double level) {
    double quantile = shares.quantile(p);
    double[] below = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      below[i] = Double.isNaN(values[i]) ? Double.NaN : values[i] <= quantile ? 1 : 0;
    }
    DomainSums sums = DomainSums.of(design, new int[values.length], 1, below);
    double share = sums.origin() + sums.meanFromOrigin(0);
    double t = Tails.criticalT(level, df);
    double half = t * Math.sqrt(Math.max(0, sums.covarianceOfMeans()[0][0]));
    double low = share - half < 0 ? Double.NaN : shares.quantile(share - half);
    double high = share + half > 1 ? Double.NaN : shares.quantile(share + half);
    double se = (high - low) / (2 * t);
    return new Estimate(quantile, se, low, high, level, shares.values.length, METHOD);
  }

  /** Values in order with the weight at or below each. */
  private record Distribution(double[] values, double[] below) {

    static Distribution of(SamplingDesign design, double[] values) {
      int[] order =
          IntStream.range(0, values.length)
              .filter(i -> !Double.isNaN(values[i]) && design.weight(i) > 0)
              .boxed()
              .sorted((a, b) -> Double.compare(values[a], values[b]))
              .mapToInt(i -> i)
              .toArray();
      double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
      double[] below = new double[order.length];
      ExactSum sum = new ExactSum();
      for (int i = 0; i < order.length; i++) {
        sum.add(design.weight(order[i]));
        below[i] = sum.value();
      }
      return new Distribution(sorted, below);
    }

    double quantile(double p) {
      double all = below[below.length - 1];
      int last = -1;
      int low = 0;
      int high = below.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (below[middle] <= p * all) {
          last = middle;
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      if (last >= 0 && p - below[last] / all == 0) {
        return values[last];
      }
      return values[Math.min(last + 1, values.length - 1)];
    }
  }
}
