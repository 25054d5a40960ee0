package org.soundings.statistics.design;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Root;
import org.soundings.statistics.proportion.ClopperPearson;

/**
 * Intervals of one proportion under a sampling design, from its estimate, its standard error and
 * the design's degrees of freedom. The logit interval is the usual one; Korn and Graubard's is the
 * careful one for small proportions.
 *
 * <p>Where nobody, or everybody, is in the category, the standard error is 0 and says nothing; then
 * every method gives Clopper and Pearson's limits on n, and says so. A share whose standard error
 * is estimated as 0 otherwise, such as where all of a stratum answered alike, has no interval.
 * Without rows it is undefined.
 *
 * <p>Korn &amp; Graubard (1998), Survey Methodology 24, 193-201; Rao &amp; Scott (1984),
 * doi:10.1214/aos/1176346391, on the likelihood.
 */
public final class DesignProportion {
  /** Of √(p(1 − p)): below it a standard error is what rounding leaves of 0. */
  static final double ZERO = 1e-7;

  private DesignProportion() {}

  /** How the interval is made. */
  public enum Method {
    /** A t interval of log(p/(1 − p)). */
    LOGIT("logit"),
    /** A t interval of asin √p. */
    ARCSINE("arcsine square root"),
    /** Clopper and Pearson's on the effective sample size, which is not above n. */
    KORN_GRAUBARD("Korn-Graubard"),
    /** The same with an effective sample size that may be above n, as R's survey has it. */
    BETA("beta"),
    /** p ± t se, which can leave 0 to 1. */
    MEAN("t"),
    /** Where the binomial deviance, scaled by the design and n/(n − 1), rises by t². */
    LIKELIHOOD("scaled likelihood");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    /** "logit interval". */
    String interval() {
      return words + " interval";
    }
  }

  /**
   * @param p the proportion
   * @param se its design-based standard error
   * @param n rows with an answer
   * @param df units less strata
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static Estimate of(double p, double se, long n, double df, Method method, double level) {
    return of(p, se, n, df, method, level, "no interval: " + CellVariance.ZERO);
  }

  /**
   * @param zero why there is no interval where the standard error is 0
   */
  static Estimate of(
      double p, double se, long n, double df, Method method, double level, String zero) {
    String words = "Design-based proportion, " + method.interval();
    CriticalValue.tail(level);
    if (n == 0 || Double.isNaN(p)) {
      return Estimate.undefined(level, n, words).but("undefined: no rows");
    }
    if (p <= 0 || p >= 1) {
      Estimate exact = ClopperPearson.interval(p <= 0 ? 0 : n, n, level);
      return new Estimate(exact.value(), 0, exact.low(), exact.high(), level, n, words)
          .but("nobody or everybody: Clopper-Pearson on n, the design not taken into account");
    }
    if (!(df > 0) || Double.isNaN(se)) {
      return new Estimate(p, se, Double.NaN, Double.NaN, level, n, words)
          .but("none: too few sampling units");
    }
    if (se < ZERO * Math.sqrt(p * (1 - p))) {
      return new Estimate(p, 0, Double.NaN, Double.NaN, level, n, words).but(zero);
    }
    double t = CriticalValue.ofT(level, df);
    double[] limits =
        switch (method) {
          case LOGIT -> logit(p, t * se / (p * (1 - p)));
          case ARCSINE -> arcsine(p, t * se / (2 * Math.sqrt(p * (1 - p))));
          case KORN_GRAUBARD -> beta(p, Math.min(n, effective(p, se, n, t, level)), level);
          case BETA -> beta(p, effective(p, se, n, t, level), level);
          case MEAN -> new double[] {p - t * se, p + t * se};
          case LIKELIHOOD -> likelihood(p, t * t * se * se / (p * (1 - p)) * n / (n - 1.0));
        };
    return new Estimate(p, se, limits[0], limits[1], level, n, words);
  }

  private static double[] logit(double p, double half) {
    double eta = Math.log(p / (1 - p));
    return new double[] {1 / (1 + Math.exp(half - eta)), 1 / (1 + Math.exp(-half - eta))};
  }

  private static double[] arcsine(double p, double half) {
    double angle = Math.asin(Math.sqrt(p));
    double low = Math.sin(angle - half);
    double high = Math.sin(angle + half);
    return new double[] {low * low, high * high};
  }

  /** The n of a binomial sample as informative as this one, corrected for degrees of freedom. */
  private static double effective(double p, double se, long n, double t, double level) {
    double ratio = CriticalValue.ofT(level, n - 1.0) / t;
    return se > 0 ? p * (1 - p) / (se * se) * ratio * ratio : n;
  }

  private static double[] beta(double p, double effective, double level) {
    double tail = CriticalValue.tail(level);
    double x = effective * p;
    return new double[] {
      CriticalValue.lower(BetaDistribution.of(x, effective - x + 1), tail),
      CriticalValue.upper(BetaDistribution.of(x + 1, effective - x), tail)
    };
  }

  /** Where 2 [p log(p/q) + (1 − p) log((1 − p)/(1 − q))] = rise. */
  private static double[] likelihood(double p, double rise) {
    double eta = Math.log(p / (1 - p));
    double low = Root.decreasing(step -> rise - deviance(p, eta - step), 0, 1);
    double high = Root.decreasing(step -> rise - deviance(p, eta + step), 0, 1);
    return new double[] {1 / (1 + Math.exp(low - eta)), 1 / (1 + Math.exp(-high - eta))};
  }

  /**
   * Of p from the proportion that eta is the logit of, without the loss of a difference of logs.
   */
  private static double deviance(double p, double eta) {
    double logQ = -Math.log1p(Math.exp(-eta));
    double logRest = -Math.log1p(Math.exp(eta));
    return 2 * (p * (Math.log(p) - logQ) + (1 - p) * (Math.log1p(-p) - logRest));
  }
}
