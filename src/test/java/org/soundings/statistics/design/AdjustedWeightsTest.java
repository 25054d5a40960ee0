package org.soundings.statistics.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.RefusalText;

/** Weights made to agree with a population, cut, and replicated. */
class AdjustedWeightsTest {
  private static final int[] SEX = {0, 0, 1, 1, 1, 0, 1, 0};
  private static final int[] AGE = {0, 1, 0, 1, 2, 2, 0, 1};
  private static final List<String> SEXES = List.of("woman", "man");
  private static final List<String> AGES = List.of("young", "middle", "old");

  private static SamplingDesign design() {
    return SamplingDesign.of(new double[] {1, 2, 3, 1, 2, 3, 1, 2});
  }

  private static Raking.Margin sex(double... targets) {
    return new Raking.Margin("sex", SEX, targets, SEXES);
  }

  private static Raking.Margin age(double... targets) {
    return new Raking.Margin("age", AGE, targets, AGES);
  }

  private static double sum(double[] weights, int[] code, int category) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += code[i] == category ? weights[i] : 0;
    }
    return sum;
  }

  @Test
  void cellsSumToTheirTargets() {
    double[] w = PostStratification.of(design(), SEX, new double[] {600, 400}, SEXES).weights();
    assertEquals(600, sum(w, SEX, 0), 1e-10);
    assertEquals(400, sum(w, SEX, 1), 1e-10);
    assertEquals(w[1] / w[0], 2, 1e-14);
  }

  @Test
  void aTotalThatWasCalibratedNoLongerVaries() {
    SamplingDesign post = PostStratification.of(design(), SEX, new double[] {600, 400}, SEXES);
    double[] woman = Arrays.stream(SEX).mapToDouble(s -> 1 - s).toArray();
    Estimate share = DesignMeans.of(post, woman, 0.95).domains().getFirst().mean();
    assertEquals(0.6, share.value(), 1e-14);
    assertEquals(0, share.standardError(), 1e-15);
  }

  @Test
  void rakingReachesBothMarginsToTenDigits() {
    double[] w = Raking.of(design(), List.of(sex(600, 400), age(300, 500, 200))).weights();
    assertEquals(600, sum(w, SEX, 0), 6e-8);
    assertEquals(500, sum(w, AGE, 1), 5e-8);
    assertEquals(200, sum(w, AGE, 2), 2e-8);
  }

  @Test
  void aTargetWithoutARowAsksToCollapse() {
    int[] nobody = {0, 0, 0, 0, 0, 0, 0, 0};
    Raking.Margin margin = new Raking.Margin("team", nobody, new double[] {900, 100}, SEXES);
    String refusal = RefusalText.of(() -> Raking.of(design(), List.of(margin)));
    assertTrue(refusal.contains("team = man"));
    assertTrue(refusal.contains("collapse"));
  }

  @Test
  void marginsWithDifferentTotalsAreRefused() {
    String refusal =
        RefusalText.of(() -> Raking.of(design(), List.of(sex(600, 400), age(300, 500, 201))));
    assertTrue(refusal.contains("age"));
  }

  /** Two of four cells empty and targets that no weights reach. */
  @Test
  void marginsThatCannotAgreeAreRefusedByName() {
    int[] a = {0, 0, 1, 1};
    Raking.Margin first = new Raking.Margin("a", a, new double[] {70, 30}, SEXES);
    Raking.Margin second = new Raking.Margin("b", a, new double[] {40, 60}, SEXES);
    SamplingDesign four = SamplingDesign.of(new double[] {1, 1, 1, 1});
    String refusal = RefusalText.of(() -> Raking.of(four, List.of(first, second)));
    assertTrue(refusal.contains("the margin a is still off"));
  }

  @Test
  void linearCalibrationToCellsIsPostStratification() {
    double[][] cells =
        Arrays.stream(SEX).mapToObj(s -> new double[] {1 - s, s}).toArray(double[][]::new);
    SamplingDesign linear =
        Calibration.of(design(), cells, new double[] {600, 400}, SEXES, new Calibration.Linear());
    SamplingDesign post = PostStratification.of(design(), SEX, new double[] {600, 400}, SEXES);
    assertArrayEquals(post.weights(), linear.weights(), 1e-10);
    double[] y = {3, 1, 4, 1, 5, 9, 2, 6};
    assertEquals(
        DesignMeans.of(post, y, 0.95).domains().getFirst().mean().standardError(),
        DesignMeans.of(linear, y, 0.95).domains().getFirst().mean().standardError(),
        1e-12);
  }

  @Test
  void logitFactorsStayWithinTheirBoundsOrAreRefused() {
    double[][] x = new double[8][2];
    for (int i = 0; i < 8; i++) {
      x[i] = new double[] {1, i};
    }
    double[] totals = {15, 60};
    List<String> names = List.of("(Intercept)", "i");
    double[] w =
        Calibration.of(design(), x, totals, names, new Calibration.Logit(0.5, 1.8)).weights();
    double[] before = design().weights();
    for (int i = 0; i < 8; i++) {
      assertTrue(w[i] / before[i] > 0.5 && w[i] / before[i] < 1.8);
    }
    String refusal =
        RefusalText.of(
            () ->
                Calibration.of(
                    design(), x, new double[] {15, 500}, names, new Calibration.Logit(0.5, 1.8)));
    assertTrue(refusal.contains("cannot be reached"));
    assertThrows(IllegalArgumentException.class, () -> new Calibration.Logit(1.1, 2));
  }

  @Test
  void trimmingKeepsTheSumAndStrictlyTheBounds() {
    double[] w = {1, 2, 2, 2, 19.5, 30};
    double[] once = WeightTrimming.of(w, 0, 20, false);
    assertEquals(56.5, Arrays.stream(once).sum(), 1e-12);
    assertTrue(Arrays.stream(once).max().orElseThrow() > 20);
    double[] strict = WeightTrimming.of(w, 0, 20, true);
    assertEquals(56.5, Arrays.stream(strict).sum(), 1e-12);
    assertTrue(Arrays.stream(strict).max().orElseThrow() <= 20);
    assertThrows(IllegalArgumentException.class, () -> WeightTrimming.of(w, 0, 0.5, true));
    assertArrayEquals(w, WeightTrimming.of(w, 0, 100, true));
  }

  @Test
  void kishsEffectiveNumberIsReported() {
    WeightSummary summary = WeightSummary.of(new double[] {1, 1, 2});
    assertEquals(16.0 / 6, summary.effectiveN(), 1e-15);
    assertEquals(3 * 6 / 16.0, summary.designEffect(), 1e-15);
    assertEquals(0, WeightSummary.of(new double[0]).n());
  }

  @Test
  void calibratedWeightsAreNotGatheredInOnePass() {
    SamplingDesign post = PostStratification.of(design(), SEX, new double[] {600, 400}, SEXES);
    assertThrows(
        IllegalArgumentException.class, () -> DomainTotals.of(post, SEX, 2, new double[8]));
  }
}
