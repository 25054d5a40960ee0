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

  public boolean isNone() {
    return variable.isEmpty();
  }

  long scale(double weight) {
    return Math.round(Math.scalb(weight, shift));
  }

  double unscale(double scaled) {
    return Math.scalb(scaled, -shift);
  }
}
