package org.soundings.statistics.design;

import java.util.List;

/**
 * Weights multiplied cell by cell so that each cell sums to its known size in the population;
 * variances then rest on what is left after the cells' means.
 *
 * <p>Holt &amp; Smith (1979), doi:10.2307/2344652.
 */
public final class PostStratification {
  private PostStratification() {}

  /**
   * @param cell one code a row
   * @param targets the population's size of each cell
   * @param names of the cells, for messages
   * @throws IllegalArgumentException where a row has no cell, a cell with a target has no row, or a
   *     cell with rows has no target
   */
  public static SamplingDesign of(
      SamplingDesign design, int[] cell, double[] targets, List<String> names) {
    double[] before = design.weights();
    double[] after = weights(before, cell, targets, names);
    return design.adjusted(
        after, new WeightAdjustment.PostStratified(cell.clone(), targets.length, before, after));
  }

  static double[] weights(double[] before, int[] cell, double[] targets, List<String> names) {
    double[] sums = new double[targets.length];
    for (int i = 0; i < cell.length; i++) {
      if (cell[i] < 0 || cell[i] >= targets.length) {
        throw new IllegalArgumentException(
            "Row " + (i + 1) + " belongs to no cell. Please impute it or leave it out.");
      }
      sums[cell[i]] += before[i];
    }
    for (int c = 0; c < targets.length; c++) {
      if (targets[c] > 0 && !(sums[c] > 0)) {
        throw new IllegalArgumentException(
            "The cell "
                + names.get(c)
                + " has a target of "
                + targets[c]
                + " and no row. Please collapse it with another.");
      }
      if (sums[c] > 0 && !(targets[c] > 0)) {
        throw new IllegalArgumentException(
            "The cell "
                + names.get(c)
                + " has rows and no target. Please give one or collapse it.");
      }
    }
    double[] after = before.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] *= sums[cell[i]] > 0 ? targets[cell[i]] / sums[cell[i]] : 1;
    }
    return after;
  }
}
