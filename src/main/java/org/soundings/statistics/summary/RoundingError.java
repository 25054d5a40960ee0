package org.soundings.statistics.summary;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * The interval of an estimate whose value was rounded after it was computed. Sampling and rounding
 * err independently, so that on either side the distance to the limit and the normal quantile times
 * the deviation of the rounding error add up as squares do.
 *
 * <p>What is rounded to the nearest multiple of w errs uniformly between -w/2 and w/2, with a
 * deviation of w/√12; parts rounded so that they still add up to their rounded total err between -w
 * and w, nearly as a triangle does, with one of w/√6.
 */
public final class RoundingError {
  private static final double UNIFORM = Math.sqrt(1 / 12.0);
  private static final double TRIANGLE = Math.sqrt(1 / 6.0);

  private RoundingError() {}

  /**
   * A share of people, where both numbers were rounded to multiples of {@code to}.
   *
   * @return within 0 and 1; as it is where it is undefined
   */
  public static Estimate ofShare(Estimate share, int to) {
    double deviation = Math.hypot(TRIANGLE, UNIFORM * share.value()) * to / share.n();
    return widened(share, deviation).within(0, 1);
  }

  /** The difference of two shares of one base. */
  public static Estimate ofNet(Estimate net, int to) {
    double deviation = Math.hypot(TRIANGLE, TRIANGLE) * to / net.n();
    return widened(net, deviation).within(-1, 1);
  }

  /**
   * A mean that was rounded to a multiple of {@code step}.
   *
   * @return as it is where it is undefined, without limits where it has none
   */
  public static Estimate ofMean(Estimate mean, double step) {
    return widened(mean, UNIFORM * step);
  }

  /**
   * A mean of people whose numbers were rounded to multiples of {@code to}.
   *
   * @param values that which each of {@code counts} people have; NaN where they are left out
   */
  public static Estimate ofMean(Estimate mean, double[] values, long[] counts, int to) {
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] > 0 && !Double.isNaN(values[i])) {
        squares += (values[i] - mean.value()) * (values[i] - mean.value());
      }
    }
    return widened(mean, TRIANGLE * to * Math.sqrt(squares) / mean.n());
  }

  private static Estimate widened(Estimate of, double deviation) {
    if (!of.isDefined() || !(deviation > 0)) {
      return of;
    }
    double reach = CriticalValue.normal(of.level()) * deviation;
    return new Estimate(
        of.value(),
        Math.hypot(of.standardError(), deviation),
        of.value() - Math.hypot(of.value() - of.low(), reach),
        of.value() + Math.hypot(of.high() - of.value(), reach),
        of.level(),
        of.n(),
        of.method().called(of.method().name() + ", widened by what rounding may have added"));
  }
}
