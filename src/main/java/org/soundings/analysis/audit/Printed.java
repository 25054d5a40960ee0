package org.soundings.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.soundings.statistics.audit.Grim;

/**
 * A percentage as it was printed: the number itself lies within half of its last digit, both ends
 * included, and from 0 to 100.
 *
 * @param percent with as many decimals as were printed
 */
public record Printed(BigDecimal percent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  BigDecimal low() {
    return percent.subtract(half()).max(BigDecimal.ZERO);
  }

  BigDecimal high() {
    return percent.add(half()).min(HUNDRED);
  }

  private BigDecimal half() {
    return BigDecimal.valueOf(5).scaleByPowerOfTen(-Math.max(0, percent.scale()) - 1);
  }

  /** Whether some number of n people is this percentage. */
  boolean isPossible(long n) {
    return Grim.isPossiblePercentage(percent, n);
  }

  /** The fewest of n people that it can be; more than the most where none can. */
  long fewest(long n) {
    return people(low(), n, RoundingMode.CEILING);
  }

  /** The most of n people that it can be. */
  long most(long n) {
    return people(high(), n, RoundingMode.FLOOR);
  }

  /** The number of people just below it. */
  long below(long n) {
    return people(percent, n, RoundingMode.FLOOR);
  }

  /** The number of people nearest to it. */
  long nearest(long n) {
    return people(percent, n, RoundingMode.HALF_UP);
  }

  private static long people(BigDecimal percent, long n, RoundingMode mode) {
    return percent.multiply(BigDecimal.valueOf(n)).divide(HUNDRED, 0, mode).longValueExact();
  }
}
