package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The weights of cells under each of many sets of weights, whose estimates differ as samples would
 * ({@link ReplicateRule} says how variances follow). Each estimate is computed with each set; one
 * that does not exist there (an empty domain) is left out of its variance.
 *
 * @param weights Σw of each replicate and cell
 * @param full the same with the sampling weights
 * @param rule how the replicates were made
 * @param degreesOfFreedom of t intervals
 */
record ReplicateCells(
    double[][] weights, double[] full, ReplicateRule rule, double degreesOfFreedom)
    implements CellVariance {
  private static final double SAME = 1e-7;

  @Override
  public String method() {
    return rule.kind().words() + ", " + weights.length + " replicate weights";
  }

  @Override
  public String alike() {
    return "all replicate weights give the same";
  }

  /** That of the whole sample, which was said of the replicates. */
  @Override
  public double degreesOfFreedom(boolean[] cells) {
    return degreesOfFreedom;
  }

  /** R's survey leaves them out likewise, and says so. */
  @Override
  public String remark(boolean[] cells) {
    long without =
        Arrays.stream(weights).filter(line -> !(CellVariance.weight(line, cells) > 0)).count();
    return without == 0 ? "" : without + " of the replicates have nobody in it and are left out";
  }

  /**
   * Units are not known; those of one are weighted up and down together, so that the shares of the
   * domain's cells stay while its weight does not.
   */
  @Override
  public boolean ofOneUnit(boolean[] cells, long n) {
    if (n == 1) {
      return true;
    }
    double all = CellVariance.weight(full, cells);
    boolean varies = false;
    int used = 0;
    for (int cell = 0; cell < full.length; cell++) {
      used += cells[cell] && full[cell] > 0 ? 1 : 0;
    }
    for (double[] line : weights) {
      double of = CellVariance.weight(line, cells);
      varies |= Math.abs(of - all) > SAME * all;
      for (int cell = 0; cell < full.length; cell++) {
        if (cells[cell] && Math.abs(line[cell] * all - full[cell] * of) > SAME * all * all) {
          return false;
        }
      }
    }
    return varies && used > 1;
  }

  @Override
  public CellVariance only(int[] places) {
    double[] kept = Arrays.stream(places).mapToDouble(p -> full[p]).toArray();
    return new ReplicateCells(CellVariance.chosen(weights, places), kept, rule, degreesOfFreedom);
  }

  @Override
  public double[][] ofTotals(double[]... coefficients) {
    return covariance(line -> CellVariance.totals(line, coefficients));
  }

  @Override
  public double[][] ofMeans(double[] cellWeights, double[]... values) {
    return covariance(
        line -> Arrays.stream(values).mapToDouble(v -> CellVariance.mean(line, v)).toArray());
  }

  private double[][] covariance(Function<double[], double[]> estimates) {
    return rule.covariance(
        estimates.apply(full), Arrays.stream(weights).map(estimates).toArray(double[][]::new));
  }
}
