package org.soundings.statistics.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Fixed;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.correlation.PearsonCorrelation;
import org.soundings.statistics.summary.BootstrapInterval;
import org.soundings.statistics.summary.MeanInterval;
import org.soundings.statistics.summary.Sample;
import org.soundings.statistics.table.AdjustedP;

/** What holds for comparisons of means; the digits are held by the reference cases. */
class MeansTest {
  private static final double[] A = {4, 5, 5, 7, 9, 2};
  private static final double[] B = {1, 3, 3, 6, 2};
  private static final double[] C = {8, 9, 7, 9};

  private static Sample[] samples(double[]... groups) {
    return Sample.each(groups);
  }

  private static double[] changed(double[] values, double factor, double shift) {
    return Arrays.stream(values).map(v -> factor * v + shift).toArray();
  }

  /** A test of two samples. */
  interface TwoSampleTest {
    TestResult of(Sample a, Sample b, double level);
  }

  static Stream<TwoSampleTest> twoSamples() {
    return Stream.of(StudentTTest::test, WelchTTest::test);
  }

  @ParameterizedTest
  @MethodSource("twoSamples")
  void shiftScaleAndOrderOfGroupsDoNotMatter(TwoSampleTest test) {
    TestResult plain = test.of(Sample.of(A), Sample.of(B), 0.95);
    TestResult changed =
        test.of(Sample.of(changed(A, 3, 1e5)), Sample.of(changed(B, 3, 1e5)), 0.95);
    TestResult swapped = test.of(Sample.of(B), Sample.of(A), 0.95);
    assertEquals(plain.statistic(), changed.statistic(), 1e-9);
    assertEquals(-plain.statistic(), swapped.statistic(), 1e-12);
    assertEquals(plain.pValue(), swapped.pValue(), 1e-14);
    assertEquals(Fixed.effect(plain).low(), -Fixed.effect(swapped).high(), 1e-8);
  }

  @ParameterizedTest
  @MethodSource("twoSamples")
  void whatCannotBeComparedIsUndefinedAndSaysWhy(TwoSampleTest test) {
    Sample empty = Sample.of(new double[0]);
    Sample constant = Sample.of(new double[] {3, 3, 3});
    for (TestResult result :
        List.of(
            test.of(empty, Sample.of(A), 0.95),
            test.of(constant, constant, 0.95),
            test.of(Sample.of(new double[] {1}), Sample.of(new double[] {2}), 0.95))) {
      assertFalse(result.isDefined());
      assertFalse(result.note().isEmpty());
    }
  }

  @Test
  void aGroupOfOneHasAStudentTestButNoWelchTest() {
    Sample one = Sample.of(new double[] {5});
    assertTrue(StudentTTest.test(one, Sample.of(B), 0.95).isDefined());
    assertFalse(WelchTTest.test(one, Sample.of(B), 0.95).isDefined());
    assertTrue(Double.isNaN(WelchTTest.difference(one, Sample.of(B), 0.95).low()));
  }

  @Test
  void theIntervalOfTheDifferenceEndsWhereTheTestDoes() {
    TestResult test = WelchTTest.test(Sample.of(A), Sample.of(B), 0.95);
    Estimate difference = WelchTTest.difference(Sample.of(A), Sample.of(B), 1 - test.pValue());
    assertEquals(0, difference.low(), 1e-9);
  }

  @Test
  void ofTwoGroupsAnovaIsTheTTestSquared() {
    Sample[] two = samples(A, B);
    double t = StudentTTest.test(two[0], two[1], 0.95).statistic();
    assertEquals(t * t, OneWayAnova.test(two, 0.95).statistic(), 1e-12);
    double welch = WelchTTest.test(two[0], two[1], 0.95).statistic();
    assertEquals(welch * welch, WelchAnova.test(two, 0.95).statistic(), 1e-12);
    assertEquals(
        StudentTTest.test(two[0], two[1], 0.95).pValue(),
        TukeyHsd.compare(two, 0.95).getFirst().adjustedP(),
        1e-10);
    assertEquals(
        WelchTTest.test(two[0], two[1], 0.95).pValue(),
        GamesHowell.compare(two, 0.95).getFirst().adjustedP(),
        1e-10);
  }

