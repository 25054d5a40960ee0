package org.soundings.statistics.proportion;

import org.soundings.statistics.Estimate;

/**
 * A weighted proportion, Σ of the weights within over Σ of all weights, with {@link Wilson}'s
 * interval on Kish's {@link EffectiveN}. It takes only sums, so that parts merge by adding. With
 * all weights 1 it is the plain Wilson interval. For strata and clusters use a design-based
 * estimate.
 *
 * <p>Kish (1992), Journal of Official Statistics 8, 183-200; Franco et al. (2019),
 * doi:10.1093/jssam/smy019, on this choice of interval.
 */
public final class WeightedProportion {
  private WeightedProportion() {}

  /**
   * @param within sum of the weights of the answers in the category
   * @param all sum of the weights of all answers
   * @param allSquared sum of the squared weights of all answers
   * @param n number of answers
   * @return undefined where the weights sum to 0
   * @throws IllegalArgumentException unless 0 &lt;= within &lt;= all and 0 &lt; level &lt; 1
   */
  public static Estimate interval(
      double within, double all, double allSquared, long n, double level) {
    double tolerated = all * (1 + 1e-12);
    if (!(within >= 0 && within <= tolerated)) {
      throw new IllegalArgumentException(within + " of " + all + " is not a proportion");
    }
    double proportion = Math.min(1, within / all);
    return Wilson.interval(proportion, EffectiveN.of(all, allSquared), n, level, Wilson.KISH);
  }
}
