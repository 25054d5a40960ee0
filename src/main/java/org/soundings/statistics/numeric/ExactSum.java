package org.soundings.statistics.numeric;

/**
 * A sum that carries what rounding loses, so that weights that add up to a round number are seen
 * to.
 *
 * <p>Neumaier (1974), doi:10.1002/zamm.19740540106.
 */
public final class ExactSum {
  private double sum;
  private double lost;

  /** Adds a finite number. */
  public void add(double x) {
    double next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }

  /** What was added so far; 0 of nothing. */
  public double value() {
    return sum + lost;
  }
}
