package org.soundings.statistics.summary;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * What tests of means need to know of one group.
 *
 * @param mean NaN where n is 0
 * @param variance with divisor n − 1; NaN where n &lt; 2
 */
public record Sample(long n, double mean, double variance) {
  /** How many units in the last place a difference of two decimals may be off. */
  private static final double ROUNDINGS = 4;

  /**
   * Of single answers.
   *
   * @throws IllegalArgumentException on NaN or an infinite value
   */
  public static Sample of(double[] answers) {
    return of(Describe.of(answers));
  }

  /** Of a group that is described already. */
  public static Sample of(Describe group) {
    return new Sample(group.n(), group.mean(), group.variance());
  }

  /**
   * Numbers that were computed from others, such as differences: where they differ by no more than
   * the rounding of those others they are all made equal, so that a test says "does not vary"
   * rather than testing rounding; else they stay as they are.
   *
   * @param computed NaN where there is none, which stays NaN
   * @param size the largest of the numbers that they were computed from, without its sign
   * @return the same array where nothing changes
   */
  public static double[] withoutRounding(double[] computed, double size) {
    DoubleSummaryStatistics all =
        Arrays.stream(computed).filter(d -> !Double.isNaN(d)).summaryStatistics();
    boolean vary = all.getMax() - all.getMin() > ROUNDINGS * Math.ulp(size);
    return vary
        ? computed
        : Arrays.stream(computed).map(d -> Double.isNaN(d) ? d : all.getMin()).toArray();
  }

  /** With divisor n − 1; NaN where n &lt; 2. */
  public double standardDeviation() {
    return Math.sqrt(variance);
  }

  /** Sum of squared deviations from the mean; 0 with fewer than two answers. */
  public double squares() {
    return n < 2 ? 0 : (n - 1) * variance;
  }

  /** One sample a group, in the order of the groups; each may have another number of answers. */
  public static Sample[] each(double[][] groups) {
    return Arrays.stream(groups).map(Sample::of).toArray(Sample[]::new);
  }
}
