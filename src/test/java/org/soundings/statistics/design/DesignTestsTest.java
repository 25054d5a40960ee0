package org.soundings.statistics.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.WeightedChiSquares;
import org.soundings.statistics.proportion.ClopperPearson;

/** Proportions, quantiles, ratios, tables and groups under a design. */
class DesignTestsTest {
  private static SamplingDesign design(int n) {
    double[] weights = new double[n];
    Arrays.setAll(weights, i -> 1 + i % 7);
    int[] strata = new int[n];
    Arrays.setAll(strata, i -> i % 3);
    int[] units = new int[n];
    Arrays.setAll(units, i -> i / 12);
    return SamplingDesign.of(weights).stratified(strata).clustered(units);
  }

  private static int[] codes(int n, int k, long seed) {
    return new Random(seed).ints(n, 0, k).toArray();
  }

  @ParameterizedTest
  @EnumSource(DesignProportion.Method.class)
  void nobodyInACategoryGetsClopperAndPearsonsLimitsAndIsFlagged(DesignProportion.Method method) {
    Estimate none = DesignProportion.of(0, 0, 100, 20, method, 0.95);
    assertEquals(0, none.low());
    assertEquals(1 - Math.pow(0.025, 0.01), none.high(), 1e-12);
    assertTrue(none.method().text().contains("Clopper-Pearson on n"));
    assertEquals(1, DesignProportion.of(1, 0, 100, 20, method, 0.95).high());
    assertFalse(DesignProportion.of(Double.NaN, 0, 0, 20, method, 0.95).isDefined());
  }

  @ParameterizedTest
  @EnumSource(DesignProportion.Method.class)
  void anIntervalHoldsItsProportion(DesignProportion.Method method) {
    for (double p : new double[] {0.001, 0.2, 0.5, 0.97}) {
      double se = Math.sqrt(p * (1 - p) / 300);
      Estimate interval = DesignProportion.of(p, se, 400, 30, method, 0.95);
      assertTrue(interval.low() < p && p < interval.high(), method + " " + p);
    }
  }

  @Test
  void kornAndGraubardsEffectiveSizeIsNotAboveN() {
    double se = Math.sqrt(.02 * .98 / 5000);
    Estimate careful =
        DesignProportion.of(.02, se, 100, 50, DesignProportion.Method.KORN_GRAUBARD, 0.95);
    Estimate exact = ClopperPearson.interval(2, 100, 0.95);
    assertEquals(exact.low(), careful.low(), 1e-12);
    assertEquals(exact.high(), careful.high(), 1e-12);
  }

  @Test
  void proportionsSumToOneAndTheirCovarianceToNought() {
    int[] category = codes(200, 4, 3);
    DesignProportions p = DesignProportions.of(design(200), category, 4);
    assertEquals(1, p.proportions().stream().mapToDouble(x -> x).sum(), 1e-14);
    for (double[] row : p.covariance()) {
      assertEquals(0, Arrays.stream(row).sum(), 1e-17);
    }
  }

