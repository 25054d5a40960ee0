package org.soundings.statistics.audit;

import java.util.Locale;
import org.soundings.statistics.numeric.Tail;

/**
 * Does a printed p-value follow from its printed statistic and degrees of freedom? The statistic
 * lies anywhere within its rounding, so p within a range; the printed p is consistent where it,
 * within its own rounding, meets that range, and {@code p < x} or {@code p > x} where some p of the
 * range is below or above x. t, z and r are taken two-sided; a p that fits one-sided only has a
 * verdict of its own.
 *
 * <p>Nuijten et al. (2016), doi:10.3758/s13428-015-0664-2. R: {@code statcheck}.
 *
 * @param low the least p that the printed statistic can have
 * @param high the greatest
 * @param verdict what follows
 */
public record StatCheck(double low, double high, Verdict verdict) {
  private static final double ALPHA = 0.05;

  /** How a printed p stands to its statistic. */
  public enum Verdict {
    CONSISTENT,
    /** Half of the two-sided p. */
    CONSISTENT_ONE_SIDED,
    INCONSISTENT,
    /** Inconsistent, and on the other side of .05. */
    DECISION_ERROR
  }

  /**
   * @throws IllegalArgumentException on a test that is not {@link ReportedTest#isPossible}
   */
  public static StatCheck of(ReportedTest test) {
    check(test);
    RoundingInterval size = RoundingInterval.of(test.statistic().abs());
    double high = p(test, Math.max(0, size.low().doubleValue()));
    double low = p(test, size.high().doubleValue());
    if (fits(test, low, high)) {
      return new StatCheck(low, high, Verdict.CONSISTENT);
    }
    if (isTwoSided(test) && fits(test, low / 2, high / 2)) {
      return new StatCheck(low, high, Verdict.CONSISTENT_ONE_SIDED);
    }
    Verdict verdict =
        isDecisionError(test, low, high) ? Verdict.DECISION_ERROR : Verdict.INCONSISTENT;
    return new StatCheck(low, high, verdict);
  }

  private static void check(ReportedTest test) {
    if (!test.isPossible()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "No %s can be %s with p %s", test.kind(), test.statistic(), test.p()));
    }
  }

  private static boolean isTwoSided(ReportedTest test) {
    return switch (test.kind()) {
      case T, Z, R -> true;
      case F, CHI_SQUARED, Q -> false;
    };
  }

  private static double p(ReportedTest test, double statistic) {
    return switch (test.kind()) {
      case T -> Tail.twoSidedT(statistic, test.df1());
      case Z -> Tail.twoSidedNormal(statistic);
      case R ->
          statistic >= 1 ? 0 : Tail.twoSidedT(fromCorrelation(statistic, test.df1()), test.df1());
      case F -> Tail.f(statistic, test.df1(), test.df2());
      case CHI_SQUARED, Q -> Tail.chiSquared(statistic, test.df1());
    };
  }

  private static double fromCorrelation(double r, double df) {
    return r * Math.sqrt(df / ((1 - r) * (1 + r)));
  }

  private static boolean fits(ReportedTest test, double low, double high) {
    double p = test.p().doubleValue();
    return switch (test.sign()) {
      case '<' -> low < p;
      case '>' -> high > p;
      default -> {
        RoundingInterval printed = RoundingInterval.of(test.p());
        yield low <= printed.high().doubleValue() && high >= printed.low().doubleValue();
      }
    };
  }

  private static boolean isDecisionError(ReportedTest test, double low, double high) {
    double p = test.p().doubleValue();
    boolean significant = test.sign() == '<' ? p <= ALPHA : test.sign() == '=' && p <= ALPHA;
    boolean insignificant = test.sign() == '>' ? p >= ALPHA : test.sign() == '=' && p > ALPHA;
    return significant && low > ALPHA || insignificant && high <= ALPHA;
  }
}
