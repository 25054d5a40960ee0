package org.soundings.statistics.design;

import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * Whether two groups differ in a mean under a sampling design: the difference over its standard
 * error, t with units − strata − 1 degrees of freedom. R: {@code survey::svyttest}.
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
    return of(means, new int[] {0, 1}, df, level);
  }

  /**
   * From sums by cell: of the two groups that have a value, the second less the first.
   *
   * @param values one a cell for each group, NaN outside of it
   */
  public static TestResult of(DesignSums sums, double[][] values, double level) {
    DesignMeans means = sums.means(level, values);
    int[] filled =
        IntStream.range(0, values.length).filter(g -> means.domains().get(g).n() > 0).toArray();
    String not = sums.untestable(values);
    if (filled.length == 2 && !not.isEmpty()) {
      return TestResult.undefined(NAME, means.n(), not);
    }
    return filled.length == 2
        ? of(means, filled, sums.degreesOfFreedom(values) - 1, level)
        : TestResult.undefined(NAME, 0, "It takes two groups with rows.");
  }

  /**
   * @param places of the two groups among the means
   */
  static TestResult of(DesignMeans means, int[] places, double df, double level) {
    DesignMeans.Domain first = means.domains().get(places[0]);
    DesignMeans.Domain second = means.domains().get(places[1]);
    long n = first.n() + second.n();
    if (first.n() == 0 || second.n() == 0 || df <= 0) {
      return TestResult.undefined(NAME, n, "It takes two groups with rows, and more units.");
    }
    if (Double.isNaN(means.covariance()[places[0]][places[0]])
        || Double.isNaN(means.covariance()[places[1]][places[1]])) {
      return TestResult.undefined(NAME, n, DesignGroups.ONE_UNIT);
    }
    double[] less = new double[means.domains().size()];
    less[places[0]] = -1;
    less[places[1]] = 1;
    double[] each = means.domains().stream().mapToDouble(d -> d.mean().value()).toArray();
    Estimate difference = DesignContrast.of(less, each, means.covariance(), df, level, n);
    if (!(difference.standardError() > 0)) {
      return TestResult.undefined(NAME, n, "The difference has no variance under this design.");
    }
    double t = difference.value() / difference.standardError();
    return new TestResult(
        NAME,
        Symbol.T,
        t,
        List.of(df),
        Tail.twoSidedT(t, df),
        difference,
        EffectSize.DIFFERENCE_OF_MEANS,
        n,
        "");
  }
}
