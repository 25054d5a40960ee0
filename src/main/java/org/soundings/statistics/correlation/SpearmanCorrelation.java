package org.soundings.statistics.correlation;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.FisherZ;
import org.soundings.statistics.numeric.Ranks;
import org.soundings.statistics.numeric.Tail;

/**
 * Spearman's rank correlation ρ: Pearson's of the ranks, where tied answers share the mean of their
 * ranks. {@link #test} takes the p-value of t = ρ √((n − 2)/(1 − ρ²)) on n − 2 degrees of freedom;
 * {@link #exact}, for answers without ties, counts all orders of up to 9 answers and takes an
 * Edgeworth series beyond. The interval is tanh(atanh ρ ± z √((1 + ρ²/2)/(n − 3))). Undefined where
 * either does not vary, or with fewer than three answers; the interval needs four.
 *
 * <p>Spearman (1904), doi:10.2307/1412159; Bonett and Wright (2000), doi:10.1007/BF02294183, for
 * the interval; Best and Roberts (1975), doi:10.2307/2347111, for the p-value without ties. R:
 * {@code cor.test(method = "spearman")}.
 */
public final class SpearmanCorrelation {
  private static final String NAME = "Spearman correlation";
  private static final String METHOD = "Spearman, Bonett-Wright";

  private SpearmanCorrelation() {}

  /**
   * The test of ρ = 0 by Student's t, with ties or without.
   *
   * @param x one answer a person, none of them NaN
   * @param y the other answers of the same people, in the same order
   * @param level of confidence of the interval, between 0 and 1
   * @throws IllegalArgumentException on different lengths
   */
  public static TestResult test(double[] x, double[] y, double level) {
    int n = x.length;
    double rho = correlation(x, y);
    if (n < 3 || Double.isNaN(rho)) {
      String why = n < 3 ? "too few answers" : "one of the two does not vary";
      return TestResult.undefined(NAME, n, why);
    }
    double df = n - 2.0;
    double t = rho * Math.sqrt(df / ((1 - rho) * (1 + rho)));
    double p = Tail.twoSidedT(t, df);
    return new TestResult(
        NAME, Symbol.T, t, List.of(df), p, estimate(rho, n, level), EffectSize.RHO, n, "");
  }

  /**
   * The p-value for answers without ties; the statistic is S = Σ of the squared differences of
   * ranks.
   *
   * <p>Beyond 9 answers the p-value is that of the series, although the result's note says "exact".
   *
   * @throws IllegalArgumentException with ties, or on different lengths
   */
  public static TestResult exact(double[] x, double[] y, double level) {
    int n = x.length;
    if (Ranks.of(x).ties().any() || Ranks.of(y).ties().any()) {
      throw new IllegalArgumentException("Exact only without ties");
    }
    double rho = correlation(x, y);
    if (n < 3 || Double.isNaN(rho)) {
      return TestResult.undefined(NAME, n, "too few answers");
    }
    double s = sumOfSquares(rho, n);
    double p = SpearmanDistribution.twoSided(Math.round(s), n);
    return new TestResult(
        NAME, Symbol.SQUARES, s, List.of(), p, estimate(rho, n, level), EffectSize.RHO, n, "exact");
  }

  /** NaN where either does not vary. */
  static double correlation(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " answers are no pairs");
    }
    return PearsonCorrelation.correlation(Ranks.of(x).values(), Ranks.of(y).values());
  }

  /** S = (n³ − n)(1 − ρ)/6; without ties the sum of squared differences of ranks. */
  public static double sumOfSquares(double rho, long n) {
    double m = n;
    return (m * m * m - m) * (1 - rho) / 6;
  }

  private static Estimate estimate(double rho, long n, double level) {
    double variance = (1 + rho * rho / 2) / (n - 3.0);
    return FisherZ.around(rho, Double.NaN, variance, n, level, METHOD);
  }
}
