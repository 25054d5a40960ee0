package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;

/**
 * Test that paired differences have mean 0: t = mean/(s/√n) on n − 1 degrees of freedom; the effect
 * is Cohen's d of the differences. Undefined with fewer than two pairs or where all differences are
 * equal.
 *
 * <p>Student (1908), doi:10.1093/biomet/6.1.1. R: {@code t.test(a, b, paired = TRUE)}. The interval
 * of the mean difference is {@link MeanInterval}'s.
 */
public final class PairedTTest {
  private static final String NAME = "Paired t test";

  private PairedTTest() {}

  /**
   * @param differences of each person's two answers, all taken in one direction
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(Sample differences, double level) {
    long n = differences.n();
    double se = differences.standardDeviation() / Math.sqrt(n);
    if (!(se > 0)) {
      return TestResult.undefined(NAME, n, "fewer than two pairs, or all differences are equal");
    }
    double t = differences.mean() / se;
    double p = Tail.twoSidedT(t, n - 1.0);
    Estimate d = StandardizedDifference.paired(differences, level);
    return new TestResult(NAME, Symbol.T, t, List.of(n - 1.0), p, d, EffectSize.COHENS_D, n, "");
  }
}
