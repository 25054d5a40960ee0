package org.soundings.statistics.design;

import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;

/**
 * Means of groups side by side, with Wald's F test that they are equal: on k − 1 and units − strata
 * − k + 1 degrees of freedom. For two groups it is the square of the design-based t test.
 *
 * @param means one a group, with their covariance
 * @param test undefined for fewer than two groups with rows, or where no degrees of freedom are
 *     left
 */
public record DesignGroups(DesignMeans means, TestResult test) {
  static final String ONE_UNIT = "A group lies within one sampling unit, which shows no variance.";
  private static final String ALIKE =
      "The standard errors of the groups' means, or of some differences, are estimated as 0.";
  private static final String NAME = "Design-based Wald F test of equal means";

  /**
   * @param group one code a row, negative where missing
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static DesignGroups of(
      SamplingDesign design, int[] group, int groups, double[] values, double level) {
    DesignMeans means =
        DesignMeans.of(design, group, groups, values, design.degreesOfFreedom(), level);
    boolean[] used = new boolean[values.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = group[i] >= 0 && !Double.isNaN(values[i]);
    }
    return new DesignGroups(means, test(means, design.degreesOfFreedom(used)));
  }

  /**
   * From sums by cell.
   *
   * @param values one a cell for each group, NaN outside of it
   */
  public static TestResult of(DesignSums sums, double[][] values, double level) {
    DesignMeans means = sums.means(level, values);
    String not = sums.untestable(values);
    return not.isEmpty()
        ? test(means, sums.degreesOfFreedom(values))
        : TestResult.undefined(NAME, means.n(), not);
  }

  static TestResult test(DesignMeans means, double df) {
    int[] filled =
        IntStream.range(0, means.domains().size())
            .filter(d -> means.domains().get(d).n() > 0)
            .toArray();
    long n = means.domains().stream().mapToLong(DesignMeans.Domain::n).sum();
    int q = filled.length - 1;
    if (q < 1 || df - q <= 0) {
      return TestResult.undefined(NAME, n, "It takes two groups and more sampling units.");
    }
    for (int d : filled) {
      if (Double.isNaN(means.covariance()[d][d])) {
        return TestResult.undefined(NAME, n, ONE_UNIT);
      }
    }
    double[] apart = new double[q];
    double[][] v = new double[q][q];
    double[][] c = means.covariance();
    int first = filled[0];
    for (int i = 0; i < q; i++) {
      int a = filled[i + 1];
      apart[i] = mean(means, a) - mean(means, first);
      for (int j = 0; j < q; j++) {
        int b = filled[j + 1];
        v[i][j] = c[a][b] - c[a][first] - c[first][b] + c[first][first];
      }
    }
    if (SymmetricMatrix.dependentColumn(v) >= 0) {
      return TestResult.undefined(NAME, n, ALIKE);
    }
    double f = SymmetricMatrix.quadraticForm(SymmetricMatrix.inverse(v), apart) / q;
    List<Double> dfs = List.of((double) q, df - q);
    return new TestResult(
        NAME, Symbol.F, f, dfs, Tail.f(f, q, df - q), null, EffectSize.NONE, n, "");
  }

  private static double mean(DesignMeans means, int d) {
    return means.domains().get(d).mean().value();
  }
}