  @Test
  void aMedianLiesWhereHalfTheWeightIsReached() {
    SamplingDesign design = SamplingDesign.of(new double[] {1, 1, 1, 5});
    double[] y = {4, 3, 2, 1};
    assertEquals(1, DesignQuantile.of(design, y, new double[] {.5}, 3, 0.95).getFirst().value());
    SamplingDesign equal = SamplingDesign.of(new double[] {.1, .1, .1, .1});
    List<Estimate> q = DesignQuantile.of(equal, y, new double[] {.25, .5, 1}, 3, 0.95);
    assertEquals(1, q.get(0).value());
    assertEquals(2, q.get(1).value());
    assertEquals(4, q.get(2).value());
    assertFalse(
        DesignQuantile.of(
                equal,
                new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN},
                new double[] {.5},
                3,
                0.95)
            .getFirst()
            .isDefined());
    assertThrows(
        IllegalArgumentException.class,
        () -> DesignQuantile.of(equal, y, new double[] {1.5}, 3, 0.95));
  }

  @Test
  void withEqualWeightsAndNoClustersRaoAndScottComeCloseToPearson() {
    int n = 600;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    int[] row = codes(n, 3, 1);
    int[] column = codes(n, 2, 2);
    RaoScott test = RaoScott.of(SamplingDesign.of(ones), row, 3, column, 2);
    assertEquals(test.pearson(), test.firstOrder().statistic(), 0.02 * test.pearson());
    assertEquals(2, test.f().degreesOfFreedom().getFirst(), 0.02);
  }

  @Test
  void anEmptyCategoryDropsOutOfTheTest() {
    int[] row = codes(240, 2, 4);
    int[] column = codes(240, 3, 5);
    int[] shifted = Arrays.stream(row).map(r -> 2 * r).toArray();
    RaoScott plain = RaoScott.of(design(240), row, 2, column, 3);
    RaoScott padded = RaoScott.of(design(240), shifted, 3, column, 3);
    assertEquals(plain.f().pValue(), padded.f().pValue(), 1e-12);
    assertEquals(plain.wald().statistic(), padded.wald().statistic(), 1e-9);
    assertEquals(3, padded.weights().length);
  }

  @Test
  void aTableOfOneRowIsUndefined() {
    RaoScott test = RaoScott.of(design(60), new int[60], 2, codes(60, 2, 6), 2);
    assertFalse(test.f().isDefined());
    assertTrue(test.f().note().contains("two rows"));
  }

  @Test
  void oneAndTheSameTableComesFromMergedTotals() {
    int[] row = codes(300, 2, 7);
    int[] column = codes(300, 2, 8);
    int[] cell = new int[300];
    Arrays.setAll(cell, i -> 2 * row[i] + column[i]);
    SamplingDesign design = design(300);
    double[] zeros = new double[300];
    DomainTotals parts =
        DomainTotals.of(design, cell, 4, zeros, 0, 0, 111)
            .merge(DomainTotals.of(design, cell, 4, zeros, 0, 111, 300));
    assertEquals(
        RaoScott.of(design, row, 2, column, 2).f().statistic(),
        RaoScott.of(parts, 2, 2).f().statistic(),
        1e-12);
  }

  @Test
  void forTwoGroupsWaldsFIsTheSquareOfT() {
    double[] y = new Random(3).doubles(240).toArray();
    int[] group = codes(240, 2, 9);
    TestResult t = DesignTTest.of(design(240), group, y, 0.95);
    TestResult f = DesignGroups.of(design(240), group, 2, y, 0.95).test();
    assertEquals(t.statistic() * t.statistic(), f.statistic(), 1e-9);
    assertEquals(t.pValue(), f.pValue(), 1e-12);
  }

  @Test
  void rankTestsDoNotSeeAMonotoneChange() {
    double[] y = new Random(4).doubles(240).toArray();
    double[] curved = Arrays.stream(y).map(Math::exp).toArray();
    int[] group = codes(240, 2, 10);
    for (DesignRankTest.Scores scores : DesignRankTest.Scores.values()) {
      assertEquals(
          DesignRankTest.of(design(240), group, 2, y, scores).pValue(),
          DesignRankTest.of(design(240), group, 2, curved, scores).pValue(),
          1e-13);
    }
  }

  @Test
  void oneGroupAndNoVarianceAreUndefined() {
    double[] same = new double[240];
    int[] group = codes(240, 2, 11);
    int[] one = new int[240];
    double[] y = new Random(5).doubles(240).toArray();
    assertFalse(DesignTTest.of(design(240), group, same, 0.95).isDefined());
    assertFalse(DesignTTest.of(design(240), one, y, 0.95).isDefined());
    assertFalse(DesignGroups.of(design(240), one, 2, y, 0.95).test().isDefined());
    assertFalse(DesignGroups.of(design(240), group, 2, same, 0.95).test().isDefined());
    assertFalse(DesignRankTest.of(design(240), one, 2, y, DesignRankTest.Scores.RANK).isDefined());
    assertFalse(
        DesignRankTest.of(design(240), group, 2, same, DesignRankTest.Scores.RANK).isDefined());
  }

  @Test
  void aWeightedSumOfOneChiSquareOverManyDegreesIsThatChiSquare() {
    double tail = WeightedChiSquares.upperTail(3.84, new double[] {1}, 1e6);
    assertEquals(0.05, tail, 0.003);
  }
}
