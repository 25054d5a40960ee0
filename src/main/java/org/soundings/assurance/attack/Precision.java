package org.soundings.assurance.attack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With how many digits an estimate or a table is written: as it was computed, or rounded. A reader
 * sees that at a glance, and knows how far each of its numbers may be off. Other parts of a release
 * say nothing of it: beside rounded shares there may be quantiles and degrees of freedom with all
 * their digits.
 *
 * @param exact whether they are as they were computed
 */
record Precision(boolean exact) {
  /** Rounded numbers have no more digits than these, or no more of them after the point. */
  private static final int MANY = 7;

  private static final double ALMOST = 1e-9;
  private static final double HUNDREDTH = 0.005;
  private static final long ENOUGH = 1_000;

  /**
   * @param part a number, or numbers that were rounded alike if at all: an estimate, a table's rows
   */
  static Precision of(@Nullable Object part) {
    return new Precision(isAnyExact(part));
  }

  private static boolean isAnyExact(@Nullable Object part) {
    return switch (part) {
      case null -> false;
      case Map<?, ?> fields -> fields.values().stream().anyMatch(Precision::isAnyExact);
      case Collection<?> elements -> elements.stream().anyMatch(Precision::isAnyExact);
      case Double d -> Double.isFinite(d) && isExact(BigDecimal.valueOf(d));
      default -> false;
    };
  }

  private static boolean isExact(BigDecimal number) {
    return Math.min(number.precision(), number.scale()) > MANY;
  }

  private static double almost(double value) {
    return ALMOST * Math.max(1, Math.abs(value));
  }

  /** How far a mean, or its standard error, may be off. */
  double ofMean(double value) {
    return exact ? almost(value) : HUNDREDTH;
  }

  /** How far a share of so many may be off. */
  double ofShare(double value, double n) {
    return exact ? almost(value) : n < ENOUGH ? HUNDREDTH : HUNDREDTH / 10;
  }

  /** How far a number with significant digits may be off; two are the fewest in use. */
  double ofResult(double value) {
    double magnitude = value == 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
    return exact ? almost(value) : 0.5 * Math.pow(10, magnitude - 1);
  }
}
