package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.List;

/**
 * The proportions of a variable's categories with Taylor's standard errors and their covariance;
 * for intervals see {@link DesignProportion}. R: {@code survey::svymean} of a factor.
 *
 * @param n rows with a category and a weight
 * @param proportions one a category; NaN without rows
 * @param standardErrors likewise
 * @param deff against a simple random sample of n drawn without replacement from Σw
 * @param covariance of the proportions
 */
public record DesignProportions(
    long n,
    List<Double> proportions,
    List<Double> standardErrors,
    List<Double> deff,
    double[][] covariance) {

  /**
   * @param category one code a row, negative where missing
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static DesignProportions of(SamplingDesign design, int[] category, int categories) {
    return of(DomainSums.of(design, category, categories, new double[category.length]));
  }

  /** From totals gathered in one pass, with any values. */
  public static DesignProportions of(DomainTotals totals) {
    return of(totals.sums());
  }

  static DesignProportions of(DomainSums sums) {
    int k = sums.domains();
    double all = 0;
    long n = 0;
    for (int d = 0; d < k; d++) {
      all += sums.weight(d);
      n += sums.counts()[d];
    }
    double[] p = new double[k];
    for (int d = 0; d < k; d++) {
      p[d] = n == 0 ? Double.NaN : sums.weight(d) / all;
    }
    double[][] covariance = covariance(sums.covarianceOfWeights(), p, all);
    List<Double> proportions = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Double> deff = new ArrayList<>();
    for (int d = 0; d < k; d++) {
      double simple = p[d] * (1 - p[d]) / (n - 1.0) * (all - n) / all;
      proportions.add(p[d]);
      errors.add(Math.sqrt(Math.max(0, covariance[d][d])));
      deff.add(all < n ? Double.NaN : covariance[d][d] / simple);
    }
    return new DesignProportions(
        n, List.copyOf(proportions), List.copyOf(errors), List.copyOf(deff), covariance);
  }

  /** Of W_d / ΣW from the covariance of W. */
  static double[][] covariance(double[][] ofWeights, double[] p, double all) {
    int k = p.length;
    double[] rows = new double[k];
    double sum = 0;
    for (int d = 0; d < k; d++) {
      for (double c : ofWeights[d]) {
        rows[d] += c;
      }
      sum += rows[d];
    }
    double[][] v = new double[k][k];
    for (int d = 0; d < k; d++) {
      for (int e = 0; e < k; e++) {
        v[d][e] =
            (ofWeights[d][e] - p[d] * rows[e] - p[e] * rows[d] + p[d] * p[e] * sum) / all / all;
      }
    }
    return v;
  }
}
