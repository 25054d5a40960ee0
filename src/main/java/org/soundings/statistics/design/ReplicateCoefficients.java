package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundings.statistics.model.Coefficient;

/**
 * The coefficients of a model under replicate weights: fitted once with the sampling weights, once
 * with each replicate, whose differences give the standard errors. A replicate with which the model
 * cannot be fitted is left out.
 *
 * @param rows the sampling weight of each row
 * @param replicates one set a line
 * @param rule how variances follow from them
 * @param degreesOfFreedom of the replicates
 */
public record ReplicateCoefficients(
    double[] rows, double[][] replicates, ReplicateRule rule, double degreesOfFreedom) {

  /**
   * @param fit the coefficients of a model under some weights
   * @param slack added to the degrees of freedom before the coefficients are taken off: 1 where one
   *     of them is an intercept
   * @throws IllegalArgumentException where the model cannot be fitted with the sampling weights
   */
  public List<Coefficient> of(
      Function<SamplingDesign, List<Coefficient>> fit, int slack, double level) {
    List<Coefficient> full = fit.apply(SamplingDesign.of(rows));
    double[] values = values(full);
    double[][] each =
        Arrays.stream(replicates).map(w -> fitted(fit, w, full)).toArray(double[][]::new);
    double[][] covariance = rule.covariance(values, each);
    double df = degreesOfFreedom + slack - full.size();
    String method =
        rule.kind().words() + ", " + replicates.length + " replicate weights, t interval";
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Coefficient of = full.get(i);
      double se = Math.sqrt(covariance[i][i]);
      all.add(Coefficient.of(of.term(), values[i], se, df, level, of.estimate().n(), method));
    }
    return all;
  }

  private static double[] fitted(
      Function<SamplingDesign, List<Coefficient>> fit, double[] weights, List<Coefficient> full) {
    double[] none = new double[full.size()];
    Arrays.fill(none, Double.NaN);
    try {
      double[] values = values(fit.apply(SamplingDesign.of(weights)));
      return values.length == none.length ? values : none;
    } catch (IllegalArgumentException cannot) {
      return none;
    }
  }

  private static double[] values(List<Coefficient> coefficients) {
    return coefficients.stream().mapToDouble(c -> c.estimate().value()).toArray();
  }
}
