package org.soundings.statistics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.RandomRows;
import org.soundings.statistics.RefusalText;
import org.soundings.statistics.design.DesignRegression;
import org.soundings.statistics.design.SamplingDesign;
import org.soundings.statistics.summary.CrossProducts;
import org.soundings.statistics.summary.RubinPooling;

class FittedModelsTest {
  private static ModelMatrix matrix(double[]... columns) {
    ModelMatrix.Builder builder = new ModelMatrix.Builder(columns[0].length);
    for (int j = 0; j < columns.length; j++) {
      builder.number("x" + j, columns[j]);
    }
    return builder.build();
  }

  @Test
  void rowsWithoutEverythingAndCategoriesWithoutRowsDropOut() {
    ModelMatrix x =
        new ModelMatrix.Builder(4)
            .factor("g", List.of("a", "b", "c"), new int[] {0, 2, 1, -1})
            .number("y", new double[] {1, 2, Double.NaN, 4})
            .build();
    assertEquals(List.of("(Intercept)", "gc", "y"), x.names());
    assertEquals(2, x.rows().length);
    assertEquals(List.of(-1, 0, 1), x.terms());
  }

  /** Points (0,1), (1,3), (2,5), (3,8): slope 2.3, intercept .8, by hand. */
  @Test
  void aLineIsFittedByLeastSquares() {
    LinearRegression fit =
        LinearRegression.of(matrix(new double[] {0, 1, 2, 3}), new double[] {1, 3, 5, 8}, 0.95);
    assertEquals(0.8, fit.coefficients().get(0).estimate().value(), 1e-14);
    assertEquals(2.3, fit.coefficients().get(1).estimate().value(), 1e-14);
    assertEquals(0.3 / 2, fit.sigma() * fit.sigma(), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void regressionFromMergedPartsIsTheWholes(long seed) {
    double[][] rows = RandomRows.answers(300, 4, 0.05, seed);
    List<String> names = List.of("a", "b", "c");
    CrossProducts merged = new CrossProducts(4);
    for (double[][] part : RandomRows.split(rows, 5, seed)) {
      merged = merged.merge(CrossProducts.ofCompleteRows(part, 4));
    }
    LinearRegression whole =
        LinearRegression.of(CrossProducts.ofCompleteRows(rows, 4), names, 0.95);
    LinearRegression parts = LinearRegression.of(merged, names, 0.95);
    assertEquals(whole.rSquared(), parts.rSquared(), 1e-12);
    for (int j = 0; j < 4; j++) {
      assertEquals(
          whole.coefficients().get(j).statistic(), parts.coefficients().get(j).statistic(), 1e-10);
    }
    assertEquals(
        DriverAnalysis.of(CrossProducts.ofCompleteRows(rows, 4), 0.95).rSquared(),
        DriverAnalysis.of(merged, 0.95).rSquared(),
        1e-12);
  }

  @Test
  void aPerfectFitHasNoResidualAndSaysSo() {
    LinearRegression fit =
        LinearRegression.of(matrix(new double[] {0, 1, 2, 3}), new double[] {1, 3, 5, 7}, 0.95);
    assertEquals(1, fit.rSquared(), 1e-15);
    assertEquals(0, fit.sigma());
    assertEquals(Coefficient.EXACT, fit.test().note());
    assertTrue(fit.coefficients().stream().allMatch(c -> Double.isNaN(c.pValue())));
  }

  @Test
  void aPredictorThatFollowsFromOthersIsNamed() {
    double[] a = {1, 2, 3, 4, 5, 7};
    double[] b = {2, 1, 4, 3, 6, 5};
    double[] sum = new double[6];
    Arrays.setAll(sum, i -> 2 * a[i] - b[i] + 3);
    double[] y = {1, 0, 1, 0, 1, 1};
    ModelMatrix x = matrix(a, b, sum);
    for (org.junit.jupiter.api.function.Executable fit :
        List.<org.junit.jupiter.api.function.Executable>of(
            () -> LinearRegression.of(x, y, 0.95), () -> LogisticRegression.of(x, y, 0.95))) {
      String refusal = RefusalText.of(fit);
      assertTrue(refusal.contains("x2"), refusal);
    }
  }

  @Test
  void tooFewRowsAConstantPredictorAndAConstantOutcomeAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LinearRegression.of(matrix(new double[] {1, 2}), new double[] {1, 2}, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LinearRegression.of(
                matrix(new double[] {1, 1, 1, 1}), new double[] {1, 2, 3, 4}, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LinearRegression.of(
                matrix(new double[] {1, 2, 3, 4}), new double[] {2, 2, 2, 2}, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LogisticRegression.of(
                matrix(new double[] {1, 2, 3, 4}), new double[] {1, 1, 1, 1}, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LogisticRegression.of(
                matrix(new double[] {1, 2, 3, 4}), new double[] {1, 2, 1, 1}, 0.95));
  }

  /** A 2 x 2 table: the log odds ratio and its Woolf standard error. */
  @Test
  void theSlopeOfATableIsItsLogOddsRatio() {
    double[] x = new double[100];
    double[] y = new double[100];
    for (int i = 0; i < 100; i++) {
      x[i] = i < 40 ? 1 : 0;
      y[i] = i < 25 || i >= 40 && i < 52 ? 1 : 0;
    }
    LogisticRegression fit = LogisticRegression.of(matrix(x), y, 0.95);
    Coefficient slope = fit.coefficients().get(1);
    assertEquals(Math.log(25 * 48 / (15.0 * 12)), slope.estimate().value(), 1e-12);
    assertEquals(
        Math.sqrt(1 / 25.0 + 1 / 15.0 + 1 / 12.0 + 1 / 48.0),
        slope.estimate().standardError(),
        1e-11);
    assertNull(fit.separation());
  }

  @Test
  void completeSeparationIsFoundAndSaid() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] noise = {.3, -.2, .5, .1, -.4, .2};
    LogisticRegression fit =
        LogisticRegression.of(matrix(noise, x), new double[] {0, 0, 0, 1, 1, 1}, 0.95);
    LogisticRegression.Separation separation = assertNotNull2(fit.separation());
    assertTrue(separation.complete());
    assertTrue(separation.terms().contains("x1"));
    assertEquals(0, fit.deviance());
    assertFalse(fit.coefficients().get(1).estimate().isDefined());
  }

  /** All with x = 1 answer yes; among x = 0 both answers occur. */
  @Test
  void quasiSeparationIsFoundWithTheTermThatSeparates() {
    double[] x = new double[60];
    double[] z = new double[60];
    double[] y = new double[60];
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      x[i] = i < 15 ? 1 : 0;
      z[i] = random.nextGaussian();
      y[i] = i < 15 || random.nextBoolean() ? 1 : 0;
    }
    LogisticRegression fit = LogisticRegression.of(matrix(x, z), y, 0.95);
    LogisticRegression.Separation separation = assertNotNull2(fit.separation());
    assertFalse(separation.complete());
    assertEquals(List.of("x0"), separation.terms());
    assertTrue(fit.deviance() > 1);
    assertTrue(separation.note().contains("x0"));
  }

  private static <T> T assertNotNull2(@org.jspecify.annotations.Nullable T value) {
    assertNotNull(value);
    return value;
  }

  @Test
  void manySeparatedSamplesAreAllFoundAndNoOverlappingOneIs() {
    Random random = new Random(17);
    for (int t = 0; t < 200; t++) {
      double[] x = random.doubles(20).toArray();
      double[] z = random.doubles(20).toArray();
      double[] y = new double[20];
      double cut = 0.3 + 0.4 * random.nextDouble();
      Arrays.setAll(y, i -> x[i] + 0.5 * z[i] > cut + 0.25 ? 1 : 0);
      double ones = Arrays.stream(y).sum();
      if (ones == 0 || ones == 20) {
        continue;
      }
      assertNotNull(LogisticRegression.of(matrix(x, z), y, 0.95).separation());
      x[0] = 1e-3;
      z[0] = 1e-3;
      y[0] = 1;
      x[1] = 0.999;
      z[1] = 0.999;
      y[1] = 0;
      x[2] = 2e-3;
      z[2] = 1e-3;
      y[2] = 0;
      x[3] = 0.998;
      z[3] = 0.999;
      y[3] = 1;
      LogisticRegression overlapping = LogisticRegression.of(matrix(x, z), y, 0.95);
      assertNull(overlapping.separation(), "sample " + t);
    }
  }

  @Test
  void ofTwoCategoriesProportionalOddsAreLogistic() {
    Random random = new Random(8);
    double[] x = random.doubles(80).toArray();
    int[] y = new int[80];
    Arrays.setAll(y, i -> random.nextDouble() < x[i] ? 1 : 0);
    double[] ones = new double[80];
    Arrays.fill(ones, 1);
    ProportionalOdds ordinal = ProportionalOdds.of(matrix(x), y, ones, 0.95);
    LogisticRegression logistic =
        LogisticRegression.of(matrix(x), Arrays.stream(y).asDoubleStream().toArray(), 0.95);
    assertEquals(
        logistic.coefficients().get(1).estimate().value(),
        ordinal.coefficients().get(0).estimate().value(),
        1e-9);
    assertEquals(
        -logistic.coefficients().get(0).estimate().value(),
        ordinal.thresholds().get(0).value(),
        1e-9);
    assertEquals(logistic.logLikelihood(), ordinal.logLikelihood(), 1e-10);
  }

  @Test
  void aPositiveSlopeGoesWithHigherCategoriesAndAnUnusedOneDropsOut() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    int[] y = {0, 0, 2, 0, 3, 2, 3, 3};
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
    ProportionalOdds fit = ProportionalOdds.of(matrix(x), y, ones, 0.95);
    assertTrue(fit.coefficients().get(0).estimate().value() > 0);
    assertEquals(List.of(0, 2, 3), fit.categories());
    assertEquals(2, fit.thresholds().size());
    assertThrows(
        IllegalArgumentException.class,
        () -> ProportionalOdds.of(matrix(x), new int[8], ones, 0.95));
    int[] apart = {0, 0, 0, 1, 1, 1, 2, 2};
    assertThrows(
        IllegalArgumentException.class, () -> ProportionalOdds.of(matrix(x), apart, ones, 0.95));
  }

