package org.soundings.statistics.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.statistics.Fixed;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Inversions;

class CorrelationTest {
  /** A correlation of two variables. */
  interface Correlation {
    TestResult test(double[] x, double[] y, double level);
  }

  static Stream<Correlation> correlations() {
    return Stream.of(PearsonCorrelation::test, SpearmanCorrelation::test, KendallTauB::test);
  }

  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 7};
  private static final double[] Y = {2, 1, 4, 3, 3, 9, 8, 5};

  @ParameterizedTest
  @MethodSource("correlations")
  void orderAndScaleDoNotMatterAndSignTurns(Correlation of) {
    TestResult plain = of.test(X, Y, 0.95);
    TestResult swapped = of.test(Y, X, 0.95);
    double[] turned = Arrays.stream(Y).map(y -> 10 - 2 * y).toArray();
    TestResult negative = of.test(X, turned, 0.95);
    assertEquals(Fixed.effect(plain).value(), Fixed.effect(swapped).value(), 1e-14);
    assertEquals(plain.pValue(), swapped.pValue(), 1e-14);
    assertEquals(Fixed.effect(plain).value(), -Fixed.effect(negative).value(), 1e-14);
    assertEquals(Fixed.effect(plain).low(), -Fixed.effect(negative).high(), 1e-12);
    double[] reversedX = IntStream.range(0, 8).mapToDouble(i -> X[7 - i]).toArray();
    double[] reversedY = IntStream.range(0, 8).mapToDouble(i -> Y[7 - i]).toArray();
    assertEquals(plain.pValue(), of.test(reversedX, reversedY, 0.95).pValue(), 1e-14);
  }

  @ParameterizedTest
  @MethodSource("correlations")
  void aConstantHasNoCorrelation(Correlation of) {
    double[] constant = new double[8];
    Arrays.fill(constant, 3.3);
    TestResult test = of.test(X, constant, 0.95);
    assertFalse(test.isDefined());
    assertEquals("one of the two does not vary", test.note());
    assertFalse(of.test(new double[0], new double[0], 0.95).isDefined());
    assertFalse(of.test(new double[] {1}, new double[] {2}, 0.95).isDefined());
    assertThrows(IllegalArgumentException.class, () -> of.test(X, new double[3], 0.95));
  }

  @ParameterizedTest
  @MethodSource("correlations")
  void aPerfectLineIsOne(Correlation of) {
    double[] line = Arrays.stream(Y).map(y -> 3 * y - 1).toArray();
    TestResult test = of.test(Y, line, 0.95);
    assertEquals(1, Fixed.effect(test).value(), 1e-14);
    assertTrue(test.pValue() < 0.01 && Fixed.effect(test).high() <= 1);
  }

  @Test
  void countingByMergeIsCountingAllPairs() {
    Random random = new Random(9);
    for (int trial = 0; trial < 30; trial++) {
      int n = 2 + trial;
      double[] x = random.ints(n, 0, 6).asDoubleStream().toArray();
      double[] y = random.ints(n, 0, 6).asDoubleStream().toArray();
      double score = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        }
      }
      assertEquals(score, OrderedPairs.of(x, y).score());
    }
  }

  @Test
  void aTableAndItsAnswersGiveTheSameTau() {
    double[] x = {1, 1, 1, 2, 2, 3, 3, 3, 3};
    double[] y = {1, 2, 2, 1, 3, 2, 3, 3, 1};
    long[][] table = new long[3][3];
    for (int i = 0; i < x.length; i++) {
      table[(int) x[i] - 1][(int) y[i] - 1]++;
    }
    assertEquals(
        KendallTauB.test(x, y, 0.95).statistic(), KendallTauB.test(table, 0.95).statistic(), 1e-13);
  }

  /** R: {@code cor.test(x, y, method = "spearman", exact = TRUE)$p.value}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 4 12 5 9 2 6 11 8 10 7|0.0987515700723274",
        "-3 -1 -4 -12 -5 -9 -2 -6 -11 -8 -10 -7|0.0987515700723274",
        "3 1 4 8 5 2 6 7|0.196626984126984",
        "6 8 5 1 4 7 3 2|0.196626984126984",
      })
  void spearmansPWithoutTies(String y, double p) {
    double[] b = Arrays.stream(y.split(" ")).mapToDouble(Double::parseDouble).toArray();
    double[] a = IntStream.range(0, b.length).asDoubleStream().toArray();
    assertEquals(p, SpearmanCorrelation.exact(a, b, 0.95).pValue(), 1e-13);
  }

  /** R: {@code cor.test(x, y, method = "kendall", exact = TRUE)$p.value}. */
  @Test
  void kendallsExactP() {
    double[] x = IntStream.range(0, 12).asDoubleStream().toArray();
    double[] y = {3, 1, 4, 12, 5, 9, 2, 6, 11, 8, 10, 7};
    TestResult test = KendallTauB.exact(x, y, 0.95);
    assertEquals(0.115950877825878, test.pValue(), 1e-13);
    assertEquals(45, test.statistic());
  }

  @Test
  void exactPValuesNeedAnswersWithoutTies() {
    assertThrows(IllegalArgumentException.class, () -> KendallTauB.exact(X, Y, 0.95));
    assertThrows(IllegalArgumentException.class, () -> SpearmanCorrelation.exact(X, Y, 0.95));
    double[] many = IntStream.range(0, 101).asDoubleStream().toArray();
    assertThrows(IllegalArgumentException.class, () -> KendallTauB.exact(many, many, 0.95));
  }

  @Test
  void theCountOfPermutationsSumsTo1() {
    double[] p = Inversions.probabilities(6);
    assertEquals(16, p.length);
    assertEquals(1, Arrays.stream(p).sum(), 1e-14);
    assertEquals(1 / 720.0, p[0], 1e-16);
    assertEquals(5 / 720.0, p[1], 1e-16);
  }

  @Test
  void threeAnswersHaveACorrelationWithoutAnInterval() {
    TestResult test = PearsonCorrelation.test(new double[] {1, 2, 3}, new double[] {1, 3, 2}, 0.95);
    assertTrue(test.isDefined());
    assertTrue(Double.isNaN(Fixed.effect(test).low()));
  }
}
