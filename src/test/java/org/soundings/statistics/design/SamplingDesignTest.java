package org.soundings.statistics.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.RefusalText;

class SamplingDesignTest {
  private static final double[] ONES = {1, 1, 1, 1, 1, 1};

  /** Six values, equal weights: the textbook's s/sqrt(n), with and without replacement. */
  @Test
  void aSimpleSampleHasTheTextbooksStandardError() {
    double[] y = {1, 2, 3, 4, 5, 9};
    double s = Math.sqrt(8.0);
    SamplingDesign design = SamplingDesign.of(ONES);
    Estimate mean = DesignMeans.of(design, y, 0.95).domains().getFirst().mean();
    assertEquals(4, mean.value(), 1e-14);
    assertEquals(s / Math.sqrt(6), mean.standardError(), 1e-14);
    double[] twelve = {12, 12, 12, 12, 12, 12};
    SamplingDesign finite = SamplingDesign.ofEqualChances(new int[6], null, twelve);
    assertArrayEquals(new double[] {2, 2, 2, 2, 2, 2}, finite.weights());
    DesignMeans.Domain d = DesignMeans.of(finite, y, 0.95).domains().getFirst();
    assertEquals(s / Math.sqrt(6) * Math.sqrt(0.5), d.mean().standardError(), 1e-14);
    assertEquals(1, d.deff(), 1e-12);
    assertEquals(48, d.total().value(), 1e-12);
  }

  @Test
  void aCensusHasNoStandardError() {
    double[] six = {6, 6, 6, 6, 6, 6};
    SamplingDesign design = SamplingDesign.ofEqualChances(new int[6], null, six);
    double[] y = {1, 2, 3, 4, 5, 9};
    assertEquals(0, DesignMeans.of(design, y, 0.95).domains().getFirst().mean().standardError());
  }

  @Test
  void sharesServeAsWellAsPopulations() {
    double[] y = {1, 2, 3, 4, 5, 9};
    double[] half = {.5, .5, .5, .5, .5, .5};
    double[] twelve = {12, 12, 12, 12, 12, 12};
    SamplingDesign plain = SamplingDesign.of(ONES);
    assertEquals(se(plain.population(twelve), y), se(plain.population(half), y), 1e-15);
  }

  private static double se(SamplingDesign design, double[] y) {
    return DesignMeans.of(design, y, 0.95).domains().getFirst().mean().standardError();
  }

  @Test
  void aUnitsNumberIsReadWithinItsStratum() {
    SamplingDesign design =
        SamplingDesign.of(ONES)
            .stratified(new int[] {0, 0, 0, 1, 1, 1})
            .clustered(new int[] {1, 1, 2, 1, 2, 2});
    assertEquals(2, design.degreesOfFreedom());
    boolean[] domain = {true, true, false, true, true, false};
    assertEquals(1, design.degreesOfFreedom(domain));
  }

  @ParameterizedTest
  @EnumSource(LonelyPsu.class)
  void aLonelyUnitIsRefusedOrCountsAsChosen(LonelyPsu rule) {
    SamplingDesign design =
        SamplingDesign.of(ONES).stratified(new int[] {0, 0, 0, 0, 0, 1}).lonely(rule);
    double[] y = {1, 2, 3, 4, 5, 9};
    if (rule == LonelyPsu.FAIL) {
      String refusal = RefusalText.of(() -> DesignMeans.of(design, y, 0.95));
      assertTrue(refusal.contains("Please"));
      return;
    }
    double without = Math.sqrt(5 / 4.0 * 10) / 6;
    double expected =
        switch (rule) {
          case AVERAGE -> without * Math.sqrt(2);
          case ADJUST -> Math.sqrt(without * without + 25 / 36.0);
          default -> without;
        };
    assertEquals(expected, se(design, y), 1e-14);
  }

  @Test
  void badDesignsAreRefusedWithARemedy() {
    SamplingDesign design = SamplingDesign.of(ONES);
    assertThrows(IllegalArgumentException.class, () -> SamplingDesign.of(new double[] {1, -1}));
    assertThrows(
        IllegalArgumentException.class, () -> SamplingDesign.of(new double[] {Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> design.stratified(new int[3]));
    assertThrows(
        IllegalArgumentException.class, () -> design.population(new double[] {5, 5, 5, 5, 5, 5}));
    assertThrows(
        IllegalArgumentException.class, () -> design.population(new double[] {9, 9, 9, 9, 9, 8}));
  }

  @Test
  void anEmptyDomainIsUndefinedAndItsNeighbourIsNot() {
    int[] domain = {0, 0, 0, 0, 0, 0};
    double[] y = {1, 2, 3, 4, 5, 9};
    SamplingDesign design = SamplingDesign.of(ONES);
    DesignMeans means = DesignMeans.of(design, domain, 2, y, 5, 0.95);
    assertTrue(means.domains().get(0).mean().isDefined());
    assertFalse(means.domains().get(1).mean().isDefined());
    assertFalse(
        DesignMeans.of(SamplingDesign.of(new double[0]), new double[0], 0.95)
            .domains()
            .getFirst()
            .mean()
            .isDefined());
  }

  @Test
  void oneRowHasAMeanWithoutAnInterval() {
    SamplingDesign design = SamplingDesign.of(new double[] {3}).lonely(LonelyPsu.REMOVE);
    Estimate mean = DesignMeans.of(design, new double[] {7}, 0.95).domains().getFirst().mean();
    assertEquals(7, mean.value());
    assertTrue(Double.isNaN(mean.low()));
  }

  @Test
  void unitsAreNumberedAlikeWhateverTheirCodes() {
    int[] strata = {0, 0, 1, 1, 0, 1};
    int[] small = {3, 4, 3, 3, 3, 4};
    int[] large = {-7, Integer.MAX_VALUE, -7, -7, -7, Integer.MAX_VALUE};
    int[] expected = {0, 1, 2, 2, 0, 3};
    assertArrayEquals(expected, UnitNumbers.of(strata, small));
    assertArrayEquals(expected, UnitNumbers.of(strata, large));
    assertEquals(0, UnitNumbers.of(new int[0], new int[0]).length);
  }
}
