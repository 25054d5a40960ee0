package org.soundings.statistics.group;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * Do the means of groups in order rise or fall in a line? The slope of the answers on the group's
 * number 1, 2, 3 and so on, by least squares, with its t test on n − 2 degrees of freedom; the
 * effect is the slope with its t interval. Undefined with fewer than three answers or two groups,
 * or where nothing varies about the line.
 *
 * <p>R: {@code lm(y ~ as.integer(group))}.
 */
public final class LinearTrend {
  private static final String NAME = "Linear trend over groups";

  /** What rounding leaves of the answers' squares, as a part of them. */
  private static final double EXACT = 1e-12;

  private LinearTrend() {}

  /**
   * @param groups in their order; an empty one keeps its number
   * @param level of confidence of the slope's interval, between 0 and 1
   */
  public static TestResult test(Sample[] groups, double level) {
    double n = OneWayAnova.n(groups);
    double within = OneWayAnova.within(groups);
    double origin = OneWayAnova.origin(groups);
    double meanX = 0;
    double meanY = 0;
    for (int g = 0; g < groups.length; g++) {
      meanX += groups[g].n() * (g + 1) / n;
      meanY += groups[g].n() == 0 ? 0 : groups[g].n() * (groups[g].mean() - origin) / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = within;
    for (int g = 0; g < groups.length; g++) {
      if (groups[g].n() > 0) {
        double x = g + 1 - meanX;
        double y = groups[g].mean() - origin - meanY;
        xx += groups[g].n() * x * x;
        xy += groups[g].n() * x * y;
        yy += groups[g].n() * y * y;
      }
    }
    double slope = xy / xx;
    double df = n - 2;
    double rest = yy - slope * xy;
    double se = rest > EXACT * yy ? Math.sqrt(rest / df / xx) : 0;
    if (!(xx > 0 && df > 0 && se > 0)) {
      return TestResult.undefined(NAME, (long) n, why(xx, df, yy));
    }
    double half = CriticalValue.t(level, df) * se;
    Estimate effect =
        new Estimate(slope, se, slope - half, slope + half, level, (long) n, "least squares");
    double t = slope / se;
    double p = Tail.twoSidedT(t, df);
    return new TestResult(
        NAME, Symbol.T, t, List.of(df), p, effect, EffectSize.SLOPE, (long) n, "");
  }

  private static String why(double ofGroups, double df, double ofAnswers) {
    if (!(ofGroups > 0 && df > 0)) {
      return "it takes three answers in two groups";
    }
    return ofAnswers > 0
        ? "all answers lie on the line, so that nothing is left over to test with"
        : "all answers are equal";
  }
}
