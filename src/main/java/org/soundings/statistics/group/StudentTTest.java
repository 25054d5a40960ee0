package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * Student's test of two means, assuming one variance: t on n₁ + n₂ − 2 degrees of freedom; the
 * effect is Hedges' g. Undefined where a group is empty, or where nothing varies. Prefer {@link
 * WelchTTest}.
 *
 * <p>Student (1908), doi:10.1093/biomet/6.1.1. R: {@code t.test(a, b, var.equal = TRUE)}.
 */
public final class StudentTTest {
  private static final String NAME = "Student's t test";
  private static final String METHOD = "t interval, pooled variance";

  private StudentTTest() {}

  /**
   * Two-sided.
   *
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(Sample a, Sample b, double level) {
    double df = a.n() + b.n() - 2.0;
    double se = standardError(a, b);
    long n = a.n() + b.n();
    if (!(se > 0)) {
      return TestResult.undefined(NAME, n, TwoSamples.why(a, b, 1));
    }
    double t = (a.mean() - b.mean()) / se;
    Estimate g = StandardizedDifference.hedges(a, b, level);
    return new TestResult(
        NAME, Symbol.T, t, List.of(df), Tail.twoSidedT(t, df), g, EffectSize.HEDGES_G, n, "");
  }

  /** Mean of a less mean of b with its t interval, in the unit of the answers. */
  public static Estimate difference(Sample a, Sample b, double level) {
    return TwoSamples.difference(a, b, standardError(a, b), a.n() + b.n() - 2.0, level, METHOD);
  }

  /** √ of the pooled variance times (1/n₁ + 1/n₂); NaN where that is undefined. */
  private static double standardError(Sample a, Sample b) {
    if (a.n() == 0 || b.n() == 0 || a.n() + b.n() < 3) {
      return Double.NaN;
    }
    return Math.sqrt(TwoSamples.pooledVariance(a, b) * (1.0 / a.n() + 1.0 / b.n()));
  }
}
