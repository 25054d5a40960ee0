package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.model.Coefficient;

/**
 * The coefficients of a model under replicate weights: fitted once with the sampling weights, once
 * with each replicate, whose differences give the standard errors. Where a replicate cannot be
 * fitted there is no model: without it the standard errors would be of other samples. (R's survey
 * leaves it out and warns.)
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
   * @return with the covariance that follows from the replicates; 0 where the fit is exact
   * @throws IllegalArgumentException where the model cannot be fitted with the sampling weights, or
   *     with some of the replicates
   */
  public DesignRegression of(
      Function<SamplingDesign, List<Coefficient>> fit, int slack, double level) {
    List<Coefficient> full = fit.apply(SamplingDesign.of(rows));
    double[] values = values(full);
    double df = degreesOfFreedom + slack - full.size();
    boolean exact = full.stream().allMatch(Coefficient::isExact);
    double[][] covariance =
        exact
            ? new double[values.length][values.length]
            : rule.covariance(values, fitted(fit, values.length));
    String method =
        rule.kind().words() + ", " + replicates.length + " replicate weights, t interval";
    long n = full.getFirst().estimate().n();
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double se = Math.sqrt(covariance[i][i]);
      all.add(Coefficient.of(full.get(i).term(), values[i], se, df, level, n, method));
    }
    return new DesignRegression(
        n, List.copyOf(all), covariance, df, exact ? Coefficient.EXACT : "");
  }

  private double[][] fitted(Function<SamplingDesign, List<Coefficient>> fit, int coefficients) {
    List<double[]> each = new ArrayList<>();
    for (double[] weights : replicates) {
      double[] values = fitted(fit, weights);
      if (values != null && values.length == coefficients) {
        each.add(values);
      }
    }
    int not = replicates.length - each.size();
    if (not > 0) {
      throw new IllegalArgumentException(
          "With "
              + not
              + " of the "
              + replicates.length
              + " replicate weights the model cannot be fitted: a category has nobody there, or the"
              + " predictors tell outcomes apart. Its standard errors take all of them. Please join"
              + " categories, or take predictors out.");
    }
    return each.toArray(double[][]::new);
  }

  private static double @Nullable [] fitted(
      Function<SamplingDesign, List<Coefficient>> fit, double[] weights) {
    try {
      return values(fit.apply(SamplingDesign.of(weights)));
    } catch (IllegalArgumentException cannot) {
      return null;
    }
  }

  private static double[] values(List<Coefficient> coefficients) {
    return coefficients.stream().mapToDouble(c -> c.estimate().value()).toArray();
  }
}
