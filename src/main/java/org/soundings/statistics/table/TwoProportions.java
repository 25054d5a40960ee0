package org.soundings.statistics.table;

import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.proportion.Mover;
import org.soundings.statistics.proportion.Wilson;

/**
 * Two independent proportions: the pooled z test by its square, the chi-square test of the 2 x 2
 * table without continuity correction, with the difference p₁ − p₂ and its interval from {@link
 * Wilson}'s limits. Undefined where a base is 0; the test also where all or none of both answered
 * so.
 *
 * <p>Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I,
 * method 10. R: {@code prop.test(x, n, correct = FALSE)} for the test.
 */
public final class TwoProportions {
  private static final String NAME = "Two-proportion chi-square test";
  private static final String METHOD = "Newcombe";

  private TwoProportions() {}

  /**
   * Two-sided, with the difference as the effect.
   *
   * @param x1 how many of the {@code n1} of the first group
   * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n in both and 0 &lt; level &lt; 1
   */
  public static TestResult test(long x1, long n1, long x2, long n2, double level) {
    Estimate difference = difference(x1, n1, x2, n2, level);
    long n = n1 + n2;
    if (n1 == 0 || n2 == 0 || x1 + x2 == 0 || x1 + x2 == n) {
      return TestResult.undefined(NAME, n, "one of the groups is empty, or all are alike");
    }
    TestResult chi = ChiSquareTest.test(table(x1, n1, x2, n2), level);
    return new TestResult(
        NAME,
        Symbol.CHI_SQUARE,
        chi.statistic(),
        chi.degreesOfFreedom(),
        chi.pValue(),
        difference,
        EffectSize.DIFFERENCE_OF_PROPORTIONS,
        n,
        chi.note());
  }

  /** p₁ − p₂ alone; the standard error is √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂). */
  public static Estimate difference(long x1, long n1, long x2, long n2, double level) {
    Estimate a = Wilson.interval(x1, n1, level);
    Estimate b = Wilson.interval(x2, n2, level);
    return Mover.difference(a, b, METHOD);
  }

  static long[][] table(long x1, long n1, long x2, long n2) {
    return new long[][] {{x1, n1 - x1}, {x2, n2 - x2}};
  }
}
