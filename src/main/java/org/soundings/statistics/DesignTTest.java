package org.soundings.statistics;

import java.util.List;

/**
 * Whether two groups differ in a mean under a sampling design: the difference over its standard
 * error, t with units − strata − 1 degrees of freedom.
 */
public final class DesignTTest {
  private static final String NAME = "Design-based t test";

  private DesignTTest() {}

  /**
   * @param group 0 or 1 a row, negative where missing
   * @param values one a row, NaN where missing
   * @return the effect is the mean of group 1 less that of group 0; undefined where a group is
   *     empty
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static TestResult of(SamplingDesign design, int[] group, double[] values, double level) {
    DesignMeans means = DesignMeans.of(design, group, 2, values, design.degreesOfFreedom(), level);
    boolean[] used = new boolean[values.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = group[i] >= 0 && !Double.isNaN(values[i]);
    }
    double df = design.degreesOfFreedom(used) - 1;
    long n = means.domains().get(0).n() + means.domains().get(1).n();
    if (means.domains().get(0).n() == 0 || means.domains().get(1).n() == 0 || df <= 0) {
      return TestResult.undefined(NAME, n, "It takes two groups with rows, and more units.");
    }
    double[] values2 = {
      means.domains().get(0).mean().value(), means.domains().get(1).mean().value()
    };
    Estimate difference =
        DesignContrast.of(new double[] {-1, 1}, values2, means.covariance(), df, level, n);
    if (!(difference.standardError() > 0)) {
      return TestResult.undefined(NAME, n, "The difference has no variance under this design.");
    }
    double t = difference.value() / difference.standardError();
    return new TestResult(
        NAME, t, List.of(df), Tails.twoSidedT(t, df), difference, "difference in means", n, "");
  }
}
