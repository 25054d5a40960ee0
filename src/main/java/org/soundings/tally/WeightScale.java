package org.soundings.tally;

/**
 * How weights become integers, so that their sums do not depend on the order of adding.
 *
 * @param variable the weight's name; empty where there are no weights
 * @param shift a weight w is held as the integer nearest to w times 2 to the {@code shift}
 */
public record WeightScale(String variable, int shift) {
  public static final WeightScale NONE = new WeightScale("", 0);

  /**
   * Scaled weights stay under 2 to this power, so that a square fits a long and a billion of them
   * add up.
   */
  private static final int BITS = 31;

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /**
   * The finest scale for weights up to {@code largest}: a relative precision of at least 2 to the
   * -30 of it.
   */
  public static WeightScale of(String variable, double largest) {
    if (!(largest > 0) || Double.isInfinite(largest)) {
      throw new IllegalArgumentException(
          "the largest weight is " + largest + "; weights must be positive numbers");
    }
    return new WeightScale(variable, BITS - 1 - Math.getExponent(largest));
  }

  /** Whether every response counts as one. */
  public boolean isNone() {
    return variable.isEmpty();
  }

  long scale(double weight) {
    return Math.round(Math.scalb(weight, shift));
  }

  /** The same, from which no weight can be told: each is NaN. */
  WeightScale unknown() {
    return new WeightScale(variable, UNKNOWN);
  }

  double unscale(double scaled) {
    return shift == UNKNOWN ? Double.NaN : Math.scalb(scaled, -shift);
  }
}
