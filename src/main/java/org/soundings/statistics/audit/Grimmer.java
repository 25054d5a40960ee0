package org.soundings.statistics.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Can a printed mean and standard deviation (with divisor n − 1) of n whole numbers be right
 * together? Some whole sum S within the mean's rounding must have a whole sum of squares Q within
 * the standard deviation's, n Q = S² + n(n − 1)s², and Q must be odd where S is, since x² is odd
 * where x is. Exact. A scale of k items is multiplied by k first.
 *
 * <p>Anaya (2016), doi:10.7287/peerj.preprints.2400v1; Allard (2018), Analytic-GRIMMER.
 */
public final class Grimmer {
  private static final int MOST_SUMS = 100_000;

  private Grimmer() {}

  /**
   * @param mean as printed
   * @param standardDeviation as printed; a negative one is never consistent
   * @param n answers, at least 2
   * @param items averaged in each answer
   * @throws IllegalArgumentException unless n is 2 to 10⁹ and items 1 to 10⁹
   */
  public static boolean isConsistent(
      BigDecimal mean, BigDecimal standardDeviation, long n, long items) {
    Grim.check(n, items);
    if (n < 2) {
      throw new IllegalArgumentException("One answer has no standard deviation");
    }
    if (standardDeviation.signum() < 0) {
      return false;
    }
    RoundingInterval sum = RoundingInterval.of(mean).times(n * items);
    RoundingInterval spread =
        RoundingInterval.of(standardDeviation).squared().times(items).times(items);
    RoundingInterval scaled = spread.times(n).times(n - 1);
    BigInteger s = sum.low().setScale(0, RoundingMode.CEILING).toBigIntegerExact();
    for (int tried = 0; sum.contains(new BigDecimal(s)); tried++) {
      if (tried >= MOST_SUMS || isPossible(s, scaled, n)) {
        return true;
      }
      s = s.add(BigInteger.ONE);
    }
    return false;
  }

  /** Whether some n Q − S², Q as odd as S, lies within n(n − 1)s². */
  private static boolean isPossible(BigInteger s, RoundingInterval spread, long n) {
    BigInteger square = s.multiply(s);
    BigDecimal low = spread.low().add(new BigDecimal(square));
    BigInteger q = low.divide(BigDecimal.valueOf(n), 0, RoundingMode.CEILING).toBigIntegerExact();
    if (q.testBit(0) != s.testBit(0)) {
      q = q.add(BigInteger.ONE);
    }
    BigInteger found = q.multiply(BigInteger.valueOf(n)).subtract(square);
    return spread.contains(new BigDecimal(found));
  }
}