  @Test
  void sumsOfSquaresAddUp() {
    Sample[] groups = samples(A, B, C);
    double[] all = Stream.of(A, B, C).flatMapToDouble(Arrays::stream).toArray();
    double total = Sample.of(all).squares();
    assertEquals(total, OneWayAnova.between(groups) + OneWayAnova.within(groups), 1e-12);
    double eta = Fixed.effect(OneWayAnova.test(groups, 0.95)).value();
    assertEquals(OneWayAnova.between(groups) / total, eta, 1e-12);
    assertTrue(OneWayAnova.omegaSquared(groups) < OneWayAnova.epsilonSquared(groups));
    assertTrue(OneWayAnova.epsilonSquared(groups) < eta);
  }

  @Test
  void emptyGroupsDropOut() {
    Sample[] three = samples(A, B, C);
    Sample[] four = samples(A, new double[0], B, C);
    assertEquals(OneWayAnova.test(three, 0.95), OneWayAnova.test(four, 0.95));
    assertEquals(WelchAnova.test(three, 0.95), WelchAnova.test(four, 0.95));
    assertEquals(
        TukeyHsd.compare(three, 0.95).getFirst().adjustedP(),
        TukeyHsd.compare(four, 0.95).get(1).adjustedP());
    assertTrue(Double.isNaN(TukeyHsd.compare(four, 0.95).getFirst().adjustedP()));
    assertFalse(GamesHowell.compare(four, 0.95).getFirst().difference().isDefined());
    assertTrue(
        Double.isNaN(
            PairwiseTTests.compare(four, AdjustedP.Method.HOLM, 0.95).getFirst().pValue()));
  }

  @Test
  void groupsThatDifferButDoNotVaryHaveAnInfiniteF() {
    Sample[] groups = samples(new double[] {1, 1}, new double[] {2, 2});
    TestResult anova = OneWayAnova.test(groups, 0.95);
    assertEquals(Double.POSITIVE_INFINITY, anova.statistic());
    assertEquals(0, anova.pValue());
    assertEquals(1, Fixed.effect(anova).value());
    assertFalse(WelchAnova.test(groups, 0.95).isDefined());
    assertFalse(Bartlett.test(groups).isDefined());
    assertTrue(Double.isNaN(TukeyHsd.compare(groups, 0.95).getFirst().adjustedP()));
    assertFalse(LinearTrend.test(groups, 0.95).isDefined());
  }

  @Test
  void groupsThatAreAllOneAreUndefined() {
    Sample[] groups = samples(new double[] {3, 3}, new double[] {3, 3});
    assertFalse(OneWayAnova.test(groups, 0.95).isDefined());
    assertFalse(OneWayAnova.test(samples(A), 0.95).isDefined());
    assertFalse(OneWayAnova.test(samples(), 0.95).isDefined());
    assertFalse(Levene.fromMedians(new double[][] {{1, 1}, {2, 2}}).isDefined());
    assertFalse(LinearTrend.test(samples(A), 0.95).isDefined());
  }

  @Test
  void allPairsAreComparedLaterAgainstEarlier() {
    List<Pair> pairs = TukeyHsd.compare(samples(A, B, C), 0.95);
    assertEquals(3, pairs.size());
    assertEquals(0, pairs.get(1).first());
    assertEquals(2, pairs.get(1).second());
    assertEquals(Sample.of(C).mean() - Sample.of(A).mean(), pairs.get(1).difference().value());
  }

  @Test
  void theFamilysPValuesExceedThoseOfThePairs() {
    List<Pair> tukey = TukeyHsd.compare(samples(A, B, C), 0.95);
    List<Pair> none = PairwiseTTests.compare(samples(A, B, C), AdjustedP.Method.NONE, 0.95);
    for (int i = 0; i < 3; i++) {
      assertTrue(tukey.get(i).adjustedP() > none.get(i).adjustedP());
      assertEquals(none.get(i).pValue(), none.get(i).adjustedP());
    }
  }

