package org.soundings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many sets of weights whose estimates differ as samples would: the variance of an estimate is
 * scale Σ rscale (θ_r − centre)², centre being the mean of the θ_r, or with {@code mse} the
 * estimate itself.
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
  private static final double DEPENDENT = 1e-5;

  /**
   * Each unit left out once: JK1 without strata, JKn with them. A stratum that was drawn whole adds
   * no replicate.
   *
   * @throws IllegalArgumentException for a stratum of a single unit under {@link LonelyPsu#FAIL}
   */
  public static ReplicateWeights jackknife(SamplingDesign design, boolean mse) {
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
  public static ReplicateWeights balanced(
      double[] weights, double[][] replicates, boolean combined) {
    return given(weights, replicates, combined, 1.0 / replicates.length);
  }

  /** Bootstrap weights: scale 1/(R − 1). */
  public static ReplicateWeights bootstrap(
      double[] weights, double[][] replicates, boolean combined) {
    return given(weights, replicates, combined, 1.0 / (replicates.length - 1));
  }

  /**
   * Replicates made elsewhere, with equal scales.
   *
   * @param combined whether they hold the sampling weight; else they multiply it
   * @throws IllegalArgumentException for fewer than two replicates or lines of another length
   */
  public static ReplicateWeights given(
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

  /**
   * The rank of the replicates less 1: orthogonal steps, a column counts if a part of it is new.
   */
  public double degreesOfFreedom() {
    List<double[]> basis = new ArrayList<>();
    for (double[] replicate : replicates) {
      double[] rest = replicate.clone();
      double length = norm(rest);
      for (double[] direction : basis) {
        subtract(rest, direction);
      }
      for (double[] direction : basis) {
        subtract(rest, direction);
      }
      double left = norm(rest);
      if (length > 0 && left > DEPENDENT * length) {
        basis.add(Arrays.stream(rest).map(x -> x / left).toArray());
      }
    }
    return basis.size() - 1.0;
  }

  private static void subtract(double[] rest, double[] direction) {
    double along = LogisticFit.product(rest, direction);
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= along * direction[i];
    }
  }

  private static double norm(double[] x) {
    return Math.sqrt(LogisticFit.product(x, x));
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
