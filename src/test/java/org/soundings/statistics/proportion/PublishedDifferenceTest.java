package org.soundings.statistics.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.group.WelchTTest;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.TwoProportions;

class PublishedDifferenceTest {
  /** Newcombe (1998), table II (a): 56 of 70 less 48 of 80; method 10 gives 0.0524 to 0.3339. */
  @Test
  void sharesAsNewcombePrintsThem() {
    Estimate here = Wilson.interval(56, 70, 0.95);
    Estimate d = PublishedDifference.ofShares(here, 48 / 80.0, 80);
    assertEquals(0.2, d.value(), 1e-12);
    assertEquals(0.0524, d.low(), 5e-5);
    assertEquals(0.3339, d.high(), 5e-5);
    assertEquals(TwoProportions.difference(56, 70, 48, 80, 0.95).low(), d.low(), 1e-12);
  }

  /** The same as Welch's interval of two samples with these moments. */
  @Test
  void meansAsWelchOfTwoSamples() {
    double[] a = {3, 5, 8, 9, 12, 4, 7};
    double[] b = {2, 4, 4, 6, 1, 3, 5, 2, 4};
    Sample first = Sample.of(a);
    Sample second = Sample.of(b);
    Estimate mean = MeanInterval.of(first.n(), first.mean(), Math.sqrt(first.variance()), 0.95);
    Estimate d =
        PublishedDifference.ofMeans(mean, second.mean(), Math.sqrt(second.variance()), second.n());
    Estimate welch = WelchTTest.difference(first, second, 0.95);
    assertEquals(welch.value(), d.value(), 1e-12);
    assertEquals(welch.low(), d.low(), 1e-10);
    assertEquals(welch.high(), d.high(), 1e-10);
  }

  @Test
  void whatHasNoIntervalHasNoDifference() {
    Estimate one = MeanInterval.of(1, 3, Double.NaN, 0.95);
    assertFalse(PublishedDifference.ofMeans(one, 2, 1, 50).isDefined());
    Estimate none = Wilson.interval(0, 0, 0.95);
    assertFalse(PublishedDifference.ofShares(none, 0.5, 50).isDefined());
    assertTrue(PublishedDifference.ofShares(Wilson.interval(0, 9, 0.95), 0, 5).low() < 0);
  }
}
