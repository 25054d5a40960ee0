package org.soundings.statistics.proportion;

/** A proportion of counts and its bounds, which all intervals of one need. */
public final class Proportion {
  private Proportion() {}

  /**
   * count / n; NaN where n is 0.
   *
   * @throws IllegalArgumentException unless 0 &lt;= count &lt;= n
   */
  public static double of(long count, long n) {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException(count + " of " + n + " is not a proportion");
    }
    return (double) count / n;
  }

  /**
   * @throws IllegalArgumentException unless 0 &lt;= proportion &lt;= 1, on NaN too
   */
  public static void check(double proportion) {
    if (!(proportion >= 0 && proportion <= 1)) {
      throw new IllegalArgumentException(proportion + " is not a proportion");
    }
  }

  static double standardError(double proportion, double n) {
    return Math.sqrt(proportion * (1 - proportion) / n);
  }
}
