package org.soundings.statistics.design;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;

/**
 * What a domain of cells comes to.
 *
 * @param n rows; 0 where none has a weight
 * @param spread Σw(y − mean)²
 */
record DomainMoments(long n, double weight, double mean, double spread) {
  static DomainMoments of(DesignSums sums, double[] values) {
    double weight = 0;
    long n = 0;
    double[] weights = new double[values.length];
    for (int cell = 0; cell < values.length; cell++) {
      weights[cell] = sums.weight(cell);
      if (!Double.isNaN(values[cell])) {
        n += sums.count(cell);
        weight += weights[cell];
      }
    }
    double mean = CellVariance.mean(weights, values);
    double spread = 0;
    for (int cell = 0; cell < values.length; cell++) {
      if (!Double.isNaN(values[cell])) {
        spread += weights[cell] * (values[cell] - mean) * (values[cell] - mean);
      }
    }
    return new DomainMoments(weight > 0 ? n : 0, weight, mean, spread);
  }

  /**
   * @param remark what must be known beside the mean; empty where nothing
   * @param zero why there is no interval where the standard error is 0
   */
  DesignMeans.Domain domain(
      DesignSums sums, double variance, double ofTotal, String remark, String zero, double level) {
    Method method = sums.method();
    if (n == 0) {
      Estimate none = Estimate.undefined(level, 0, method.but("undefined: no rows"));
      return new DesignMeans.Domain(0, none, none, Double.NaN, Double.NaN, Double.NaN);
    }
    Method ofMean = method.but(remark).but(Double.isNaN(variance) ? DesignMeans.ONE_UNIT : "");
    double se = root(variance, 1);
    double s2 = n < 2 ? Double.NaN : spread / weight * n / (n - 1.0);
    double simple = s2 / n;
    return new DesignMeans.Domain(
        n,
        interval(sums, mean, se, level, ofMean, zero),
        interval(sums, mean * weight, root(ofTotal, weight), level, method, zero),
        s2,
        weight < n ? Double.NaN : variance / (simple * (weight - n) / weight),
        variance / simple);
  }

  /** A standard error; 0 where it is no more than rounding leaves beside the values' spread. */
  private double root(double variance, double factor) {
    double se = Math.sqrt(Math.max(0, variance));
    return se < DesignProportion.ZERO * factor * Math.sqrt(spread / weight) ? 0 : se;
  }

  /** Without degrees of freedom or variance the estimate stands without an interval, and why. */
  private Estimate interval(
      DesignSums sums, double value, double se, double level, Method method, String zero) {
    double df = sums.degreesOfFreedom();
    if (df > 0 && se > 0) {
      return DesignMeans.interval(value, se, df, level, n, method);
    }
    String why = Double.isNaN(se) ? "" : df > 0 || sums.isCensus() ? zero : DesignSums.TOO_FEW;
    return new Estimate(value, se, Double.NaN, Double.NaN, level, n, method.but(why));
  }
}
