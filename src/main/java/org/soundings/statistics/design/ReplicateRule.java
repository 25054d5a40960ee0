package org.soundings.statistics.design;

import java.util.Arrays;

/**
 * How the variance of an estimate θ follows from those of replicate weights: scale Σ scale_r (θ_r −
 * centre)², centre being the mean of the θ_r, or with {@code mse} θ itself.
 *
 * <p>Wolter (2007), Introduction to Variance Estimation, doi:10.1007/978-0-387-35099-8.
 *
 * @param scales one a replicate
 */
public record ReplicateRule(Kind kind, double scale, double[] scales, boolean mse) {
  /** What made the replicates, with the scale that goes with it. */
  public enum Kind {
    /** Each unit left out once, no strata: (R − 1)/R. */
    JK1("Jackknife (JK1)"),
    /** Each unit left out once within its stratum: 1, and (n − 1)/n of its stratum each. */
    JKN("Jackknife (JKn)"),
    /** Balanced half-samples: 1/R. */
    BRR("Balanced repeated replication"),
    /** Resampled units: 1/(R − 1). */
    BOOTSTRAP("Bootstrap");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** With the kind's own scale, and the same for each replicate. */
  public static ReplicateRule of(Kind kind, int replicates, boolean mse) {
    double r = replicates;
    double scale =
        switch (kind) {
          case JK1 -> (r - 1) / r;
          case JKN -> 1;
          case BRR -> 1 / r;
          case BOOTSTRAP -> 1 / (r - 1);
        };
    double[] ones = new double[replicates];
    Arrays.fill(ones, 1);
    return new ReplicateRule(kind, scale, ones, mse);
  }

  /**
   * The covariance of estimates; a replicate in which one does not exist (NaN) is left out of what
   * concerns it.
   *
   * @param full with the sampling weights
   * @param replicates one line a replicate
   */
  public double[][] covariance(double[] full, double[][] replicates) {
    int k = full.length;
    double[] centre = mse ? full : means(replicates, k);
    double[][] covariance = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        boolean any = false;
        for (int r = 0; r < replicates.length; r++) {
          double product = (replicates[r][i] - centre[i]) * (replicates[r][j] - centre[j]);
          any |= !Double.isNaN(product);
          sum += Double.isNaN(product) ? 0 : scales[r] * product;
        }
        covariance[i][j] = any ? scale * sum : Double.NaN;
      }
    }
    return covariance;
  }

  private double[] means(double[][] replicates, int k) {
    double[] means = new double[k];
    for (int i = 0; i < k; i++) {
      double sum = 0;
      int count = 0;
      for (int r = 0; r < replicates.length; r++) {
        if (!Double.isNaN(replicates[r][i]) && scales[r] > 0) {
          sum += replicates[r][i];
          count++;
        }
      }
      means[i] = sum / count;
    }
    return means;
  }
}
