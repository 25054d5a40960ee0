package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * Pearson's chi-square test that counts come from given shares, on k − 1 degrees of freedom. A
 * category of share 0 without answers drops out; with answers X² is infinite. Undefined without
 * answers or with fewer than two categories.
 *
 * <p>Pearson (1900), doi:10.1080/14786440009463897. R: {@code chisq.test(x, p = shares)}.
 */
public final class GoodnessOfFit {
  private static final String NAME = "Chi-square goodness-of-fit test";
  private static final String NOTHING = "fewer than two categories, or no answers";
  private static final double ROUNDING = 1e-9;

  private GoodnessOfFit() {}

  /** Against equal shares. */
  public static TestResult test(long[] counts) {
    if (counts.length == 0) {
      return TestResult.undefined(NAME, 0, NOTHING);
    }
    double[] shares = new double[counts.length];
    Arrays.fill(shares, 1.0 / counts.length);
    return test(counts, shares);
  }

  /**
   * @throws IllegalArgumentException unless there is one share a count, and they sum to 1
   */
  public static TestResult test(long[] counts, double[] shares) {
    long n = Arrays.stream(counts).sum();
    double[] expected = expected(counts, shares);
    double statistic = 0;
    int cells = 0;
    for (int i = 0; i < counts.length; i++) {
      double off = counts[i] - expected[i];
      statistic += off == 0 ? 0 : off * off / expected[i];
      cells += expected[i] > 0 || counts[i] > 0 ? 1 : 0;
    }
    if (n == 0 || cells < 2) {
      return TestResult.undefined(NAME, n, NOTHING);
    }
    double df = cells - 1.0;
    double p = Double.isInfinite(statistic) ? 0 : Tail.chiSquared(statistic, df);
    String note = ContingencyTable.smallExpected(new double[][] {expected});
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(df), p, null, EffectSize.NONE, n, note);
  }

  /**
   * The sum of all counts times each share.
   *
   * @throws IllegalArgumentException unless there is one share a count, and they sum to 1
   */
  public static double[] expected(long[] counts, double[] shares) {
    if (counts.length != shares.length || Math.abs(Arrays.stream(shares).sum() - 1) > ROUNDING) {
      throw new IllegalArgumentException("One share a category is needed, and a sum of 1");
    }
    double n = Arrays.stream(counts).sum();
    return Arrays.stream(shares).map(share -> share * n).toArray();
  }

  /** (observed − expected) / √(n p (1 − p)): standard normal; NaN where p is 0 or 1. */
  public static double[] residuals(long[] counts, double[] shares) {
    double[] expected = expected(counts, shares);
    double[] residuals = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double spread = expected[i] * (1 - shares[i]);
      residuals[i] = spread > 0 ? (counts[i] - expected[i]) / Math.sqrt(spread) : Double.NaN;
    }
    return residuals;
  }
}
