package org.soundings.statistics.scale;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.CrossProducts;

/**
 * How alike members of a group answer: ICC(1), the share of variance that lies between groups, and
 * ICC(2), the reliability of a group's mean, n̄ ICC(1) / (1 + (n̄ − 1) ICC(1)) at the mean group
 * size n̄. Variance components by restricted maximum likelihood, so that groups may differ in size;
 * beside them the mean-square forms that hold for equal groups.
 *
 * <p>It takes one {@link CrossProducts} of one variable a group, which merge. Groups without
 * answers drop out. Undefined for fewer than two groups, no group of two, or where nothing varies.
 *
 * <p>Bliese (2000), Within-group agreement, non-independence, and reliability; Patterson &amp;
 * Thompson (1971), doi:10.1093/biomet/58.3.545.
 *
 * @param icc1 with an interval from the F ratio where groups are of one size, else without
 * @param icc2 of the group means
 * @param meanSquareIcc1 (MSB − MSW) / (MSB + (n̄ − 1) MSW), n̄ the mean group size
 * @param meanSquareIcc2 (MSB − MSW) / MSB
 * @param test the F test that groups do not differ
 */
public record GroupReliability(
    Estimate icc1, Estimate icc2, double meanSquareIcc1, double meanSquareIcc2, TestResult test) {

  /**
   * @throws IllegalArgumentException unless each group holds one variable and 0 &lt; level &lt; 1
   */
  public static GroupReliability of(List<CrossProducts> groups, double level) {
    CriticalValue.tail(level);
    List<CrossProducts> filled = groups.stream().filter(g -> g.n() > 0).toList();
    long n = 0;
    double within = 0;
    for (CrossProducts group : filled) {
      if (group.variables() != 1) {
        throw new IllegalArgumentException("Group reliability is of one variable at a time.");
      }
      n += group.n();
      within += group.products()[0][0];
    }
    int k = filled.size();
    double between = between(filled, n);
    if (k < 2 || n <= k || !(within + between > 0)) {
      return undefined(n, level);
    }
    double msb = between / (k - 1);
    double msw = within / (n - k);
    double size = (double) n / k;
    double ratio = ratio(filled, n, within);
    double one = ratio / (1 + ratio);
    double two = size * one / (1 + (size - 1) * one);
    TestResult test =
        new TestResult(
            "One-way F test",
            Symbol.F,
            msb / msw,
            List.of(k - 1.0, (double) (n - k)),
            msw > 0 ? Tail.f(msb / msw, k - 1, n - k) : 0,
            null,
            EffectSize.NONE,
            n,
            "");
    return new GroupReliability(
        icc1(one, msb / msw, filled, n, level),
        bare(two, level, n, "ICC(2), mean group size, REML"),
        (msb - msw) / (msb + (size - 1) * msw),
        (msb - msw) / msb,
        test);
  }

  private static Estimate icc1(
      double one, double f, List<CrossProducts> groups, long n, double level) {
    long size = groups.get(0).n();
    boolean equal = groups.stream().allMatch(g -> g.n() == size);
    if (!equal || Double.isInfinite(f)) {
      return bare(one, level, n, "ICC(1), REML (no interval: groups differ in size)");
    }
    double df1 = groups.size() - 1.0;
    double df2 = n - groups.size();
    double tail = CriticalValue.tail(level);
    double low = f / CriticalValue.upper(FDistribution.of(df1, df2), tail);
    double high = f / CriticalValue.lower(FDistribution.of(df1, df2), tail);
    return new Estimate(
        one,
        Double.NaN,
        (low - 1) / (low + size - 1),
        (high - 1) / (high + size - 1),
        level,
        n,
        "ICC(1), REML, F interval");
  }

  private static Estimate bare(double value, double level, long n, String method) {
    return new Estimate(value, Double.NaN, Double.NaN, Double.NaN, level, n, method);
  }

  private static GroupReliability undefined(long n, double level) {
    String why = " (undefined: it takes two groups, a group of two, and a difference)";
    return new GroupReliability(
        Estimate.undefined(level, n, "ICC(1), REML" + why),
        Estimate.undefined(level, n, "ICC(2), REML" + why),
        Double.NaN,
        Double.NaN,
        TestResult.undefined("One-way F test", n, "It takes two groups and a difference."));
  }

  private static double between(List<CrossProducts> groups, long n) {
    double grand = 0;
    for (CrossProducts group : groups) {
      grand += group.means()[0] * group.n() / n;
    }
    double sum = 0;
    for (CrossProducts group : groups) {
      double apart = group.means()[0] - grand;
      sum += group.n() * apart * apart;
    }
    return sum;
  }

  /** Between-group over within-group variance at the restricted maximum; 0 where it lies below. */
  private static double ratio(List<CrossProducts> groups, long n, double within) {
    if (slope(0, groups, n, within) >= 0) {
      return 0;
    }
    double high = 1;
    while (slope(high, groups, n, within) < 0 && high < 1e12) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (slope(middle, groups, n, within) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The derivative of −2 restricted log-likelihood by the ratio of variances. */
  private static double slope(double ratio, List<CrossProducts> groups, long n, double within) {
    double weights = 0;
    double squared = 0;
    double mean = 0;
    for (CrossProducts group : groups) {
      double w = group.n() / (1 + group.n() * ratio);
      weights += w;
      squared += w * w;
      mean += w * group.means()[0];
    }
    mean /= weights;
    double spread = within;
    double squaredSpread = 0;
    for (CrossProducts group : groups) {
      double w = group.n() / (1 + group.n() * ratio);
      double apart = group.means()[0] - mean;
      spread += w * apart * apart;
      squaredSpread += w * w * apart * apart;
    }
    return -(n - 1) * squaredSpread / spread + weights - squared / weights;
  }
}
