package org.soundings.analysis.change;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.design.Calibration;
import org.soundings.statistics.proportion.Mover;

/**
 * How a number differs from the same of an earlier wave. One that the weights fix is known, so that
 * chance is in the other alone; where they fix both, a difference is that of the populations.
 */
final class Difference {
  private static final String BOTH =
      "no interval: the weights of both were made so that it equals that of the population";

  /** How far weights may miss the population that they were made to agree with. */
  private static final double MISSED = 1e-8;

  private Difference() {}

  static Estimate of(Estimate after, Estimate before) {
    if (!isFixed(after) || !isFixed(before)) {
      return Mover.difference(known(after), known(before));
    }
    double change = after.value() - before.value();
    double value = Math.abs(change) < MISSED * (1 + Math.abs(after.value())) ? 0 : change;
    long n = after.n() + before.n();
    double none = Double.NaN;
    return new Estimate(value, 0, none, none, after.level(), n, Method.none(BOTH));
  }

  private static boolean isFixed(Estimate of) {
    return of.isDefined() && of.method().equals(Calibration.FIXED);
  }

  private static Estimate known(Estimate of) {
    double value = of.value();
    return isFixed(of) ? new Estimate(value, 0, value, value, of.level(), of.n(), of.method()) : of;
  }
}
