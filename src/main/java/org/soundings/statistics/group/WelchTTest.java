package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * Welch's test of two means, which lets the variances differ: t on Satterthwaite's degrees of
 * freedom; the effect is Hedges' g. Undefined where a group has fewer than two answers, or where
 * nothing varies.
 *
 * <p>Welch (1947), doi:10.1093/biomet/34.1-2.28. R: {@code t.test(a, b)}.
 */
public final class WelchTTest {
  private static final String NAME = "Welch's t test";
  private static final String METHOD = "t interval, Welch";

  private WelchTTest() {}

  /**
   * Two-sided.
   *
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(Sample a, Sample b, double level) {
    double se = TwoSamples.standardError(a, b);
    long n = a.n() + b.n();
    if (!(se > 0)) {
      return TestResult.undefined(NAME, n, TwoSamples.why(a, b, 2));
    }
    double df = TwoSamples.satterthwaite(a, b);
    double t = (a.mean() - b.mean()) / se;
    Estimate g = StandardizedDifference.hedges(a, b, level);
    return new TestResult(
        NAME, Symbol.T, t, List.of(df), Tail.twoSidedT(t, df), g, EffectSize.HEDGES_G, n, "");
  }

  /** Mean of a less mean of b with Welch's t interval, in the unit of the answers. */
  public static Estimate difference(Sample a, Sample b, double level) {
    double df = TwoSamples.satterthwaite(a, b);
    return TwoSamples.difference(a, b, TwoSamples.standardError(a, b), df, level, METHOD);
  }
}
