package org.soundings.statistics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noncentral distributions and the studentized range, in both tails. */
class DistributionsTest {
  private static void close(double expected, double got, double relative) {
    assertEquals(expected, got, relative * Math.abs(expected), () -> expected + " " + got);
  }

  /** R: {@code pchisq(x, df, ncp)}. */
  @ParameterizedTest
  @CsvSource({
    "5, 3, 2, 0.593405180083156, 0.406594819916844",
    "300, 3, 250, 0.9262861283465251, 0.0737138716534749",
    "1, 9, 100, 3.88840480564815e-24, 1",
    "1000, 1, 1000, 0.500000000000003, 0.499999999999997",
  })
  void noncentralChiSquared(double x, double df, double ncp, double below, double above) {
    NoncentralChiSquared distribution = NoncentralChiSquared.of(df, ncp);
    close(below, distribution.cumulativeProbability(x), 1e-12);
    close(above, distribution.survivalProbability(x), 1e-12);
  }

  /** scipy.stats.nct, which is Boost's; R's pt fails beyond a noncentrality of 37. */
  @ParameterizedTest
  @CsvSource({
    "2, 5, 1, 0.778074662615947, 0.22192533738378514",
    "-2, 5, 1, 0.00589646229003926, 0.99410353770996074",
    "60, 20, 55, 0.6647801034714207, 0.335219896528579",
    "1, 300, 0.2, 0.787710459245733, 0.212289540754267",
    "0, 10, 2, 0.0227501319481792, 0.9772498680518208",
    "10, 4, 2, 0.99260018188433508, 0.00739981811566492",
  })
  void noncentralT(double t, double df, double delta, double below, double above) {
    NoncentralT distribution = NoncentralT.of(df, delta);
    close(below, distribution.cumulativeProbability(t), 1e-9);
    close(above, distribution.survivalProbability(t), 1e-9);
  }

  /** R: {@code pf(f, df1, df2, ncp)}, good to about 1e-8. */
  @ParameterizedTest
  @CsvSource({
    "2, 3, 20, 5, 0.403130084890548, 0.596869915109452",
    "10, 2, 100, 0, 0.999890115180882777, 0.000109884819117223",
    "50, 5, 1000, 300, 0.0618127002117212, 0.9381872997882788",
  })
  void noncentralF(double f, double df1, double df2, double ncp, double below, double above) {
    NoncentralF distribution = NoncentralF.of(df1, df2, ncp);
    close(below, distribution.cumulativeProbability(f), 2e-8);
    close(above, distribution.survivalProbability(f), 2e-8);
  }

  @Test
  void withoutNoncentralityTheyAreCentral() {
    for (double x : new double[] {0.01, 0.7, 3, 40}) {
      close(
          ChiSquaredDistribution.of(4).survivalProbability(x),
          NoncentralChiSquared.of(4, 0).survivalProbability(x),
          1e-13);
      close(
          TDistribution.of(3.5).survivalProbability(x),
          NoncentralT.of(3.5, 0).survivalProbability(x),
          1e-12);
      close(
          FDistribution.of(3, 7).survivalProbability(x),
          NoncentralF.of(3, 7, 0).survivalProbability(x),
          1e-12);
    }
  }

  @Test
  void bothTailsSumTo1() {
    for (double x : new double[] {0.5, 20, 300}) {
      NoncentralChiSquared chi = NoncentralChiSquared.of(5, 60);
      assertEquals(1, chi.cumulativeProbability(x) + chi.survivalProbability(x), 1e-12);
      NoncentralF f = NoncentralF.of(5, 30, 60);
      assertEquals(1, f.cumulativeProbability(x) + f.survivalProbability(x), 1e-12);
      NoncentralT t = NoncentralT.of(8, 15);
      assertEquals(1, t.cumulativeProbability(x) + t.survivalProbability(x), 1e-12);
    }
  }

  @Test
  void intervalsOfTheNoncentralityPutTheObservedIntoTheTails() {
    double[] chi = NoncentralChiSquared.interval(30, 4, 0.95);
    assertEquals(0.025, NoncentralChiSquared.of(4, chi[0]).survivalProbability(30), 1e-10);
    assertEquals(0.025, NoncentralChiSquared.of(4, chi[1]).cumulativeProbability(30), 1e-10);
    double[] t = NoncentralT.interval(-2.5, 17, 0.9);
    assertEquals(0.05, NoncentralT.of(17, t[0]).survivalProbability(-2.5), 1e-10);
    assertEquals(0.05, NoncentralT.of(17, t[1]).cumulativeProbability(-2.5), 1e-10);
    double[] f = NoncentralF.interval(6, 2, 40, 0.95);
    assertEquals(0.025, NoncentralF.of(2, 40, f[0]).survivalProbability(6), 1e-10);
    assertEquals(0.025, NoncentralF.of(2, 40, f[1]).cumulativeProbability(6), 1e-10);
    assertEquals(0, NoncentralChiSquared.interval(1, 4, 0.95)[0]);
    assertEquals(0, NoncentralF.interval(0.02, 2, 40, 0.95)[1]);
  }

  /** For two groups the range is √2 |t|. */
  @ParameterizedTest
  @CsvSource({"2, 1.5", "30, 1.5", "1.5, 2", "9, 12.3", "14, 400", "3, 100000"})
  void theRangeOfTwoIsThatOfStudent(double q, double df) {
    double expected = 2 * TDistribution.of(df).survivalProbability(q / Math.sqrt(2));
    close(expected, StudentizedRange.of(2, df).survivalProbability(q), 1e-10);
  }

  /** scipy.stats.studentized_range.sf; R's ptukey gives 0 for the last. */
  @ParameterizedTest
  @CsvSource({
    "3.3, 5, 10, 0.21139847400157208",
    "12, 20, 3, 0.04171015403717426",
    "25, 3, 7, 1.1732829627852936e-06",
    "8, 4, 100, 8.750200477525283e-07",
    "8, 4, 24000, 9.34044869227435e-08",
  })
  void theRangeOfSeveral(double q, int groups, double df, double expected) {
    close(expected, StudentizedRange.of(groups, df).survivalProbability(q), 1e-6);
  }

  @Test
  void theQuantileOfTheRangeInvertsIt() {
    StudentizedRange range = StudentizedRange.of(6, 14.2);
    for (double p : new double[] {0.9, 0.05, 1e-6}) {
      close(p, range.survivalProbability(range.inverseSurvivalProbability(p)), 1e-9);
    }
    assertEquals(1, range.survivalProbability(0));
  }

  @Test
  void farDegreesOfFreedomJoinTheInfinite() {
    double infinite = StudentizedRange.of(3, 1e9).survivalProbability(4);
    double near = StudentizedRange.of(3, 9.9e6).survivalProbability(4);
    close(infinite, near, 1e-5);
  }

  @Test
  void smallQuantilesKeepTheirDigits() {
    BetaDistribution beta = BetaDistribution.of(1, 1_000_000);
    double exact = -Math.expm1(Math.log1p(-0.025) / 1_000_000);
    close(exact, CriticalValue.lower(beta, 0.025), 1e-12);
    close(12.706204736174694, CriticalValue.t(0.95, 1), 1e-12);
    close(1.959963984540054, CriticalValue.normal(0.95), 1e-14);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> NoncentralChiSquared.of(0, 1));
    assertThrows(IllegalArgumentException.class, () -> NoncentralF.of(1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> NoncentralT.of(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> StudentizedRange.of(1, 5));
    assertTrue(NoncentralChiSquared.of(2, 3).survivalProbability(-1) == 1);
  }
}
