package org.soundings.statistics.numeric;

import org.soundings.statistics.Estimate;

/**
 * An interval of a correlation on Fisher's scale: tanh(atanh r ± z √v). Where r is −1 or 1 it is r
 * itself; where v is not positive or infinite there is none (NaN at both ends).
 *
 * <p>Fisher (1921), On the probable error of a coefficient of correlation deduced from a small
 * sample, Metron 1, 3-32.
 */
public final class FisherZ {
  private FisherZ() {}

  /**
   * @param r from −1 to 1; NaN gives NaN
   * @param se on the scale of r, as the estimate states it; NaN where there is none
   * @param variance v, on Fisher's scale
   * @param n answers, as the estimate states them
   * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
   */
  public static Estimate around(
      double r, double se, double variance, long n, double level, String method) {
    double z = CriticalValue.normal(level);
    if (!(variance > 0) || Double.isInfinite(variance)) {
      return new Estimate(r, se, Double.NaN, Double.NaN, level, n, method);
    }
    if (Math.abs(r) == 1) {
      return new Estimate(r, se, r, r, level, n, method);
    }
    double centre = (Math.log1p(r) - Math.log1p(-r)) / 2;
    double half = z * Math.sqrt(variance);
    double low = Math.tanh(centre - half);
    return new Estimate(r, se, low, Math.tanh(centre + half), level, n, method);
  }
}
