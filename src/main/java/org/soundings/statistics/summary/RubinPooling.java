package org.soundings.statistics.summary;

import java.util.Arrays;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;

/**
 * One estimate out of m, each from one completed data set: Rubin's rules with Barnard and Rubin's
 * degrees of freedom, which never exceed those of the complete data.
 *
 * <p>Rubin (1987), Multiple Imputation for Nonresponse in Surveys; Barnard &amp; Rubin (1999),
 * doi:10.1093/biomet/86.4.948. The share λ of the variance that is due to what is missing is taken
 * as 1e-4 at least, as in R's mice, so that degrees of freedom stay finite.
 *
 * @param estimate their mean, with a t interval
 * @param within the mean of the variances
 * @param between the variance of the estimates
 * @param total within + (1 + 1/m) between
 * @param relativeIncrease (1 + 1/m) between / within
 * @param degreesOfFreedom Barnard and Rubin's
 * @param missingFraction fraction of missing information; 0 where all imputations agree (R's mice
 *     has 2/(df + 3) there)
 * @param statistic estimate over its standard error; NaN where that is 0
 * @param pValue two-sided, that the estimate is 0
 */
public record RubinPooling(
    Estimate estimate,
    double within,
    double between,
    double total,
    double relativeIncrease,
    double degreesOfFreedom,
    double missingFraction,
    double statistic,
    double pValue) {
  private static final double SMALLEST_SHARE = 1e-4;

  private static final String RULES = "Rubin's rules";

  /** What rounding leaves of an increase of 0. */
  private static final double AGREED = 1e-12;

  /**
   * @param estimates one an imputation
   * @param variances squared standard errors, one an imputation
   * @param n rows of the data
   * @param coefficients of the model that the estimate is one of
   * @throws IllegalArgumentException for fewer than two imputations, a negative variance, or no
   *     rows left over
   */
  public static RubinPooling of(
      double[] estimates, double[] variances, long n, int coefficients, double level) {
    return of(estimates, variances, n, (double) n - coefficients, level);
  }

  /**
   * The same with the degrees of freedom that complete data would have.
   *
   * @throws IllegalArgumentException likewise
   */
  public static RubinPooling of(
      double[] estimates, double[] variances, long n, double complete, double level) {
    int m = estimates.length;
    if (m < 2 || variances.length != m) {
      throw new IllegalArgumentException(
          "Pooling takes an estimate and a variance of each of two imputations or more.");
    }
    if (!(complete > 0) || Arrays.stream(variances).anyMatch(v -> !(v >= 0))) {
      throw new IllegalArgumentException(
          "Pooling takes variances that are not negative, and more rows than coefficients.");
    }
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double within = Arrays.stream(variances).average().orElseThrow();
    double between = Arrays.stream(estimates).map(q -> (q - mean) * (q - mean)).sum() / (m - 1);
    double added = (1 + 1.0 / m) * between;
    double total = within + added;
    double df = degreesOfFreedom(Math.max(SMALLEST_SHARE, added / total), m, complete);
    double increase = added / within;
    double se = Math.sqrt(total);
    double half = CriticalValue.ofT(level, df) * se;
    Estimate estimate =
        new Estimate(mean, se, mean - half, mean + half, level, n, method(m, "t interval"));
    double statistic = se > 0 ? mean / se : Double.NaN;
    return new RubinPooling(
        estimate,
        within,
        between,
        total,
        increase,
        df,
        missing(increase, df),
        statistic,
        Tail.twoSidedT(statistic, df));
  }

  /** Of a share whose interval is made on its logit. */
  public static Method logit(int imputations) {
    return method(imputations, "logit interval");
  }

  /** Whether an estimate was made so. */
  public static boolean made(Method method) {
    return method.name().startsWith(RULES);
  }

  private static Method method(int imputations, String interval) {
    return Method.of(RULES + ", " + imputations + " imputations, Barnard-Rubin " + interval);
  }

  private static double missing(double increase, double df) {
    if (increase < AGREED || Double.isInfinite(increase)) {
      return increase < AGREED ? 0 : 1;
    }
    return (increase + 2 / (df + 3)) / (1 + increase);
  }

  private static double degreesOfFreedom(double share, int m, double complete) {
    double large = (m - 1) / (share * share);
    double observed = (complete + 1) / (complete + 3) * complete * (1 - share);
    return large * observed / (large + observed);
  }
}
