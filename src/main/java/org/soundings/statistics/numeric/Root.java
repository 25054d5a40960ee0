package org.soundings.statistics.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a monotone function crosses 0. */
public final class Root {
  private static final BrentSolver SOLVER = new BrentSolver(1e-15, 1e-14, 1e-16);
  private static final int DOUBLINGS = 200;

  private Root() {}

  /**
   * The root of a decreasing function from {@code start} on; {@code start} itself where the
   * function is not positive there.
   *
   * @param scale a first guess of how far the root may be; the bracket doubles from there
   * @throws ArithmeticException where 200 doublings find none
   */
  public static double decreasing(DoubleUnaryOperator function, double start, double scale) {
    if (!(function.applyAsDouble(start) > 0)) {
      return start;
    }
    double low = start;
    double width = Math.max(scale, 1);
    for (int i = 0; i < DOUBLINGS; i++) {
      double high = start + width;
      if (function.applyAsDouble(high) <= 0) {
        return SOLVER.findRoot(function, low, high);
      }
      low = high;
      width *= 2;
    }
    throw new ArithmeticException("No root within " + width + " of " + start);
  }

  /** The root of an increasing function on the whole line; throws as {@link #decreasing} does. */
  public static double increasing(DoubleUnaryOperator function) {
    double atZero = function.applyAsDouble(0);
    if (atZero == 0) {
      return 0;
    }
    return atZero < 0
        ? decreasing(x -> -function.applyAsDouble(x), 0, 1)
        : -decreasing(x -> function.applyAsDouble(-x), 0, 1);
  }
}
