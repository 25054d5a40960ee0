package org.soundings.statistics.scale;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;

/**
 * Whether any correlation among p items differs from 0: −(n − 1 − (2p + 5)/6) log |R|, chi-square
 * with p(p − 1)/2 degrees of freedom. With large n it nearly always does.
 *
 * <p>Bartlett (1951), doi:10.1093/biomet/38.3-4.337.
 */
public final class BartlettSphericity {
  private static final String NAME = "Bartlett's test of sphericity";

  private BartlettSphericity() {}

  /** Undefined where an item does not vary or follows from the others. */
  public static TestResult of(double[][] covariance, long n) {
    int p = covariance.length;
    double log = SymmetricMatrix.logDeterminant(SymmetricMatrix.correlation(covariance));
    double factor = n - 1 - (2 * p + 5) / 6.0;
    if (p < 2 || !(factor > 0) || Double.isInfinite(log) || Double.isNaN(log)) {
      return TestResult.undefined(
          NAME, n, "It takes two items that vary, none following from the others, and more rows.");
    }
    double statistic = -factor * log;
    double df = p * (p - 1) / 2.0;
    double pValue = Tail.chiSquared(statistic, df);
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(df), pValue, null, EffectSize.NONE, n, "");
  }
}
