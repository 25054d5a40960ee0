package org.soundings.statistics.proportion;

/** What the intervals of a proportion share. */
public final class Proportion {
  private Proportion() {}

  /** NaN where n is 0. */
  public static double of(long count, long n) {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException(count + " of " + n + " is not a proportion");
    }
    return (double) count / n;
  }

  public static void check(double proportion) {
    if (!(proportion >= 0 && proportion <= 1)) {
      throw new IllegalArgumentException(proportion + " is not a proportion");
    }
  }

  static double standardError(double proportion, double n) {
    return Math.sqrt(proportion * (1 - proportion) / n);
  }
}
