package org.soundings.statistics.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTotalsTest {
  private static final int ROWS = 400;
  private static final int DOMAINS = 3;

  private final double[] values = new double[ROWS];
  private final double[] weights = new double[ROWS];
  private final int[] strata = new int[ROWS];
  private final int[] units = new int[ROWS];
  private final int[] domain = new int[ROWS];

  private SamplingDesign design(long seed, boolean clustered) {
    Random random = new Random(seed);
    double[] population = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      strata[i] = i % 4;
      units[i] = random.nextInt(5);
      weights[i] = 1 + random.nextDouble() * 30;
      values[i] = random.nextDouble() < 0.1 ? Double.NaN : 2000 + random.nextGaussian();
      domain[i] = random.nextInt(DOMAINS + 1) - 1;
      population[i] = clustered ? 9 : 500;
    }
    SamplingDesign design = SamplingDesign.of(weights).stratified(strata);
    return (clustered ? design.clustered(units) : design).population(population);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "4, false"})
  void partsMergedGiveWhatTheWholeGives(long seed, boolean clustered) {
    SamplingDesign design = design(seed, clustered);
    DomainTotals whole = DomainTotals.of(design, domain, DOMAINS, values, 1990, 0, ROWS);
    int[] cuts = new Random(seed).ints(6, 0, ROWS + 1).sorted().toArray();
    DomainTotals merged = DomainTotals.of(design, domain, DOMAINS, values, 1990, 0, 0);
    int from = 0;
    for (int to : Arrays.copyOf(cuts, 7)) {
      int end = to == 0 && from > 0 ? ROWS : to;
      merged = DomainTotals.of(design, domain, DOMAINS, values, 1990, from, end).merge(merged);
      from = end;
    }
    assertSame(DesignMeans.of(whole, 10, 0.95), DesignMeans.of(merged, 10, 0.95));
  }

  private static void assertSame(DesignMeans expected, DesignMeans got) {
    for (int d = 0; d < DOMAINS; d++) {
      DesignMeans.Domain e = expected.domains().get(d);
      DesignMeans.Domain g = got.domains().get(d);
      assertEquals(e.n(), g.n());
      assertEquals(e.mean().value(), g.mean().value(), 1e-12 * 2000);
      assertEquals(e.mean().standardError(), g.mean().standardError(), 1e-10);
      assertEquals(
          e.total().standardError(),
          g.total().standardError(),
          1e-12 * e.total().standardError() + 1e-9);
      assertEquals(e.variance(), g.variance(), 1e-10);
    }
  }

  /** One pass against the textbook's two: linearised values, summed by unit. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onePassGivesTheLinearisedVariance(boolean clustered) {
    SamplingDesign design = design(7, clustered);
    DesignMeans means =
        DesignMeans.of(design, domain, DOMAINS, values, design.degreesOfFreedom(), 0.95);
    for (int d = 0; d < DOMAINS; d++) {
      double mean = means.domains().get(d).mean().value();
      double weight = 0;
      double[] linear = new double[ROWS];
      for (int i = 0; i < ROWS; i++) {
        if (domain[i] == d && !Double.isNaN(values[i])) {
          weight += weights[i];
          linear[i] = weights[i] * (values[i] - mean);
        }
      }
      double variance = TaylorVariance.of(design, linear)[0][0] / weight / weight;
      assertEquals(Math.sqrt(variance), means.domains().get(d).mean().standardError(), 1e-11);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1999.5, -3})
  void theOriginIsOfNoConsequence(double origin) {
    SamplingDesign design = design(9, false);
    DomainTotals near = DomainTotals.of(design, domain, DOMAINS, values);
    DomainTotals far = DomainTotals.of(design, domain, DOMAINS, values, origin, 0, ROWS);
    DesignMeans.Domain a = DesignMeans.of(near, 9, 0.95).domains().get(1);
    DesignMeans.Domain b = DesignMeans.of(far, 9, 0.95).domains().get(1);
    assertEquals(a.mean().value(), b.mean().value(), 1e-9);
    assertEquals(a.mean().standardError(), b.mean().standardError(), 1e-7);
    assertEquals(a.total().standardError(), b.total().standardError(), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void otherOriginsAndDesignsDoNotMerge(boolean clustered) {
    SamplingDesign design = design(5, clustered);
    DomainTotals one = DomainTotals.of(design, domain, DOMAINS, values, 0, 0, ROWS);
    DomainTotals origin = DomainTotals.of(design, domain, DOMAINS, values, 1, 0, ROWS);
    DomainTotals other = DomainTotals.of(design(5, clustered), domain, DOMAINS, values, 0, 0, ROWS);
    assertThrows(IllegalArgumentException.class, () -> one.merge(origin));
    assertThrows(IllegalArgumentException.class, () -> one.merge(other));
  }
}
