package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.summary.CrossProducts;

/**
 * The covariance of estimates from their linearised values, one a row: summed by sampling unit,
 * centred within strata. It is what design-based standard errors of anything smooth rest on.
 *
 * <p>Binder (1983), doi:10.2307/1402588; Woodruff (1971), doi:10.1080/01621459.1971.10482279.
 */
final class TaylorVariance {
  private TaylorVariance() {}

  /**
   * @param values k columns of linearised values, weights multiplied in, 0 outside of the domain
   * @return k x k
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  static double[][] of(SamplingDesign design, double[]... values) {
    List<double[]> columns = new ArrayList<>();
    for (double[] column : values) {
      double[] rest = column;
      for (WeightAdjustment adjustment : design.adjustments()) {
        rest = adjustment.residual(rest);
      }
      columns.add(rest);
    }
    if (design.isClustered()) {
      double[][] totals = unitTotals(design, columns);
      boolean[] inside = new boolean[totals.length];
      for (int unit = 0; unit < inside.length; unit++) {
        inside[unit] = Arrays.stream(totals[unit]).anyMatch(total -> total != 0);
      }
      return StageVariance.covariance(
          design, design.stratumOfUnits(), design.laterStages(), totals, inside, columns.size());
    }
    CrossProducts[] strata = new CrossProducts[design.strata()];
    for (int h = 0; h < strata.length; h++) {
      strata[h] = new CrossProducts(columns.size());
    }
    boolean[] inside = addRows(design, columns, strata);
    StratumVariance variance = new StratumVariance(design, columns.size());
    for (int h = 0; h < strata.length; h++) {
      variance.add(h, inside[h], strata[h].products(), strata[h].means());
    }
    return variance.covariance();
  }

  /** Which of the strata have a row of what is estimated. */
  private static boolean[] addRows(
      SamplingDesign design, List<double[]> columns, CrossProducts[] strata) {
    boolean[] inside = new boolean[strata.length];
    double[] row = new double[columns.size()];
    for (int i = 0; i < design.rows(); i++) {
      for (int k = 0; k < row.length; k++) {
        row[k] = columns.get(k)[i];
      }
      strata[design.stratum(i)].add(row);
      inside[design.stratum(i)] |= Arrays.stream(row).anyMatch(value -> value != 0);
    }
    return inside;
  }

  private static double[][] unitTotals(SamplingDesign design, List<double[]> columns) {
    double[][] totals = new double[design.lastUnits()][columns.size()];
    for (int i = 0; i < design.rows(); i++) {
      double[] total = totals[design.lastUnit(i)];
      for (int k = 0; k < total.length; k++) {
        total[k] += columns.get(k)[i];
      }
    }
    return totals;
  }
}
