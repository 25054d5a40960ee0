package org.soundings.statistics;

/**
 * The ratio of two weighted totals, with Taylor's standard error and a t interval.
 *
 * <p>Cochran (1977), Sampling Techniques, chapter 6.
 */
public final class DesignRatio {
  private DesignRatio() {}

  /**
   * @param numerator one a row, NaN where missing; a row counts when it has both
   * @return undefined where the denominator sums to 0
   */
  public static Estimate of(
      SamplingDesign design, double[] numerator, double[] denominator, double level) {
    double above = 0;
    double below = 0;
    long n = 0;
    for (int i = 0; i < numerator.length; i++) {
      double w = design.weight(i);
      if (w != 0 && !Double.isNaN(numerator[i] + denominator[i])) {
        above += w * numerator[i];
        below += w * denominator[i];
        n++;
      }
    }
    double df = design.degreesOfFreedom();
    String method = "Ratio of totals, Taylor linearisation, t interval on " + Words.df(df) + " df";
    if (below == 0) {
      return Estimate.undefined(level, n, method + " (undefined: the denominator is 0)");
    }
    double ratio = above / below;
    double[] linear = new double[numerator.length];
    for (int i = 0; i < linear.length; i++) {
      double rest = numerator[i] - ratio * denominator[i];
      linear[i] = Double.isNaN(rest) ? 0 : design.weight(i) * rest / below;
    }
    double se = Math.sqrt(Math.max(0, TaylorVariance.of(design, linear)[0][0]));
    return DesignMeans.interval(ratio, se, df, level, n, method);
  }
}
