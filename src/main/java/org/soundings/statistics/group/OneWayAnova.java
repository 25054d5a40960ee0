package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.NoncentralF;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Sample;

/**
 * One-way analysis of variance: F on k − 1 and n − k degrees of freedom. The effect is η², the
 * share of the variance that lies between the groups, with the interval λ/(λ + n − k) of the
 * noncentral F distributions under which the F seen is in neither tail.
 *
 * <p>Empty groups drop out. Where the answers differ between groups but not within, F is infinite
 * and η² is 1, which a report does not print; where they do not differ at all, or with fewer than
 * two groups or no degrees of freedom, the test is undefined. Prefer {@link WelchAnova} where the
 * groups vary differently.
 *
 * <p>Fisher (1925); Steiger (2004), doi:10.1037/1082-989X.9.2.164. R: {@code aov}, {@code
 * effectsize::eta_squared}.
 */
public final class OneWayAnova {
  private static final String NAME = "One-way analysis of variance";
  private static final String METHOD = "eta-squared, noncentral F interval";

  private OneWayAnova() {}

  /**
   * @param groups of answers, summed up
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(Sample[] groups, double level) {
    Sample[] used = used(groups);
    long n = n(used);
    double df1 = used.length - 1.0;
    double df2 = (double) n - used.length;
    double between = between(groups);
    double within = within(groups);
    if (df1 < 1 || df2 < 1 || !(between + within > 0)) {
      return TestResult.undefined(NAME, n, "too few answers, or all are equal");
    }
    double f = between / df1 / (within / df2);
    double p = Tail.f(f, df1, df2);
    Estimate eta = eta(f, df1, df2, n, level);
    return new TestResult(
        NAME, Symbol.F, f, List.of(df1, df2), p, eta, EffectSize.ETA_SQUARED, n, "");
  }

  private static Estimate eta(double f, double df1, double df2, long n, double level) {
    if (Double.isInfinite(f)) {
      return new Estimate(1, Double.NaN, 1, 1, level, n, METHOD);
    }
    double[] ends = NoncentralF.interval(f, df1, df2, level);
    double value = f * df1 / (f * df1 + df2);
    double low = ends[0] / (ends[0] + df2);
    double high = ends[1] / (ends[1] + df2);
    return new Estimate(value, Double.NaN, low, high, level, n, METHOD).held();
  }

  /** Sum of squares between the groups. */
  public static double between(Sample[] groups) {
    Sample[] used = used(groups);
    double mean = mean(used);
    return Arrays.stream(used).mapToDouble(g -> g.n() * square(g.mean() - mean)).sum();
  }

  /** Sum of squares within the groups. */
  public static double within(Sample[] groups) {
    return Arrays.stream(groups).mapToDouble(Sample::squares).sum();
  }

  /**
   * ω², less biased than η²: (SSb − df₁ MSw)/(SSt + MSw), at least 0. Olejnik and Algina (2003),
   * doi:10.1037/1082-989X.8.4.434.
   */
  public static double omegaSquared(Sample[] groups) {
    double error = within(groups) / (n(groups) - (double) used(groups).length);
    double df1 = used(groups).length - 1.0;
    double total = between(groups) + within(groups);
    return Math.max(0, (between(groups) - df1 * error) / (total + error));
  }

  /** ε²: (SSb − df₁ MSw)/SSt, at least 0. Kelley (1935), doi:10.1073/pnas.21.9.554. */
  public static double epsilonSquared(Sample[] groups) {
    double error = within(groups) / (n(groups) - (double) used(groups).length);
    double df1 = used(groups).length - 1.0;
    double total = between(groups) + within(groups);
    return Math.max(0, (between(groups) - df1 * error) / total);
  }

  static Sample[] used(Sample[] groups) {
    return Arrays.stream(groups).filter(g -> g.n() > 0).toArray(Sample[]::new);
  }

  static long n(Sample[] groups) {
    return Arrays.stream(groups).mapToLong(Sample::n).sum();
  }

  /** A mean to reckon from, so that large means that differ little keep their digits. */
  static double origin(Sample[] groups) {
    return Arrays.stream(used(groups)).mapToDouble(Sample::mean).findFirst().orElse(Double.NaN);
  }

  private static double mean(Sample[] groups) {
    double origin = origin(groups);
    return origin
        + Arrays.stream(groups).mapToDouble(g -> g.n() * (g.mean() - origin)).sum() / n(groups);
  }

  private static double square(double x) {
    return x * x;
  }
}
