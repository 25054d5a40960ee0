package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.ExactSum;

/**
 * Weighted quantiles, the smallest value at which the weighted share reaches p, with Woodruff's
 * interval: a t interval of the share at or below the estimate, turned back into values. The
 * standard error is the interval's length over twice its t. Where the share's interval leaves 0 to
 * 1 that limit and the standard error are undefined (NaN).
 *
 * <p>Woodruff (1952), doi:10.1080/01621459.1952.10483443.
 */
public final class DesignQuantile {
  private static final String METHOD = "Quantile, Woodruff interval";
  private static final String OPEN =
      "no full interval: that of the share at or below it leaves 0 to 1";

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
    Distribution shares = Distribution.of(design.weights(), values);
    List<Estimate> estimates = new ArrayList<>();
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + p);
      }
      estimates.add(
          shares.values.length == 0
              ? Estimate.undefined(level, 0, METHOD).but("undefined: no rows")
              : shares.estimate(
                  p,
                  quantile -> share(design, values, quantile, level),
                  CriticalValue.ofT(level, degreesOfFreedom),
                  level,
                  shares.values.length));
    }
    return estimates;
  }

  /**
   * From sums by cell.
   *
   * @param values one a cell, NaN where missing
   * @return one a probability; undefined without values
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static List<Estimate> of(
      DesignSums sums, double[] values, double[] probabilities, double level) {
    double[] weights = IntStream.range(0, sums.cells()).mapToDouble(sums::weight).toArray();
    Distribution shares = Distribution.of(weights, values);
    double df = sums.degreesOfFreedom();
    long n =
        IntStream.range(0, values.length)
            .filter(cell -> !Double.isNaN(values[cell]))
            .mapToLong(sums::count)
            .sum();
    return Arrays.stream(probabilities)
        .mapToObj(
            p ->
                shares.values.length == 0
                    ? Estimate.undefined(level, 0, METHOD).but("undefined: no rows")
                    : said(
                        sums,
                        values,
                        shares.estimate(
                            p,
                            quantile -> share(sums, values, quantile, level),
                            CriticalValue.ofT(level, df),
                            level,
                            n)))
        .toList();
  }

  private static Estimate share(DesignSums sums, double[] values, double quantile, double level) {
    return sums.means(level, below(values, quantile)).domains().getFirst().mean();
  }

  /** With what must be known beside it, and why an end of its interval is not there. */
  private static Estimate said(DesignSums sums, double[] values, Estimate of) {
    return of.by(METHOD).but(sums.remark(values)).but(why(sums, values, of));
  }

  private static String why(DesignSums sums, double[] values, Estimate of) {
    if (!Double.isNaN(of.low()) && !Double.isNaN(of.high())) {
      return "";
    }
    if (sums.isCensus()) {
      return DesignSums.CENSUS;
    }
    if (!(sums.degreesOfFreedom() > 0)) {
      return DesignSums.TOO_FEW;
    }
    double se = share(sums, values, of.value(), of.level()).standardError();
    return Double.isNaN(se) ? DesignMeans.ONE_UNIT : OPEN;
  }

  /** Whether each value is at or below the quantile, as 1 or 0. */
  private static double[] below(double[] values, double quantile) {
    return Arrays.stream(values)
        .map(v -> Double.isNaN(v) ? Double.NaN : v <= quantile ? 1 : 0)
        .toArray();
  }

  private static Estimate share(
      SamplingDesign design, double[] values, double quantile, double level) {
    DomainSums sums = DomainSums.of(design, new int[values.length], 1, below(values, quantile));
    double share = sums.origin() + sums.meanFromOrigin(0);
    double se = Math.sqrt(Math.max(0, sums.covarianceOfMeans()[0][0]));
    return new Estimate(share, se, Double.NaN, Double.NaN, level, values.length, METHOD);
  }

  /** Values in order with the weight at or below each. */
  private record Distribution(double[] values, double[] below) {

    static Distribution of(double[] weights, double[] values) {
      int[] order =
          IntStream.range(0, values.length)
              .filter(i -> !Double.isNaN(values[i]) && weights[i] > 0)
              .boxed()
              .sorted((a, b) -> Double.compare(values[a], values[b]))
              .mapToInt(i -> i)
              .toArray();
      double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
      double[] below = new double[order.length];
      ExactSum sum = new ExactSum();
      for (int i = 0; i < order.length; i++) {
        sum.add(weights[order[i]]);
        below[i] = sum.value();
      }
      return new Distribution(sorted, below);
    }

    /**
     * @param share the share at or below a quantile, with its standard error
     * @param t critical value of its interval
     */
    Estimate estimate(double p, DoubleFunction<Estimate> share, double t, double level, long n) {
      double quantile = quantile(p);
      Estimate below = share.apply(quantile);
      double half = t * below.standardError();
      double from = below.value() - half;
      double to = below.value() + half;
      double low = from >= 0 ? quantile(from) : Double.NaN;
      double high = to <= 1 ? quantile(to) : Double.NaN;
      return new Estimate(quantile, (high - low) / (2 * t), low, high, level, n, METHOD);
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
