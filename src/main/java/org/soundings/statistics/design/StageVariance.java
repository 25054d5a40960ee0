package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.summary.CrossProducts;

/**
 * The covariance of totals of a sample drawn in stages: that of the first stage's units, and of
 * each later one what its units vary within a unit of the stage before, times the share of units
 * that all stages before have drawn (Särndal, Swensson &amp; Wretman 1992, Model Assisted Survey
 * Sampling, 4.3). Where the first stage's population is unknown nothing is added: its units show it
 * all.
 */
final class StageVariance {
  private StageVariance() {}

  /**
   * @param totals of the last stage's units, one line a unit
   * @param inside which of these have a row of what is estimated
   * @param stratumOf each unit of the first stage
   * @param later the second stage and those after it
   * @throws IllegalArgumentException for a lonely unit under {@link LonelyPsu#FAIL}
   */
  static double[][] covariance(
      DrawnStrata first,
      int[] stratumOf,
      List<LaterStage> later,
      double[][] totals,
      boolean[] inside,
      int size) {
    double[][][] ofStage = new double[later.size() + 1][][];
    boolean[][] insideStage = new boolean[later.size() + 1][];
    ofStage[later.size()] = totals;
    insideStage[later.size()] = inside;
    for (int s = later.size() - 1; s >= 0; s--) {
      ofStage[s] = summed(later.get(s), ofStage[s + 1], size);
      insideStage[s] = any(later.get(s), insideStage[s + 1]);
    }
    double[] ones = new double[first.strata()];
    Arrays.fill(ones, 1);
    double[][] covariance = within(first, stratumOf, ones, ofStage[0], insideStage[0], size);
    double[] drawn = new double[stratumOf.length];
    Arrays.setAll(drawn, unit -> 1 - first.notDrawn(stratumOf[unit]));
    for (int s = 0; s < later.size(); s++) {
      LaterStage stage = later.get(s);
      DrawnStrata strata = stage.drawnStrata(first.lonely());
      add(
          covariance,
          within(strata, stage.within(), drawn, ofStage[s + 1], insideStage[s + 1], size));
      double[] before = drawn;
      drawn = new double[stage.within().length];
      for (int unit = 0; unit < drawn.length; unit++) {
        int of = stage.within()[unit];
        drawn[unit] = before[of] * (1 - strata.notDrawn(of));
      }
    }
    return covariance;
  }

  private static double[][] summed(LaterStage stage, double[][] totals, int size) {
    double[][] sums = new double[stage.population().length][size];
    for (int unit = 0; unit < totals.length; unit++) {
      for (int k = 0; k < size; k++) {
        sums[stage.within()[unit]][k] += totals[unit][k];
      }
    }
    return sums;
  }

  private static boolean[] any(LaterStage stage, boolean[] inside) {
    boolean[] any = new boolean[stage.population().length];
    for (int unit = 0; unit < inside.length; unit++) {
      any[stage.within()[unit]] |= inside[unit];
    }
    return any;
  }

  /**
   * @param times by what each stratum's part is multiplied; a part times 0 is not computed
   */
  private static double[][] within(
      DrawnStrata design,
      int[] stratumOf,
      double[] times,
      double[][] totals,
      boolean[] inside,
      int size) {
    CrossProducts[] strata = new CrossProducts[design.strata()];
    Arrays.setAll(strata, h -> new CrossProducts(size));
    boolean[] domain = new boolean[strata.length];
    for (int unit = 0; unit < totals.length; unit++) {
      strata[stratumOf[unit]].add(totals[unit]);
      domain[stratumOf[unit]] |= inside[unit];
    }
    StratumVariance variance = new StratumVariance(design, size);
    for (int h = 0; h < strata.length; h++) {
      if (times[h] > 0) {
        double[][] products = scaled(strata[h].products(), times[h]);
        variance.add(h, domain[h], products, scaled(strata[h], times[h]));
      }
    }
    return variance.covariance();
  }

  private static double[][] scaled(double[][] products, double by) {
    if (by == 1) {
      return products;
    }
    return Arrays.stream(products)
        .map(line -> Arrays.stream(line).map(p -> p * by).toArray())
        .toArray(double[][]::new);
  }

  private static double[] scaled(CrossProducts stratum, double by) {
    double root = Math.sqrt(by);
    return Arrays.stream(stratum.means()).map(m -> m * root).toArray();
  }

  private static void add(double[][] to, double[][] more) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to.length; j++) {
        to[i][j] += more[i][j];
      }
    }
  }
}
