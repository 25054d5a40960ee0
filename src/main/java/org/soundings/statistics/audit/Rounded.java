package org.soundings.statistics.audit;

import java.math.BigDecimal;

/**
 * A number as it was printed, and between what the number itself must lie, both ends included:
 * whether halves were rounded up or down is not known.
 */
record Rounded(BigDecimal low, BigDecimal high) {

  static Rounded of(BigDecimal printed) {
    BigDecimal half = BigDecimal.valueOf(5).scaleByPowerOfTen(-Math.max(0, printed.scale()) - 1);
    return new Rounded(printed.subtract(half), printed.add(half));
  }

  Rounded times(long factor) {
    BigDecimal by = BigDecimal.valueOf(factor);
    return new Rounded(low.multiply(by), high.multiply(by));
  }

  /** Of a number that is not negative: the square of each end, the lower at least 0. */
  Rounded squared() {
    BigDecimal least = low.max(BigDecimal.ZERO);
    return new Rounded(least.multiply(least), high.multiply(high));
  }

  boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
  }
}
