package org.soundings.statistics.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Can a printed mean and standard deviation (with divisor n − 1) of n answers of 0 or 1 be right
 * together? Some whole k within the mean's rounding must have √(k(n − k)/(n(n − 1))) within the
 * standard deviation's. Computed in decimals, without rounding. Where a mean leaves more than a
 * million counts k possible, only the first million are tried, and the two count as consistent.
 *
 * <p>Heathers and Brown (2019), DEBIT: a simple consistency test for binary data, osf.io/5vb3u.
 */
public final class Debit {
  private static final int MOST_COUNTS = 1_000_000;

  private Debit() {}

  /**
   * @param mean the share of ones, from 0 to 1, as printed; never consistent outside of that
   * @param standardDeviation as printed; a negative one is never consistent
   * @param n answers, at least 2
   * @throws IllegalArgumentException unless n is 2 to 10⁹
   */
  public static boolean isConsistent(BigDecimal mean, BigDecimal standardDeviation, long n) {
    Grim.check(n, 1);
    if (n < 2) {
      throw new IllegalArgumentException("One answer has no standard deviation");
    }
    if (standardDeviation.signum() < 0) {
      return false;
    }
    RoundingInterval count = RoundingInterval.of(mean).times(n);
    RoundingInterval spread =
        RoundingInterval.of(standardDeviation).squared().times(n).times(n - 1);
    BigInteger size = BigInteger.valueOf(n);
    BigInteger k =
        count.low().setScale(0, RoundingMode.CEILING).toBigIntegerExact().max(BigInteger.ZERO);
    for (int tried = 0; count.contains(new BigDecimal(k)) && k.compareTo(size) <= 0; tried++) {
      if (tried >= MOST_COUNTS || spread.contains(new BigDecimal(k.multiply(size.subtract(k))))) {
        return true;
      }
      k = k.add(BigInteger.ONE);
    }
    return false;
  }
}
