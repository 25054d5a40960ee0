package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.Words;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * Means and totals of a variable by domain, weighted, with Taylor's standard errors and t
 * intervals. A domain keeps the whole design: units without a row in it count with 0. Missing
 * values make a domain of the rows that have one.
 *
 * <p>Two design effects: against a simple random sample of as many rows drawn without replacement
 * from Σw, as R's survey gives it, and with replacement.
 *
 * <p>Woodruff (1971), doi:10.1080/01621459.1971.10482279; Kish (1965), Survey Sampling, on deff.
 *
 * @param domains one a domain
 * @param covariance of the means; NaN beside an empty domain
 */
public record DesignMeans(List<Domain> domains, double[][] covariance) {
  static final String ONE_UNIT = "no standard error: all are of one sampling unit";

  /**
   * One domain's estimates.
   *
   * @param n rows with a value and a weight
   * @param mean undefined without rows
   * @param total Σwy
   * @param variance of the values: Σw(y − mean)²/Σw times n/(n − 1); NaN for n under 2
   * @param deff against sampling without replacement; NaN where Σw is under n
   * @param deffWithReplacement against sampling with replacement
   */
  public record Domain(
      long n,
      Estimate mean,
      Estimate total,
      double variance,
      double deff,
      double deffWithReplacement) {}

  /** Rows of all domains. */
  long n() {
    return domains.stream().mapToLong(Domain::n).sum();
  }

  /** One mean over all rows, with the design's degrees of freedom. */
  public static DesignMeans of(SamplingDesign design, double[] values, double level) {
    return of(design, new int[values.length], 1, values, design.degreesOfFreedom(), level);
  }

  /**
   * One mean a domain.
   *
   * @param domain one code a row, negative outside of all domains
   * @param values one a row, NaN where missing
   * @param degreesOfFreedom of the intervals: the design's, or those of the domain alone
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static DesignMeans of(
      SamplingDesign design,
      int[] domain,
      int domains,
      double[] values,
      double degreesOfFreedom,
      double level) {
    return of(DomainSums.of(design, domain, domains, values), degreesOfFreedom, level);
  }

  /** From totals gathered in one pass, or in parts and merged. */
  public static DesignMeans of(DomainTotals totals, double degreesOfFreedom, double level) {
    return of(totals.sums(), degreesOfFreedom, level);
  }

  private static DesignMeans of(DomainSums sums, double df, double level) {
    double[][] covariance = sums.covarianceOfMeans();
    List<Domain> domains = new ArrayList<>();
    for (int d = 0; d < sums.domains(); d++) {
      domains.add(domain(sums, d, Math.sqrt(Math.max(0, covariance[d][d])), df, level));
    }
    return new DesignMeans(List.copyOf(domains), covariance);
  }

  private static Domain domain(DomainSums sums, int d, double se, double df, double level) {
    long n = sums.counts()[d];
    Method method =
        Method.of(
            Method.Kind.LINEARISED_MEAN,
            "Taylor linearisation, t interval on " + Words.df(df) + " df");
    if (n == 0) {
      Estimate none = Estimate.undefined(level, 0, method.but("undefined: no rows"));
      return new Domain(0, none, none, Double.NaN, Double.NaN, Double.NaN);
    }
    double fromOrigin = sums.meanFromOrigin(d);
    double mean = sums.origin() + fromOrigin;
    double weight = sums.weight(d);
    double total = sums.totals()[2 * d + 1] + sums.origin() * weight;
    double totalSe = Math.sqrt(Math.max(0, sums.varianceOfTotal(d)));
    double variance =
        n < 2
            ? Double.NaN
            : Math.max(0, sums.squares()[d] / weight - fromOrigin * fromOrigin) * n / (n - 1.0);
    double simple = variance / n;
    return new Domain(
        n,
        interval(mean, se, df, level, n, method),
        interval(total, totalSe, df, level, n, method),
        variance,
        weight < n ? Double.NaN : se * se / (simple * (weight - n) / weight),
        se * se / simple);
  }

  static Estimate interval(
      double value, double se, double df, double level, long n, Method method) {
    double half = CriticalValue.ofT(level, df) * se;
    return new Estimate(value, se, value - half, value + half, level, n, method);
  }
}
