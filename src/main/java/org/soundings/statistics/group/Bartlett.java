package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * Do groups of normal answers vary equally? K² on k − 1 degrees of freedom. Sensitive to answers
 * that are not normal; prefer {@link Levene}. Undefined where a group has fewer than two answers or
 * does not vary.
 *
 * <p>Bartlett (1937), doi:10.1098/rspa.1937.0109. R: {@code bartlett.test}.
 */
public final class Bartlett {
  private static final String NAME = "Bartlett's test of equal variances";

  private Bartlett() {}

  /**
   * @param groups two at least, else undefined
   * @return without an effect size
   */
  public static TestResult test(Sample[] groups) {
    long n = OneWayAnova.n(groups);
    if (groups.length < 2 || Arrays.stream(groups).anyMatch(g -> !(g.variance() > 0))) {
      return TestResult.undefined(NAME, n, "a group has fewer than two answers or does not vary");
    }
    double k = groups.length;
    double rest = n - k;
    double pooled = OneWayAnova.within(groups) / rest;
    double logs = 0;
    double inverse = 0;
    for (Sample g : groups) {
      logs += (g.n() - 1) * Math.log(g.variance() / pooled);
      inverse += 1 / (g.n() - 1.0);
    }
    double statistic = Math.max(0, -logs / (1 + (inverse - 1 / rest) / (3 * (k - 1))));
    double p = Tail.chiSquared(statistic, k - 1);
    return new TestResult(
        NAME, Symbol.K_SQUARE, statistic, List.of(k - 1), p, null, EffectSize.NONE, n, "");
  }
}
