package org.soundings.statistics.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.Wilson;

/** D6: an interval around a rounded number holds the true one as often as it says. */
class RoundingErrorTest {
  private static final int TIMES = 20_000;

  @Test
  void sharesOfRoundedPeopleAreCoveredAsOftenAsOfExactOnes() {
    Random random = new Random(66);
    for (int n : new int[] {28, 41, 97}) {
      double p = 0.35;
      int exact = 0;
      int rounded = 0;
      for (int i = 0; i < TIMES; i++) {
        int count = 0;
        for (int person = 0; person < n; person++) {
          count += random.nextDouble() < p ? 1 : 0;
        }
        exact += holds(Wilson.interval(count, n, 0.95), p);
        long base = nearest(n);
        Estimate of = Wilson.interval(Math.min(base, nearest(count)), base, 0.95);
        rounded += holds(RoundingError.ofShare(of, 5), p);
      }
      assertTrue(rounded >= exact - 0.01 * TIMES, n + ": " + rounded + ", exact " + exact);
      assertTrue(rounded <= 0.999 * TIMES, n + ": " + rounded);
    }
  }

  @Test
  void meansInStepsAreCoveredToo() {
    Random random = new Random(67);
    for (int n : new int[] {12, 30, 80}) {
      int held = 0;
      for (int i = 0; i < TIMES; i++) {
        double[] values = random.ints(n, 1, 6).asDoubleStream().toArray();
        double mean = 0;
        for (double value : values) {
          mean += value / n;
        }
        double step = 4.0 / n;
        Estimate of = MeanInterval.of(n, Math.rint(mean / step) * step, Math.sqrt(2), 0.95);
        held += holds(RoundingError.ofMean(of, step), 3);
      }
      assertTrue(held >= 0.94 * TIMES, n + ": " + held);
    }
  }

  @Test
  void squaresAddUp() {
    Estimate of = MeanInterval.of(16, 3, 1, 0.95);
    Estimate wider = RoundingError.ofMean(of, Math.sqrt(12) * of.standardError());
    assertEquals(Math.sqrt(2) * of.standardError(), wider.standardError(), 1e-12);
    double z = 1.959963984540054;
    assertEquals(Math.hypot(3 - of.low(), z * of.standardError()), 3 - wider.low(), 1e-9);
    assertEquals(3, wider.value());
    Estimate cells = RoundingError.ofMean(of, new double[] {2, 4, 9}, new long[] {8, 8, 0}, 6);
    assertEquals(
        Math.hypot(of.standardError(), 6 / Math.sqrt(6) * Math.sqrt(2) / 16),
        cells.standardError(),
        1e-12);
  }

  @Test
  void whatIsUndefinedOrNotRoundedStays() {
    Estimate none = Estimate.undefined(0.95, 0, "no answers");
    assertSame(none, RoundingError.ofMean(none, 1));
    assertTrue(Double.isNaN(RoundingError.ofShare(none, 5).value()));
    Estimate exact = MeanInterval.of(16, 3, 1, 0.95);
    assertSame(exact, RoundingError.ofMean(exact, 0));
    Estimate all = RoundingError.ofShare(Wilson.interval(20, 20, 0.95), 5);
    assertTrue(all.high() <= 1 && all.low() > 0.5, all.toString());
  }

  private static long nearest(long n) {
    return (n + 2) / 5 * 5;
  }

  private static int holds(Estimate of, double value) {
    return of.low() <= value && value <= of.high() ? 1 : 0;
  }
}
