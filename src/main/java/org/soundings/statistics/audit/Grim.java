package org.soundings.statistics.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Can a printed mean of n whole numbers be right? A sum of whole numbers is whole, so that only
 * means at steps of 1/n are possible; of a scale of k items, at steps of 1/(n k). Exact, and
 * whether halves were rounded up or down does not matter.
 *
 * <p>Brown and Heathers (2017), doi:10.1177/1948550616673876.
 */
public final class Grim {
  private static final int MOST = 1_000_000_000;

  private Grim() {}

  /**
   * @param mean as printed, with the decimals it was printed with
   * @param n answers
   * @param items averaged in each answer
   * @throws IllegalArgumentException unless n and items are between 1 and 10⁹
   */
  public static boolean isConsistent(BigDecimal mean, long n, long items) {
    check(n, items);
    RoundingInterval sum = RoundingInterval.of(mean).times(n * items);
    BigDecimal least = sum.low().setScale(0, RoundingMode.CEILING);
    return sum.contains(least);
  }

  /** Whether any whole number of n people is this percentage, as printed. */
  public static boolean isPossiblePercentage(BigDecimal percentage, long n) {
    BigDecimal share = percentage.movePointLeft(2);
    return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0 && isConsistent(share, n, 1);
  }

  static void check(long n, long items) {
    if (n < 1 || items < 1 || n > MOST || items > MOST) {
      throw new IllegalArgumentException(n + " answers of " + items + " items");
    }
  }
}
