package org.soundings.statistics.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.statistics.Estimate;

class DescribeTest {
  private static List<Double> all(Describe d) {
    return List.of(
        (double) d.n(),
        d.mean(),
        d.variance(),
        d.median(),
        d.quantile(0.9, QuantileType.TYPE_2),
        d.quantile(0.9, QuantileType.TYPE_6),
        d.quantile(0.9, QuantileType.TYPE_7),
        d.medianAbsoluteDeviation(),
        d.skewness(MomentType.TYPE_2),
        d.kurtosis(MomentType.TYPE_2),
        d.meanInterval(0.95).low());
  }

  @Test
  void orderAndCountingChangeNotABit() {
    Double[] answers = new Random(3).ints(200, 1, 8).mapToObj(i -> i / 3.0).toArray(Double[]::new);
    List<Double> expected = all(Describe.of(unboxed(answers)));
    Collections.shuffle(Arrays.asList(answers), new Random(4));
    assertEquals(expected, all(Describe.of(unboxed(answers))));
    double[] values = Arrays.stream(answers).distinct().mapToDouble(v -> v).toArray();
    long[] counts =
        Arrays.stream(values)
            .mapToLong(v -> Arrays.stream(answers).filter(a -> a == v).count())
            .toArray();
    assertEquals(expected, all(Describe.of(values, counts)));
  }

  private static double[] unboxed(Double[] values) {
    return Arrays.stream(values).mapToDouble(v -> v).toArray();
  }

  @Test
  void partsMergeByAddingTheirCounts() {
    double[] values = {1, 2, 3, 4, 5};
    long[] first = {3, 0, 2, 7, 1};
    long[] second = {0, 4, 1, 0, 9};
    long[] both = {3, 4, 3, 7, 10};
    double[] raw = {
      1, 1, 1, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 2, 2, 2, 2, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5
    };
    assertEquals(all(Describe.of(raw)), all(Describe.of(values, both)));
    assertEquals(raw.length, Describe.of(values, first).n() + Describe.of(values, second).n());
  }

  @Test
  void aLargeOffsetCostsNoDigits() {
    double[] far = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    assertEquals(30, Describe.of(far).variance());
    assertEquals(1e9 + 10, Describe.of(far).mean());
  }

  @Test
  void neitherDoesOneFarAnswerAmongMany() {
    Describe d = Describe.of(new double[] {-1e6, 0.1}, new long[] {1, 100_000});
    assertEquals(-990_000 / 100_001.0, d.mean(), 1e-14);
  }

  @Test
  void noAnswersDefineNothing() {
    Describe none = Describe.of(new double[0]);
    assertEquals(0, none.n());
    for (double value : new double[] {none.mean(), none.variance(), none.median(), none.min()}) {
      assertTrue(Double.isNaN(value));
    }
    assertTrue(Double.isNaN(none.medianAbsoluteDeviation()));
    assertTrue(Double.isNaN(none.skewness(MomentType.TYPE_1)));
    assertTrue(!none.meanInterval(0.95).isDefined());
  }

  @ParameterizedTest
  @EnumSource
  void oneAnswerHasAMeanAndNoSpread(MomentType type) {
    Describe one = Describe.of(new double[] {4});
    assertEquals(4, one.mean());
    assertEquals(4, one.quantile(0.1, QuantileType.TYPE_6));
    assertTrue(Double.isNaN(one.standardDeviation()));
    assertTrue(Double.isNaN(one.skewness(type)));
    assertTrue(Double.isNaN(one.kurtosis(type)));
    assertTrue(Double.isNaN(one.meanInterval(0.95).low()));
  }

  @Test
  void equalAnswersHaveNoIntervalThatPretendsCertainty() {
    Describe equal = Describe.of(new double[] {3, 3, 3});
    assertEquals(0, equal.variance());
    assertEquals(0, equal.medianAbsoluteDeviation());
    assertEquals(3, equal.meanInterval(0.95).value());
    assertTrue(Double.isNaN(equal.meanInterval(0.95).high()));
    assertTrue(Double.isNaN(equal.kurtosis(MomentType.TYPE_1)));
  }

  @Test
  void missingAnswersAreLeftOutBefore() {
    assertThrows(IllegalArgumentException.class, () -> Describe.of(new double[] {1, Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Describe.of(new double[] {1}).quantile(1.1, QuantileType.TYPE_7));
  }

  @Test
  void minusZeroIsZero() {
    Describe zeros = Describe.of(new double[] {0.0, -0.0, 0.0});
    assertEquals(0.0, zeros.quantile(0.5, QuantileType.TYPE_2));
    assertEquals(0, zeros.variance());
  }

  @Test
  void aCensusHasNoErrorOfTheMean() {
    Estimate census = MeanInterval.ofPopulation(10, 3.2, 1.1, 10, 0.95);
    assertEquals(0, census.standardError());
    assertEquals(3.2, census.low());
    assertThrows(
        IllegalArgumentException.class, () -> MeanInterval.ofPopulation(10, 3, 1, 9, 0.95));
  }
}
