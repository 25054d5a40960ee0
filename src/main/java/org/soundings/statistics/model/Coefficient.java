package org.soundings.statistics.model;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;

/**
 * One coefficient of a model.
 *
 * @param term the predictor, with its category where it has one
 * @param estimate with its interval
 * @param statistic estimate over standard error: t, or z where {@code df} is infinite; NaN where
 *     the standard error is 0, as of an exact fit
 * @param df of the statistic; infinite for z
 * @param pValue two-sided, that the coefficient is 0; NaN likewise
 */
public record Coefficient(
    String term, Estimate estimate, double statistic, double df, double pValue) {
  /** Why a model that fits exactly is not tested. */
  public static final String EXACT =
      "The predictors give the outcome exactly, so that nothing is left over to test with.";

  /**
   * @param error its standard error; 0 where it is no more than rounding leaves
   */
  public static Coefficient of(
      String term, double value, double error, double df, double level, long n, String method) {
    double se = error <= Math.ulp(value) ? 0 : error;
    boolean normal = Double.isInfinite(df);
    double half = (normal ? CriticalValue.normal(level) : CriticalValue.ofT(level, df)) * se;
    Estimate estimate = new Estimate(value, se, value - half, value + half, level, n, method);
    double statistic = se > 0 ? value / se : Double.NaN;
    double p = normal ? Tail.twoSidedNormal(statistic) : Tail.twoSidedT(statistic, df);
    return new Coefficient(term, estimate, statistic, df, p);
  }

  /** Whether nothing is left over that a standard error could be made of. */
  public boolean isExact() {
    return estimate.standardError() == 0;
  }
}
