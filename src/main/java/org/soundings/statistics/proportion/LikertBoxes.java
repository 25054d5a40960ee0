package org.soundings.statistics.proportion;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;

/**
 * An agreement scale in three parts: the two highest categories, the two lowest, and what lies
 * between.
 *
 * <p>The shares have {@link Wilson}'s interval. The net is top minus bottom; its standard error is
 * the multinomial one, √((pₜ + p_b − (pₜ − p_b)²)/n), and its interval the adjusted one for a
 * difference of two shares of one sample, Bonett and Price (2012), doi:10.3102/1076998611411915.
 * Without answers everything is undefined.
 *
 * @param middle null where the scale has four categories, and nothing between its ends
 */
public record LikertBoxes(
    long n,
    long topCount,
    long middleCount,
    long bottomCount,
    Estimate top,
    @Nullable Estimate middle,
    Estimate bottom,
    Estimate net) {
  private static final int WIDTH = 2;

  /** Categories that a scale with two ends has at least. */
  public static final int FEWEST = 2 * WIDTH;

  /**
   * @param counts answers per category, from the lowest to the highest
   * @throws IllegalArgumentException with fewer than four categories: the parts would overlap
   */
  public static LikertBoxes of(long[] counts, double level) {
    return of(counts, Arrays.stream(counts).sum(), level);
  }

  /**
   * @param n the base, which may hold people outside of the order
   */
  public static LikertBoxes of(long[] counts, long n, double level) {
    int k = counts.length;
    if (k < FEWEST) {
      throw new IllegalArgumentException("Boxes need at least four categories, not " + k);
    }
    long bottom = counts[0] + counts[1];
    long top = counts[k - 1] + counts[k - WIDTH];
    long middle = Arrays.stream(counts).sum() - top - bottom;
    return new LikertBoxes(
        n,
        top,
        middle,
        bottom,
        Wilson.interval(top, n, level),
        k > FEWEST ? Wilson.interval(middle, n, level) : null,
        Wilson.interval(bottom, n, level),
        NetShare.of(top, bottom, n, level));
  }
}
