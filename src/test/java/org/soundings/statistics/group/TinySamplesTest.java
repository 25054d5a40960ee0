package org.soundings.statistics.group;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.KendallTauB;
import org.soundings.statistics.correlation.LinearByLinear;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.correlation.SpearmanCorrelation;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.ChiSquareTest;
import org.soundings.statistics.table.FisherExact;
import org.soundings.statistics.table.GTest;
import org.soundings.statistics.table.GeneralizedCmh;
import org.soundings.statistics.table.GoodnessOfFit;

/**
 * Whatever a handful of answers is like, a test has a p-value between 0 and 1 or says why not, and
 * an effect lies within its interval.
 */
class TinySamplesTest {
  /** Any test of some groups of numbers. */
  interface OfGroups {
    TestResult of(double[][] groups);
  }

  static Stream<OfGroups> tests() {
    return Stream.of(
        g -> StudentTTest.test(Sample.of(g[0]), Sample.of(g[1]), 0.95),
        g -> WelchTTest.test(Sample.of(g[0]), Sample.of(g[1]), 0.95),
        g -> PairedTTest.test(Sample.of(g[0]), 0.95),
        g -> OneWayAnova.test(Sample.each(g), 0.95),
        g -> WelchAnova.test(Sample.each(g), 0.95),
        g -> Bartlett.test(Sample.each(g)),
        Levene::fromMedians,
        Levene::fromMeans,
        g -> LinearTrend.test(Sample.each(g), 0.95),
        g -> MannWhitney.test(OrderedTable.of(g[0], g[1]).counts(), 0.95),
        g -> MannWhitney.approximate(OrderedTable.of(g[0], g[1]).counts(), true, 0.95),
        g -> KruskalWallis.test(OrderedTable.of(g).counts(), 0.95),
        g -> JonckheereTerpstra.test(OrderedTable.of(g).counts(), 0.95),
        g -> SignedRank.of(g[0], SignedRank.Zeros.WILCOXON).test(0.95),
        g -> SignedRank.of(g[0], SignedRank.Zeros.PRATT).approximate(true, 0.95),
        g -> Friedman.test(paired(g), 0.95),
        g -> PearsonCorrelation.test(column(g, 0), column(g, 1), 0.95),
        g -> SpearmanCorrelation.test(column(g, 0), column(g, 1), 0.95),
        g -> KendallTauB.test(column(g, 0), column(g, 1), 0.95),
        g -> ChiSquareTest.test(OrderedTable.of(g).counts()),
        g -> GTest.test(OrderedTable.of(g).counts()),
        g -> FisherExact.test(OrderedTable.of(g).counts(), 0.95),
        g -> LinearByLinear.test(OrderedTable.of(g).counts(), 0.95),
        g -> GeneralizedCmh.test(List.<long[][]>of(OrderedTable.of(g).counts())),
        g -> GoodnessOfFit.test(OrderedTable.of(g[0], g[0]).counts()[0]));
  }

  private static double[][] paired(double[][] groups) {
    int n = Arrays.stream(groups).mapToInt(g -> g.length).min().orElse(0);
    double[][] rows = new double[n][groups.length];
    for (int i = 0; i < n; i++) {
      for (int g = 0; g < groups.length; g++) {
        rows[i][g] = groups[g][i];
      }
    }
    return rows;
  }

  private static double[] column(double[][] groups, int column) {
    return Arrays.stream(paired(groups)).mapToDouble(row -> row[column]).toArray();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void aResultIsDefinedOrSaysWhyNot(OfGroups test) {
    Random random = new Random(17);
    for (int trial = 0; trial < 300; trial++) {
      double[][] groups = new double[2 + random.nextInt(3)][];
      int categories = 1 + random.nextInt(3);
      for (int g = 0; g < groups.length; g++) {
        groups[g] = random.ints(random.nextInt(5), 0, categories).asDoubleStream().toArray();
      }
      check(test.of(groups), Arrays.deepToString(groups));
    }
  }

  private static void check(TestResult result, String of) {
    String what = of + " " + result;
    if (!result.isDefined()) {
      assertFalse(result.note().isEmpty(), what);
      return;
    }
    assertTrue(result.pValue() >= 0 && result.pValue() <= 1, what);
    Estimate effect = result.effect();
    if (effect != null && !Double.isNaN(effect.low()) && effect.isDefined()) {
      assertTrue(effect.low() <= effect.high(), what);
      boolean shrunk = result.effectSize() == EffectSize.CRAMERS_V;
      boolean signed = effect.value() >= effect.low() - 1e-9;
      assertTrue(shrunk || signed && effect.value() <= effect.high() + 1e-9, what);
    }
  }
}
