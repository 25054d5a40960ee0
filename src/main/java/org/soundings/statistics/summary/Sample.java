package org.soundings.statistics.summary;

import java.util.Arrays;

/**
 * What tests of means need to know of one group.
 *
 * @param mean NaN where n is 0
 * @param variance with divisor n − 1; NaN where n &lt; 2
 */
public record Sample(long n, double mean, double variance) {

  public static Sample of(double[] answers) {
    return of(Describe.of(answers));
  }

  public static Sample of(Describe group) {
    return new Sample(group.n(), group.mean(), group.variance());
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
