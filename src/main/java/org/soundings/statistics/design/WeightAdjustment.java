package org.soundings.statistics.design;

import java.util.List;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * How weights were made to agree with a population, as variances need it: an estimate's linearised
 * values lose what the adjustment explains of them, since that part no longer varies from sample to
 * sample.
 *
 * <p>Deville &amp; Särndal (1992), doi:10.1080/01621459.1992.10475217.
 */
sealed interface WeightAdjustment {

  /** What is left of values that were already multiplied by the adjusted weights. */
  double[] residual(double[] weightedValues);

  /**
   * To known sizes of cells.
   *
   * @param cell one a row
   */
  record PostStratified(int[] cell, int cells, double[] before, double[] after)
      implements WeightAdjustment {
    @Override
    public double[] residual(double[] values) {
      double[] sums = new double[cells];
      double[] bases = new double[cells];
      for (int i = 0; i < values.length; i++) {
        if (after[i] != 0) {
          sums[cell[i]] += values[i] * before[i] / after[i];
          bases[cell[i]] += before[i];
        }
      }
      double[] rest = values.clone();
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= bases[cell[i]] > 0 ? after[i] * sums[cell[i]] / bases[cell[i]] : 0;
      }
      return rest;
    }
  }

  /**
   * To known margins, one after the other. Within a margin residuals are taken from the plain mean,
   * as R's survey does.
   */
  record Raked(List<PostStratified> margins) implements WeightAdjustment {
    private static final int MOST_ROUNDS = 1000;
    private static final double STILL = 1e-14;

    /** Margin by margin until no margin explains more: the residual of all of them together. */
    @Override
    public double[] residual(double[] values) {
      double[] rest = values;
      for (int round = 0; round < MOST_ROUNDS; round++) {
        double[] before = rest;
        for (PostStratified margin : margins) {
          rest = margin.residual(rest);
        }
        if (largestChange(before, rest) <= STILL) {
          return rest;
        }
      }
      return rest;
    }

    private static double largestChange(double[] before, double[] after) {
      double change = 0;
      double size = 0;
      for (int i = 0; i < before.length; i++) {
        change = Math.max(change, Math.abs(before[i] - after[i]));
        size = Math.max(size, Math.abs(before[i]));
      }
      return size == 0 ? 0 : change / size;
    }
  }

  /**
   * To known totals of auxiliary variables.
   *
   * @param auxiliary one row a row
   * @param inverse of Σ before x x'
   */
  record Calibrated(double[][] auxiliary, double[] before, double[] after, double[][] inverse)
      implements WeightAdjustment {
    @Override
    public double[] residual(double[] values) {
      double[] moments = new double[inverse.length];
      for (int i = 0; i < values.length; i++) {
        double share = after[i] == 0 ? 0 : values[i] * before[i] / after[i];
        for (int j = 0; j < moments.length; j++) {
          moments[j] += auxiliary[i][j] * share;
        }
      }
      double[] slope = SymmetricMatrix.times(inverse, moments);
      double[] rest = values.clone();
      for (int i = 0; i < rest.length; i++) {
        double fitted = 0;
        for (int j = 0; j < slope.length; j++) {
          fitted += auxiliary[i][j] * slope[j];
        }
        rest[i] -= after[i] * fitted;
      }
      return rest;
    }
  }
}
