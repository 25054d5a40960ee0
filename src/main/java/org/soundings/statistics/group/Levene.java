package org.soundings.statistics.group;

import java.util.Arrays;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.summary.Describe;
import org.soundings.statistics.summary.Sample;

/**
 * Do groups vary equally? The one-way analysis of variance of the distances from each group's
 * median (Brown and Forsythe, the default) or mean. Undefined where in each group all are as far
 * from it.
 *
 * <p>Brown and Forsythe (1974), doi:10.1080/01621459.1974.10482955. R: {@code car::leveneTest}.
 */
public final class Levene {
  private Levene() {}

  /**
   * About medians, which holds for skewed answers too.
   *
   * @param groups the answers of each group
   * @return without an effect size
   * @throws IllegalArgumentException on NaN or an infinite value
   */
  public static TestResult fromMedians(double[][] groups) {
    return test("Levene's test (medians)", groups, "median");
  }

  /** About means, Levene's own; throws as {@link #fromMedians} does. */
  public static TestResult fromMeans(double[][] groups) {
    return test("Levene's test (means)", groups, "mean");
  }

  private static TestResult test(String name, double[][] groups, String from) {
    Sample[] distances = new Sample[groups.length];
    double size =
        Arrays.stream(groups).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    for (int g = 0; g < groups.length; g++) {
      Describe group = Describe.of(groups[g]);
      double centre = from.equals("median") ? group.median() : group.mean();
      distances[g] =
          Sample.of(
              Sample.withoutRounding(
                  Arrays.stream(groups[g]).map(v -> Math.abs(v - centre)).toArray(), size));
    }
    TestResult anova = OneWayAnova.test(distances, 0.95);
    if (!anova.isDefined() || Double.isInfinite(anova.statistic())) {
      return TestResult.undefined(
          name, anova.n(), "too few answers, or in each group all are as far from its " + from);
    }
    return new TestResult(
        name,
        Symbol.F,
        anova.statistic(),
        anova.degreesOfFreedom(),
        anova.pValue(),
        null,
        EffectSize.NONE,
        anova.n(),
        anova.note());
  }
}
