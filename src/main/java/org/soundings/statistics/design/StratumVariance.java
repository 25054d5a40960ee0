package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Adds up the covariances of totals over strata: (1 − n/N) n/(n − 1) times the centred products of
 * the units' totals, with the design's rule for a stratum of one unit. What strata add on average
 * is that of those where what is estimated has a row, as in R's survey.
 */
final class StratumVariance {
  static final double CENSUS = 1e-7;

  private final DrawnStrata design;
  private final double[][] sum;
  private final boolean only;
  private int present;
  private int lonely;

  StratumVariance(DrawnStrata design, int size) {
    this.design = design;
    this.sum = new double[size][size];
    this.only = IntStream.range(0, design.strata()).filter(h -> design.sampled(h) > 0).count() == 1;
  }

  /**
   * @param domain whether the stratum has a row of what is estimated
   * @param centred products of the units' totals about their mean over all drawn units
   * @param total of the stratum, which is its only unit's where it has one
   * @throws IllegalArgumentException for a single unit under {@link LonelyPsu#FAIL}
   */
  void add(int stratum, boolean domain, double[][] centred, double[] total) {
    double notDrawn = design.notDrawn(stratum);
    int units = design.sampled(stratum);
    if (units == 0) {
      return;
    }
    present += domain ? 1 : 0;
    if (notDrawn < CENSUS) {
      return;
    }
    if (units > 1) {
      double factor = notDrawn * units / (units - 1);
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum.length; j++) {
          sum[i][j] += factor * centred[i][j];
        }
      }
      return;
    }
    addLonely(domain, notDrawn, total, stratum);
  }

  /** A sample of one unit shows no variance, whatever is said of lonely units: NaN. */
  private void addLonely(boolean domain, double notDrawn, double[] total, int stratum) {
    if (only && design.lonely() != LonelyPsu.CERTAINTY) {
      for (double[] row : sum) {
        Arrays.fill(row, Double.NaN);
      }
      return;
    }
    switch (design.lonely()) {
      case FAIL ->
          throw new IllegalArgumentException(
              "Stratum "
                  + (stratum + 1)
                  + " has a single sampling unit, which shows no variance. Please join it to"
                  + " another stratum, or choose how a lonely unit counts.");
      case REMOVE, CERTAINTY -> {}
      case AVERAGE -> lonely += domain ? 1 : 0;
      case ADJUST -> {
        for (int i = 0; i < sum.length; i++) {
          for (int j = 0; j < sum.length; j++) {
            sum[i][j] += notDrawn * total[i] * total[j];
          }
        }
      }
    }
  }

  double[][] covariance() {
    double scale = (double) present / (present - lonely);
    for (double[] row : sum) {
      for (int j = 0; lonely > 0 && j < row.length; j++) {
        row[j] *= scale;
      }
    }
    return sum;
  }
}