  @Test
  void leveneDoesNotLookAtTheMeans() {
    double[][] groups = {A, B, C};
    double[][] shifted = {A, changed(B, 1, 100), changed(C, 1, -7)};
    assertEquals(
        Levene.fromMedians(groups).statistic(), Levene.fromMedians(shifted).statistic(), 1e-9);
    assertEquals(Levene.fromMeans(groups).statistic(), Levene.fromMeans(shifted).statistic(), 1e-9);
  }

  @Test
  void theTrendOfSingleAnswersIsTheCorrelationsTest() {
    double[] y = {2, 1, 4, 3, 7};
    Sample[] groups =
        Arrays.stream(y).mapToObj(v -> Sample.of(new double[] {v})).toArray(Sample[]::new);
    TestResult trend = LinearTrend.test(groups, 0.95);
    TestResult r = PearsonCorrelation.test(new double[] {1, 2, 3, 4, 5}, y, 0.95);
    assertEquals(r.statistic(), trend.statistic(), 1e-12);
    assertEquals(r.pValue(), trend.pValue(), 1e-12);
  }

  @Test
  void hedgesTakesTheBiasOffCohen() {
    Estimate d = StandardizedDifference.cohen(Sample.of(A), Sample.of(B), 0.95);
    Estimate g = StandardizedDifference.hedges(Sample.of(A), Sample.of(B), 0.95);
    assertEquals(1 - 3 / (4 * 9 - 1.0), g.value() / d.value(), 1e-3);
    Estimate equal = StandardizedDifference.averageVariance(Sample.of(A), Sample.of(A), 0.95);
    assertEquals(0, equal.value());
    assertEquals(-equal.low(), equal.high(), 1e-9);
  }

  @Test
  void pairedIsTheTestOfTheDifferences() {
    Sample differences = Sample.of(new double[] {1, -2, 3, 4, 0, 2});
    TestResult paired = PairedTTest.test(differences, 0.95);
    Estimate mean =
        MeanInterval.of(
            6, differences.mean(), differences.standardDeviation(), 1 - paired.pValue());
    assertEquals(0, mean.low(), 1e-9);
    assertFalse(PairedTTest.test(Sample.of(new double[] {1, 1}), 0.95).isDefined());
    assertFalse(PairedTTest.test(Sample.of(new double[] {1}), 0.95).isDefined());
  }

  @Test
  void bootstrapIntervalsOfASymmetricalSampleAgree() {
    Random random = new Random(5);
    double[] sample = random.doubles(60).toArray();
    double[] means = new double[1999];
    for (int b = 0; b < means.length; b++) {
      means[b] = random.ints(60, 0, 60).mapToDouble(i -> sample[i]).average().orElseThrow();
    }
    double mean = Sample.of(sample).mean();
    BootstrapInterval intervals = BootstrapInterval.of(mean, means, 0.95, 60);
    double[] leftOut = Arrays.stream(sample).map(v -> (60 * mean - v) / 59).toArray();
    for (Estimate e : List.of(intervals.basic(), intervals.percentile(), intervals.bca(leftOut))) {
      assertEquals(intervals.normal().low(), e.low(), 0.02);
      assertEquals(intervals.normal().high(), e.high(), 0.02);
    }
    assertTrue(Double.isNaN(BootstrapInterval.of(9, means, 0.95, 60).bca(leftOut).low()));
  }

  @Test
  void theBayesFactorIsBelow1WithoutADifferenceAndGrowsWithIt() {
    double same = JzsBayesFactor.of(Sample.of(A), Sample.of(changed(A, 1, 0.1)), 0.7071);
    double far = JzsBayesFactor.of(Sample.of(A), Sample.of(changed(A, 1, 9)), 0.7071);
    assertTrue(same < 1 && far > 10);
    Sample constant = Sample.of(new double[] {3, 3, 3});
    assertTrue(Double.isNaN(JzsBayesFactor.of(constant, constant, 0.7071)));
  }
}
