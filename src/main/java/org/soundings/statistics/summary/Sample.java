package org.soundings.statistics.summary;

import java.util.Arrays;

/**
 * What tests of means need to know of one group. Answers that differ by no more than rounding makes
 * them do not vary.
 *
 * @param mean NaN where n is 0
 * @param variance with divisor n − 1; NaN where n &lt; 2
 */
public record Sample(long n, double mean, double variance) {
  /** What rounding leaves of 0 beside the numbers that it comes from. */
  public static final double NOISE = 1e-12;

  public Sample {
    variance = Math.sqrt(variance) <= NOISE * Math.abs(mean) ? 0 : variance;
  }

  public static Sample of(double[] answers) {
    return of(Describe.of(answers));
  }

  public static Sample of(Describe group) {
    return new Sample(group.n(), group.mean(), group.variance());
  }

  /**
   * Of numbers that were computed from others, such as differences.
   *
   * @param size of the largest of those
   */
  public static Sample of(double[] computed, double size) {
    Sample sample = of(computed);
    return sample.standardDeviation() <= NOISE * size
        ? new Sample(sample.n, sample.mean, 0)
        : sample;
  }

  public double standardDeviation() {
    return Math.sqrt(variance);
  }

  /** Sum of squared deviations from the mean; 0 with fewer than two answers. */
  public double squares() {
    return n < 2 ? 0 : (n - 1) * variance;
  }

  public static Sample[] each(double[][] groups) {
    return Arrays.stream(groups).map(Sample::of).toArray(Sample[]::new);
  }
}
