package org.soundings.statistics.design;

/**
 * Σw and Σw(y − origin) of disjoint domains with their covariance.
 *
 * @param totals the two of each domain in turn
 * @param covariance of {@code totals}
 * @param counts rows in each domain
 * @param squares Σ w (y − origin)² of each domain
 */
record DomainSums(
    SamplingDesign design,
    double[] totals,
    double[][] covariance,
    long[] counts,
    double[] squares,
    double origin) {

  /** In one pass, or by linearised values where weights were calibrated or stages count. */
  static DomainSums of(SamplingDesign design, int[] domain, int domains, double[] values) {
    return design.adjustments().isEmpty() && design.laterStages().isEmpty()
        ? DomainTotals.of(design, domain, domains, values).sums()
        : linearised(design, domain, domains, values);
  }

  private static DomainSums linearised(
      SamplingDesign design, int[] domain, int domains, double[] values) {
    double[][] columns = new double[2 * domains][values.length];
    double[] totals = new double[2 * domains];
    long[] counts = new long[domains];
    double[] squares = new double[domains];
    for (int i = 0; i < values.length; i++) {
      double w = design.weight(i);
      if (domain[i] >= 0 && !Double.isNaN(values[i]) && w != 0) {
        int d = domain[i];
        columns[2 * d][i] = w;
        columns[2 * d + 1][i] = w * values[i];
        totals[2 * d] += w;
        totals[2 * d + 1] += w * values[i];
        squares[d] += w * values[i] * values[i];
        counts[d]++;
      }
    }
    double[][] covariance = TaylorVariance.of(design, columns);
    return new DomainSums(design, totals, covariance, counts, squares, 0);
  }

  int domains() {
    return counts.length;
  }

  double weight(int d) {
    return totals[2 * d];
  }

  /** Of the values less the origin; NaN where no row with a weight is in the domain. */
  double meanFromOrigin(int d) {
    return counts[d] == 0 ? Double.NaN : totals[2 * d + 1] / totals[2 * d];
  }

  /** The covariance of the domains' means. */
  double[][] covarianceOfMeans() {
    int k = domains();
    double[][] v = new double[k][k];
    for (int d = 0; d < k; d++) {
      for (int e = 0; e < k; e++) {
        double c =
            covariance[2 * d + 1][2 * e + 1]
                - meanFromOrigin(d) * covariance[2 * d][2 * e + 1]
                - meanFromOrigin(e) * covariance[2 * d + 1][2 * e]
                + meanFromOrigin(d) * meanFromOrigin(e) * covariance[2 * d][2 * e];
        v[d][e] = c / weight(d) / weight(e);
      }
    }
    return v;
  }

  /** The variance of a domain's total of the values themselves. */
  double varianceOfTotal(int d) {
    return covariance[2 * d + 1][2 * d + 1]
        + 2 * origin * covariance[2 * d][2 * d + 1]
        + origin * origin * covariance[2 * d][2 * d];
  }

  /** The covariance of the domains' sums of weights. */
  double[][] covarianceOfWeights() {
    int k = domains();
    double[][] v = new double[k][k];
    for (int d = 0; d < k; d++) {
      for (int e = 0; e < k; e++) {
        v[d][e] = covariance[2 * d][2 * e];
      }
    }
    return v;
  }
}
