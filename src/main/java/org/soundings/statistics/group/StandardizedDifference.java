package org.soundings.statistics.group;

import org.apache.commons.numbers.gamma.LogGamma;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.NoncentralT;
import org.soundings.statistics.summary.Sample;

/**
 * A difference of two means in standard deviations, with the interval of the noncentral t
 * distributions under which the t seen is in neither tail. Undefined where nothing varies or where
 * a group is too small.
 *
 * <p>Cohen (1988); Hedges (1981), doi:10.3102/10769986006002107; Steiger (2004),
 * doi:10.1037/1082-989X.9.2.164. R: {@code effectsize::cohens_d}, {@code hedges_g}.
 */
public final class StandardizedDifference {
  private StandardizedDifference() {}

  /** In pooled standard deviations. */
  public static Estimate cohen(Sample a, Sample b, double level) {
    double scale = Math.sqrt(1.0 / a.n() + 1.0 / b.n());
    double sd = a.n() + b.n() < 3 ? Double.NaN : Math.sqrt(TwoSamples.pooledVariance(a, b));
    double df = a.n() + b.n() - 2.0;
    return of(a, b, sd, scale, df, level, "Cohen's d, noncentral t interval");
  }

  /**
   * In pooled standard deviations, times the factor that takes the bias off: Γ(m/2)/(√(m/2)
   * Γ((m−1)/2)).
   */
  public static Estimate hedges(Sample a, Sample b, double level) {
    Estimate d = cohen(a, b, level);
    double half = (a.n() + b.n() - 2.0) / 2;
    double factor = Double.NaN;
    if (half > 0.5) {
      factor = Math.exp(LogGamma.value(half) - Math.log(half) / 2 - LogGamma.value(half - 0.5));
    }
    return new Estimate(
        d.value() * factor,
        Double.NaN,
        d.low() * factor,
        d.high() * factor,
        level,
        d.n(),
        "Hedges' g, noncentral t interval");
  }

  /** In the root mean square of the two standard deviations, for groups that vary differently. */
  public static Estimate averageVariance(Sample a, Sample b, double level) {
    String method = "Cohen's d of the average variance, noncentral t interval";
    double sum = a.variance() + b.variance();
    double scale = Math.sqrt(2 * (a.variance() / a.n() + b.variance() / b.n()) / sum);
    double df = TwoSamples.satterthwaite(a, b);
    return of(a, b, Math.sqrt(sum / 2), scale, df, level, method);
  }

  private static Estimate of(
      Sample a, Sample b, double sd, double scale, double df, double level, String method) {
    long n = a.n() + b.n();
    if (!(sd > 0) || Double.isNaN(a.mean() - b.mean())) {
      return Estimate.undefined(level, n, method);
    }
    return of((a.mean() - b.mean()) / sd, scale, df, n, level, method);
  }

  /** The mean of paired differences in their standard deviations. */
  public static Estimate paired(Sample differences, double level) {
    String method = "Cohen's d of differences, noncentral t interval";
    double sd = differences.standardDeviation();
    if (!(sd > 0)) {
      return Estimate.undefined(level, differences.n(), method);
    }
    long n = differences.n();
    return of(differences.mean() / sd, 1 / Math.sqrt(n), n - 1.0, n, level, method);
  }

  private static Estimate of(
      double d, double scale, double df, long n, double level, String method) {
    double[] ends = NoncentralT.interval(d / scale, df, level);
    return new Estimate(d, Double.NaN, ends[0] * scale, ends[1] * scale, level, n, method);
  }
}
