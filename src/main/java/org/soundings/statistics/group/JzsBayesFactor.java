package org.soundings.statistics.group;

import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Quadrature;
import org.soundings.statistics.summary.Sample;

/**
 * How much more likely two samples are if their standardized difference is Cauchy distributed with
 * scale r than if it is 0: the Jeffreys-Zellner-Siow Bayes factor BF₁₀ of Student's t. Undefined
 * where t is.
 *
 * <p>Rouder et al. (2009), doi:10.3758/PBR.16.2.225. R: {@code BayesFactor::ttestBF}.
 */
public final class JzsBayesFactor {
  /** The usual scale: half of the prior's differences are within ±.707. */
  public static final double MEDIUM = Math.sqrt(0.5);

  private static final double FROM = -12;
  private static final double TO = 45;
  private static final int PANELS = 120;

  private JzsBayesFactor() {}

  /**
   * BF₁₀, above 0; over 1 it speaks for a difference, below for none.
   *
   * @param scale r of the prior, above 0; {@link #MEDIUM} is usual
   * @return NaN where Student's t is undefined
   */
  public static double of(Sample a, Sample b, double scale) {
    TestResult student = StudentTTest.test(a, b, 0.95);
    double df = a.n() + b.n() - 2.0;
    double n = a.n() * (double) b.n() / (a.n() + b.n());
    double t2 = student.statistic() * student.statistic();
    double under0 = -(df + 1) / 2 * Math.log1p(t2 / df);
    return student.isDefined()
        ? Quadrature.integrate(x -> at(x, n * scale * scale, t2, df, under0), FROM, TO, PANELS)
        : Double.NaN;
  }

  /** The integrand over ln g, g inverse chi-square with 1 degree of freedom. */
  private static double at(double logG, double n, double t2, double df, double under0) {
    double g = Math.exp(logG);
    double wider = 1 + n * g;
    double log =
        -Math.log(wider) / 2
            - (df + 1) / 2 * Math.log1p(t2 / (wider * df))
            - Math.log(2 * Math.PI) / 2
            - logG / 2
            - 1 / (2 * g);
    return Math.exp(log - under0);
  }
}