  @Test
  void frequenciesCountAsRepeatedRows() {
    double[] x = {1, 2, 3, 1, 2, 3};
    int[] y = {0, 0, 1, 1, 2, 2};
    double[] twice = {2, 2, 2, 2, 2, 2};
    double[] doubled = {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3};
    int[] doubledY = {0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2};
    double[] ones = new double[12];
    Arrays.fill(ones, 1);
    ProportionalOdds weighted = ProportionalOdds.of(matrix(x), y, twice, 0.95);
    ProportionalOdds repeated = ProportionalOdds.of(matrix(doubled), doubledY, ones, 0.95);
    assertEquals(
        repeated.coefficients().get(0).estimate().standardError(),
        weighted.coefficients().get(0).estimate().standardError(),
        1e-12);
  }

  @Test
  void sharesOfUncorrelatedDriversAreTheirSquaredCorrelations() {
    double[][] r = {{1, 0, .5}, {0, 1, .3}, {.5, .3, 1}};
    double[] johnson = RelativeWeights.of(r);
    double[] lmg = AveragedShares.of(r);
    for (double[] shares : List.of(johnson, lmg)) {
      assertEquals(.25, shares[0], 1e-15);
      assertEquals(.09, shares[1], 1e-15);
    }
  }

  @Test
  void bothSharesSumToRSquaredAndIntervalsRepeatWithTheirSeed() {
    double[][] rows = RandomRows.answers(150, 5, 0, 33);
    DriverAnalysis a = DriverAnalysis.bootstrapped(rows, 200, 42, 0.95);
    DriverAnalysis b = DriverAnalysis.bootstrapped(rows, 200, 42, 0.95);
    double johnson = a.drivers().stream().mapToDouble(d -> d.relativeWeight().value()).sum();
    double lmg = a.drivers().stream().mapToDouble(d -> d.averagedShare().value()).sum();
    assertEquals(a.rSquared(), johnson, 1e-13);
    assertEquals(a.rSquared(), lmg, 1e-12);
    assertEquals(a.drivers(), b.drivers());
    Estimate first = a.drivers().getFirst().relativeWeight();
    assertTrue(first.low() < first.value() && first.value() < first.high());
    assertTrue(DriverAnalysis.NOTE.contains("association, not cause"));
  }

