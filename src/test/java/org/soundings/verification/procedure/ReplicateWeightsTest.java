package org.soundings.verification.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.design.LonelyPsu;
import org.soundings.statistics.design.SamplingDesign;

/** Replicates that a case gives, or that are made from its design. */
class ReplicateWeightsTest {
  private static Estimate mean(ReplicateWeights weights, double... values) {
    return weights.sums().means(0.95, values).domains().getFirst().mean();
  }

  @Test
  void theJackknifeOfAMeanIsTheTextbooks() {
    SamplingDesign design = SamplingDesign.of(new double[] {2, 2, 2, 2, 2, 2});
    ReplicateWeights jackknife = ReplicateWeights.jackknife(design, false);
    assertEquals(Math.sqrt(8.0 / 6), mean(jackknife, 1, 2, 3, 4, 5, 9).standardError(), 1e-13);
    assertEquals(5, jackknife.degreesOfFreedom());
  }

  @Test
  void aLonelyUnitAndTooFewReplicatesAreRefused() {
    SamplingDesign lonely =
        SamplingDesign.of(new double[] {1, 1, 1}).stratified(new int[] {0, 0, 1});
    assertThrows(IllegalArgumentException.class, () -> ReplicateWeights.jackknife(lonely, false));
    assertEquals(
        2, ReplicateWeights.jackknife(lonely.lonely(LonelyPsu.REMOVE), false).replicates().length);
    assertThrows(
        IllegalArgumentException.class,
        () -> ReplicateWeights.balanced(new double[] {1}, new double[][] {{1}}, true));
  }

  /** Two rows of four in each half: shares of a total are those of the weights. */
  @Test
  void aRatioIsAMeanWithWeightsTimesTheDenominator() {
    double[][] halves = {{2, 2, 0, 0}, {0, 0, 2, 2}};
    ReplicateWeights brr = ReplicateWeights.balanced(new double[] {1, 1, 1, 1}, halves, true);
    Estimate ratio = mean(brr.times(new double[] {1, 3, 2, 2}), 1, 1.0 / 3, 2, 0.5);
    assertEquals((1 + 1 + 4 + 1) / 8.0, ratio.value(), 1e-15);
    assertEquals((5 / 4.0 - 2 / 4.0) / 2, ratio.standardError(), 1e-15);
  }
}
