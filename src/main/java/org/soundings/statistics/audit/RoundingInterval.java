package org.soundings.statistics.audit;

import java.math.BigDecimal;

/**
 * A number as it was printed, and between what the number itself must lie, both ends included:
 * whether halves were rounded up or down is not known.
 */
record RoundingInterval(BigDecimal low, BigDecimal high) {

  static RoundingInterval of(BigDecimal printed) {
    BigDecimal half = BigDecimal.valueOf(5).scaleByPowerOfTen(-Math.max(0, printed.scale()) - 1);
    return new RoundingInterval(printed.subtract(half), printed.add(half));
  }

  RoundingInterval times(long factor) {
    BigDecimal by = BigDecimal.valueOf(factor);
    return new RoundingInterval(low.multiply(by), high.multiply(by));
  }

  /** Of a number that is not negative: the square of each end, the lower at least 0. */
  RoundingInterval squared() {
    BigDecimal least = low.max(BigDecimal.ZERO);
    return new RoundingInterval(least.multiply(least), high.multiply(high));
  }

  boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
  }
}
