package org.soundings.verification.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.design.DesignSums;
import org.soundings.statistics.design.LonelyPsu;
import org.soundings.statistics.design.ReplicateRule;
import org.soundings.statistics.design.RowSpace;
import org.soundings.statistics.design.SamplingDesign;

/**
 * The replicate weights of a case, given or made from its design; variances follow from them by
 * {@link ReplicateRule}.
 *
 * <p>Wolter (2007), Introduction to Variance Estimation, doi:10.1007/978-0-387-35099-8; Rao &amp;
 * Wu (1988), doi:10.1080/01621459.1988.10478591, on the bootstrap.
 *
 * @param weights one a row
 * @param replicates one set a line, each one a row, sampling weight included
 * @param scales one a replicate
 */
public record ReplicateWeights(
    double[] weights, double[][] replicates, double scale, double[] scales, boolean mse) {
  /**
   * Each unit left out once: JK1 without strata, JKn with them. A stratum that was drawn whole adds
   * no replicate.
   *
   * @throws IllegalArgumentException for a stratum of a single unit under {@link LonelyPsu#FAIL}
   */
  static ReplicateWeights jackknife(SamplingDesign design, boolean mse) {
    List<double[]> replicates = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int h : strataInOrder(design)) {
      double n = design.sampled(h);
      double notDrawn = design.notDrawn(h);
      if (notDrawn <= 0) {
        continue;
      }
      if (n < 2) {
        if (design.lonely() == LonelyPsu.FAIL) {
          throw new IllegalArgumentException(
              "Stratum " + (h + 1) + " has a single unit. Please join it to another stratum.");
        }
        continue;
      }
      for (int unit : units(design, h)) {
        replicates.add(without(design, h, unit, n / (n - 1)));
        scales.add(notDrawn * (n - 1) / n);
      }
    }
    if (replicates.isEmpty()) {
      throw new IllegalArgumentException(
          "All units were drawn, so that no estimate varies. Please leave the jackknife out.");
    }
    double[] each = scales.stream().mapToDouble(s -> s).toArray();
    double scale = 1;
    if (!design.isStratified()) {
      scale = each[0];
      Arrays.fill(each, 1);
    }
    return new ReplicateWeights(
        design.weights(), replicates.toArray(double[][]::new), scale, each, mse);
  }

  /** Balanced half-samples: scale 1/R. */
  static ReplicateWeights balanced(double[] weights, double[][] replicates, boolean combined) {
    return given(weights, replicates, combined, 1.0 / replicates.length);
  }

  /** Bootstrap weights: scale 1/(R − 1). */
  static ReplicateWeights bootstrap(double[] weights, double[][] replicates, boolean combined) {
    return given(weights, replicates, combined, 1.0 / (replicates.length - 1));
  }

  /**
   * Replicates made elsewhere, with equal scales.
   *
   * @param combined whether they hold the sampling weight; else they multiply it
   * @throws IllegalArgumentException for fewer than two replicates or lines of another length
   */
  static ReplicateWeights given(
      double[] weights, double[][] replicates, boolean combined, double scale) {
    if (replicates.length < 2
        || Arrays.stream(replicates).anyMatch(r -> r.length != weights.length)) {
      throw new IllegalArgumentException(
          "Replicate weights are two columns or more, each with a number for every row.");
    }
    double[][] all = new double[replicates.length][];
    for (int r = 0; r < all.length; r++) {
      all[r] = replicates[r].clone();
      for (int i = 0; !combined && i < weights.length; i++) {
        all[r][i] *= weights[i];
      }
    }
    double[] ones = new double[all.length];
    Arrays.fill(ones, 1);
    return new ReplicateWeights(weights.clone(), all, scale, ones, false);
  }

  /** The rank of the replicates less 1. */
  double degreesOfFreedom() {
    RowSpace space = new RowSpace();
    for (int i = 0; i < weights.length && space.rank() < replicates.length; i++) {
      int row = i;
      space.add(Arrays.stream(replicates).mapToDouble(replicate -> replicate[row]).toArray());
    }
    return space.rank() - 1.0;
  }

  /** Every row a cell, as reports take replicate weights. */
  DesignSums sums() {
    long[] ones = new long[weights.length];
    Arrays.fill(ones, 1);
    return DesignSums.ofReplicates(
        weights,
        replicates,
        new ReplicateRule(ReplicateRule.Kind.BOOTSTRAP, scale, scales, mse),
        degreesOfFreedom(),
        ones);
  }

  /** The same with each row's weights times a number. */
  ReplicateWeights times(double[] each) {
    return new ReplicateWeights(
        times(weights, each),
        Arrays.stream(replicates).map(line -> times(line, each)).toArray(double[][]::new),
        scale,
        scales,
        mse);
  }

  private static double[] times(double[] line, double[] each) {
    return IntStream.range(0, line.length).mapToDouble(i -> line[i] * each[i]).toArray();
  }

  private static int[] strataInOrder(SamplingDesign design) {
    return IntStream.range(0, design.rows()).map(design::stratum).distinct().toArray();
  }

  private static int[] units(SamplingDesign design, int stratum) {
    return IntStream.range(0, design.rows())
        .filter(i -> design.stratum(i) == stratum)
        .map(design::unit)
        .distinct()
        .toArray();
  }

  private static double[] without(SamplingDesign design, int stratum, int unit, double others) {
    double[] replicate = design.weights();
    for (int i = 0; i < replicate.length; i++) {
      if (design.unit(i) == unit) {
        replicate[i] = 0;
      } else if (design.stratum(i) == stratum) {
        replicate[i] *= others;
      }
    }
    return replicate;
  }
}
