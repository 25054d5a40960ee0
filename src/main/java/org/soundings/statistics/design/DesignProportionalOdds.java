package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.List;
import org.soundings.statistics.model.Centred;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.statistics.model.OrdinalFit;
import org.soundings.statistics.model.ProportionalOdds;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * {@link ProportionalOdds} with weights and standard errors that follow from the sampling design.
 * Sign: logit P(Y ≤ j) = θ_j − x'β, a positive slope goes with higher categories. Degrees of
 * freedom are units − strata less the number of slopes.
 *
 * <p>Binder (1983), doi:10.2307/1402588.
 *
 * @param coefficients slopes
 * @param thresholds one fewer than categories in use
 * @param residualDf may be 0 or negative where units are few
 */
public record DesignProportionalOdds(
    List<Coefficient> coefficients, List<Coefficient> thresholds, double residualDf) {
  private static final String METHOD =
      "Design-based proportional odds, logit P(Y <= j) = theta_j - x'beta, t interval";

  /**
   * @param outcome category of each used row, in order from 0
   * @param names of all categories
   * @throws IllegalArgumentException as {@link ProportionalOdds#of}, and for a lonely unit where
   *     the design says so
   */
  public static DesignProportionalOdds of(
      SamplingDesign design, ModelMatrix x, int[] outcome, List<String> names, double level) {
    double[] weights = x.of(design.weights());
    int[] categories = ProportionalOdds.used(outcome, weights);
    Centred centred = Centred.of(x);
    OrdinalFit fit = ProportionalOdds.fit(x, centred, outcome, weights, categories);
    double[] beta = centred.thresholds(fit.beta());
    OrdinalFit.Ordinal likelihood =
        new OrdinalFit.Ordinal(
            ProportionalOdds.slopes(centred),
            ProportionalOdds.places(outcome, categories),
            categories.length,
            weights);
    double[][] inverse = SymmetricMatrix.inverse(fit.information());
    double[][] influence = new double[fit.beta().length][design.rows()];
    boolean[] used = new boolean[design.rows()];
    for (int i = 0; i < outcome.length; i++) {
      used[x.used()[i]] = true;
      double[] part =
          centred.thresholds(SymmetricMatrix.times(inverse, likelihood.score(i, fit.beta())));
      for (int j = 0; j < part.length; j++) {
        influence[j][x.used()[i]] = part[j];
      }
    }
    double[][] covariance = TaylorVariance.of(design, influence);
    int slopes = x.columns() - 1;
    double df = design.degreesOfFreedom(used) - slopes;
    List<Coefficient> all = new ArrayList<>();
    for (int j = 0; j < beta.length; j++) {
      String name =
          j < slopes
              ? x.names().get(j + 1)
              : names.get(categories[j - slopes]) + "|" + names.get(categories[j - slopes + 1]);
      double se = Math.sqrt(covariance[j][j]);
      all.add(Coefficient.of(name, beta[j], se, df, level, outcome.length, METHOD));
    }
    return new DesignProportionalOdds(
        List.copyOf(all.subList(0, slopes)), List.copyOf(all.subList(slopes, all.size())), df);
  }
}
