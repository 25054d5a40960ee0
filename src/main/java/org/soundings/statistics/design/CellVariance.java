package org.soundings.statistics.design;

import java.util.Arrays;

/** How far estimates from the weights of cells would vary from sample to sample. */
interface CellVariance {
  /** Of an estimate that shows no variance in this sample, which another sample may show. */
  String ZERO = "the standard error is estimated as 0";

  /**
   * The covariance of Σ w u(cell).
   *
   * @param coefficients u of each estimate, one a cell
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  double[][] ofTotals(double[]... coefficients);

  /**
   * The covariance of Σ w v(cell) / Σ w.
   *
   * @param cellWeights Σw of each cell
   * @param values v of each estimate, one a cell, NaN outside of its domain
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  double[][] ofMeans(double[] cellWeights, double[]... values);

  /**
   * Whether all rows of a domain are of one sampling unit, which shows no variance.
   *
   * @param cells whether each is of the domain
   * @param n how many rows it has
   */
  boolean ofOneUnit(boolean[] cells, long n);

  /** Of the whole sample. */
  double degreesOfFreedom();

  /** Of a domain alone, as a test of it has them. */
  double degreesOfFreedom(boolean[] cells);

  /** Whether everybody in the population was asked. */
  default boolean isCensus() {
    return false;
  }

  /** Whether a domain lies in strata of which everybody was asked. */
  default boolean isTaken(boolean[] cells) {
    return isCensus();
  }

  /** When a standard error is estimated as 0: "within each stratum all gave the same answer". */
  String alike();

  /** Whether it is by Taylor linearisation. */
  default boolean linearised() {
    return false;
  }

  /** What must be known beside an estimate of a domain; empty where nothing. */
  default String remark(boolean[] cells) {
    return "";
  }

  /** "Taylor linearisation". */
  String method();

  /** Of some of the cells; the others keep their responses in the sample. */
  CellVariance only(int[] places);

  /** Σ w u(cell) of each estimate; cells where u is NaN add nothing. */
  static double[] totals(double[] weights, double[][] coefficients) {
    double[] totals = new double[coefficients.length];
    for (int k = 0; k < totals.length; k++) {
      for (int cell = 0; cell < weights.length; cell++) {
        double u = coefficients[k][cell];
        totals[k] += Double.isNaN(u) ? 0 : u * weights[cell];
      }
    }
    return totals;
  }

  /** The mean over the cells with a value; NaN without weight. */
  static double mean(double[] weights, double[] values) {
    double origin = Arrays.stream(values).filter(v -> !Double.isNaN(v)).findFirst().orElse(0);
    double weight = 0;
    double sum = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      if (!Double.isNaN(values[cell])) {
        weight += weights[cell];
        sum += weights[cell] * (values[cell] - origin);
      }
    }
    return origin + sum / weight;
  }

  /** Σw over the cells of a domain. */
  static double weight(double[] weights, boolean[] cells) {
    double sum = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      sum += cells[cell] ? weights[cell] : 0;
    }
    return sum;
  }

  static double[][] chosen(double[][] lines, int[] places) {
    return Arrays.stream(lines)
        .map(line -> Arrays.stream(places).mapToDouble(p -> line[p]).toArray())
        .toArray(double[][]::new);
  }
}
