package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;

/**
 * The difference of two independent estimates, its interval made from theirs: the method of
 * variance estimates recovery.
 *
 * <p>For two proportions with Wilson intervals this is Newcombe's hybrid score interval (his method
 * 10). Zou &amp; Donner 2008, doi:10.1002/sim.3095; Newcombe 1998,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I.
 */
public final class Mover {
  public static final String METHOD = "method of variance estimates recovery";

  private Mover() {}

  /**
   * {@code after} less {@code before}, resting on the answers of both. Undefined where one of them
   * is; without an interval where one has none.
   *
   * @throws IllegalArgumentException where their levels of confidence differ
   */
  public static Estimate difference(Estimate after, Estimate before) {
    return difference(after, before, METHOD);
  }

  /** The same under another name. */
  public static Estimate difference(Estimate after, Estimate before, String method) {
    long n = after.n() + before.n();
    if (!after.isDefined() || !before.isDefined()) {
      return Estimate.undefined(after.level(), n, method);
    }
    if (after.level() != before.level()) {
      throw new IllegalArgumentException(
          "intervals of levels " + before.level() + " and " + after.level());
    }
    double value = after.value() - before.value();
    double down = Math.hypot(after.value() - after.low(), before.high() - before.value());
    double up = Math.hypot(after.high() - after.value(), before.value() - before.low());
    double se = Math.hypot(after.standardError(), before.standardError());
    return new Estimate(value, se, value - down, value + up, after.level(), n, method);
  }
}