  @Test
  void tooManyDriversAndDoubledOnesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> AveragedShares.of(new double[18][18]));
    double[][] doubled = {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}};
    assertThrows(IllegalArgumentException.class, () -> RelativeWeights.of(doubled));
  }

  /** Rubin (1987): q 1, 3; u 1, 1: within 1, between 2, total 1 + 1.5 * 2. */
  @Test
  void imputationsArePooledByRubinsRules() {
    RubinPooling p = RubinPooling.of(new double[] {1, 3}, new double[] {1, 1}, 1000, 2, 0.95);
    assertEquals(2, p.estimate().value());
    assertEquals(4, p.total(), 1e-15);
    assertEquals(3, p.relativeIncrease(), 1e-15);
    assertTrue(p.degreesOfFreedom() < 1 / (.75 * .75));
    assertThrows(
        IllegalArgumentException.class,
        () -> RubinPooling.of(new double[] {1}, new double[] {1}, 100, 1, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> RubinPooling.of(new double[] {1, 2}, new double[] {1, -1}, 100, 1, 0.95));
  }

  @Test
  void withoutADesignTheDesignsErrorsAreTheSandwichs() {
    Random random = new Random(12);
    double[] x = random.doubles(50).toArray();
    double[] y = new double[50];
    Arrays.setAll(y, i -> 2 * x[i] + random.nextGaussian());
    double[] ones = new double[50];
    Arrays.fill(ones, 1);
    DesignRegression design = DesignRegression.linear(SamplingDesign.of(ones), matrix(x), y, 0.95);
    LinearRegression plain = LinearRegression.of(matrix(x), y, 0.95);
    assertEquals(
        plain.coefficients().get(1).estimate().value(),
        design.coefficients().get(1).estimate().value(),
        1e-12);
    assertEquals(
        plain.coefficients().get(1).estimate().standardError(),
        design.coefficients().get(1).estimate().standardError(),
        0.1);
    assertEquals(48, design.residualDf());
  }

  @Test
  void aSeparatedDesignBasedModelIsRefused() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] ones = {1, 1, 1, 1, 1, 1};
    assertThrows(
        IllegalArgumentException.class,
        () ->
            DesignRegression.logistic(
                SamplingDesign.of(ones), matrix(x), new double[] {0, 0, 0, 1, 1, 1}, 0.95));
  }
}
