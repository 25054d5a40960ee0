package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * Welch's analysis of variance, which lets the groups vary differently. Undefined where a group has
 * fewer than two answers or does not vary, or with fewer than two groups; empty groups drop out.
 * The effect is {@link OneWayAnova}'s η².
 *
 * <p>Welch (1951), doi:10.1093/biomet/38.3-4.330. R: {@code oneway.test}.
 */
public final class WelchAnova {
  private static final String NAME = "Welch's analysis of variance";

  private WelchAnova() {}

  /**
   * @param groups of answers, summed up
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(Sample[] groups, double level) {
    Sample[] used = OneWayAnova.used(groups);
    long n = OneWayAnova.n(used);
    double k = used.length;
    if (k < 2 || Arrays.stream(used).anyMatch(g -> g.n() < 2 || !(g.variance() > 0))) {
      return TestResult.undefined(NAME, n, "a group has fewer than two answers or does not vary");
    }
    double[] weights = Arrays.stream(used).mapToDouble(g -> g.n() / g.variance()).toArray();
    double total = Arrays.stream(weights).sum();
    double origin = used[0].mean();
    double mean = 0;
    for (int g = 0; g < k; g++) {
      mean += weights[g] * (used[g].mean() - origin) / total;
    }
    double between = 0;
    double lambda = 0;
    for (int g = 0; g < k; g++) {
      double off = used[g].mean() - origin - mean;
      double share = 1 - weights[g] / total;
      between += weights[g] * off * off;
      lambda += share * share / (used[g].n() - 1.0) / (k * k - 1);
    }
    double f = between / (k - 1) / (1 + 2 * (k - 2) * lambda);
    double df2 = 1 / (3 * lambda);
    double p = Tail.f(f, k - 1, df2);
    Estimate eta = OneWayAnova.test(used, level).effect();
    return new TestResult(
        NAME, Symbol.F, f, List.of(k - 1, df2), p, eta, EffectSize.ETA_SQUARED, n, "");
  }
}
