package org.soundings.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.model.Centred;
import org.soundings.statistics.model.Coefficient;
import org.soundings.statistics.model.ModelMatrix;
import org.soundings.statistics.numeric.LogisticFit;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;

/**
 * A linear or logistic model with weights, whose standard errors follow from the sampling design:
 * each row's part of the score, summed by sampling unit. Degrees of freedom are units − strata + 1
 * less the number of coefficients.
 *
 * <p>Binder (1983), doi:10.2307/1402588; Lumley &amp; Scott (2017), doi:10.1214/16-STS605.
 *
 * @param n rows with everything
 * @param coefficients the intercept first; without intervals and p where no degrees of freedom are
 *     left
 * @param covariance of the coefficients
 * @param residualDf may be 0 or negative where units are few
 * @param fixed why standard errors are 0; empty where they are not
 */
public record DesignRegression(
    long n,
    List<Coefficient> coefficients,
    double[][] covariance,
    double residualDf,
    String fixed) {
  static final String CENSUS =
      "Everybody in the population was asked, so that nothing is left to chance.";

  /** What is left over of an exact fit, as a part of the outcome's variance. */
  private static final double EXACT = 1e-15;

  /** What rounding leaves of one residual, as a part of the outcome's standard deviation. */
  private static final double ROUNDING = 1e-14;

  private static final String SINGULAR =
      "The covariance of the slopes is singular, as where categories lie in one sampling unit each"
          + " or do not vary.";

  private static final String SLOPES = "Design-based Wald F test of all slopes";

  /**
   * @param design of all rows of the data
   * @param x of the rows that are used
   * @param outcome one a used row
   * @throws IllegalArgumentException where a predictor follows from others, where the outcome does
   *     not vary, or for a lonely unit where the design says so
   */
  public static DesignRegression linear(
      SamplingDesign design, ModelMatrix x, double[] outcome, double level) {
    x.checkRank();
    double[] weights = x.of(design.weights());
    double spread = spread(weights, outcome);
    double origin = CellVariance.mean(weights, outcome);
    Centred centred = Centred.of(x);
    int p = x.columns();
    double[][] gram = new double[p][p];
    double[] shared = new double[p];
    for (int i = 0; i < weights.length; i++) {
      double[] row = centred.rows()[i];
      for (int j = 0; j < p; j++) {
        shared[j] += weights[i] * row[j] * (outcome[i] - origin);
        for (int k = 0; k < p; k++) {
          gram[j][k] += weights[i] * row[j] * row[k];
        }
      }
    }
    double[][] inverse = SymmetricMatrix.inverse(gram);
    double[] beta = SymmetricMatrix.times(inverse, shared);
    double[] rest = new double[weights.length];
    double left = 0;
    double rounding = ROUNDING * Math.sqrt(spread / Arrays.stream(weights).sum());
    for (int i = 0; i < rest.length; i++) {
      double residual = outcome[i] - origin - LogisticFit.product(centred.rows()[i], beta);
      rest[i] = Math.abs(residual) < rounding ? 0 : weights[i] * residual;
      left += rest[i] * residual;
    }
    if (left < EXACT * spread) {
      Arrays.fill(rest, 0);
    }
    beta[0] += origin;
    String method = "Design-based linear regression, t interval";
    return of(design, x, centred, beta, inverse, rest, level, method);
  }

  /**
   * The weighted sum of squares about the mean.
   *
   * @throws IllegalArgumentException where all that have a weight gave the same
   */
  private static double spread(double[] weights, double[] outcome) {
    DoubleSummaryStatistics of =
        IntStream.range(0, outcome.length)
            .filter(i -> weights[i] > 0)
            .mapToDouble(i -> outcome[i])
            .summaryStatistics();
    if (!(of.getMax() > of.getMin())) {
      throw new IllegalArgumentException("The outcome does not vary. Please choose another.");
    }
    double mean = CellVariance.mean(weights, outcome);
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      sum += weights[i] * (outcome[i] - mean) * (outcome[i] - mean);
    }
    return sum;
  }

  /**
   * @param outcome 0 or 1, one a used row
   * @throws IllegalArgumentException as {@link #linear}, and where predictors separate the outcomes
   */
  public static DesignRegression logistic(
      SamplingDesign design, ModelMatrix x, double[] outcome, double level) {
    x.checkRank();
    double[] weights = x.of(design.weights());
    spread(weights, outcome);
    Centred centred = Centred.of(x);
    LogisticFit fit = LogisticFit.of(centred.rows(), outcome, weights);
    if (fit.direction() != null) {
      throw new IllegalArgumentException(
          "The predictors tell outcomes apart, so that no odds ratio exists. Please take out the"
              + " predictor that does, or join its categories.");
    }
    double[] rest = new double[weights.length];
    for (int i = 0; i < rest.length; i++) {
      double eta = LogisticFit.product(centred.rows()[i], fit.beta());
      rest[i] = weights[i] * (outcome[i] - LogisticFit.probability(eta));
    }
    double[][] inverse = SymmetricMatrix.inverse(fit.information());
    String method = "Design-based logistic regression, t interval";
    return of(design, x, centred, fit.beta(), inverse, rest, level, method);
  }

  private static DesignRegression of(
      SamplingDesign design,
      ModelMatrix x,
      Centred centred,
      double[] fitted,
      double[][] inverse,
      double[] rest,
      double level,
      String method) {
    double[] beta = centred.coefficients(fitted);
    double[][] influence = new double[beta.length][design.rows()];
    boolean[] used = new boolean[design.rows()];
    for (int i = 0; i < rest.length; i++) {
      used[x.used()[i]] = true;
      double[] direction = centred.coefficients(SymmetricMatrix.times(inverse, centred.rows()[i]));
      for (int j = 0; j < beta.length; j++) {
        influence[j][x.used()[i]] = rest[i] * direction[j];
      }
    }
    double[][] covariance = TaylorVariance.of(design, influence);
    double df = design.degreesOfFreedom(used) + 1 - beta.length;
    List<Coefficient> coefficients = new ArrayList<>();
    for (int j = 0; j < beta.length; j++) {
      double se = Math.sqrt(covariance[j][j]);
      coefficients.add(
          Coefficient.of(x.names().get(j), beta[j], se, df, level, rest.length, method));
    }
    String fixed =
        design.isCensus()
            ? CENSUS
            : coefficients.stream().allMatch(Coefficient::isExact) ? Coefficient.EXACT : "";
    return new DesignRegression(rest.length, List.copyOf(coefficients), covariance, df, fixed);
  }

  /**
   * Wald's F test that all slopes are 0, on the covariance of the design or of its replicates (R:
   * {@code regTermTest}); undefined for an exact fit, where no degrees of freedom are left, and
   * where their covariance is singular.
   */
  public TestResult test() {
    int q = coefficients.size() - 1;
    if (q == 0 || residualDf <= 0) {
      return TestResult.undefined(SLOPES, n, "There are too few sampling units.");
    }
    if (!fixed.isEmpty()) {
      return TestResult.undefined(SLOPES, n, fixed);
    }
    double[] slopes = new double[q];
    double[][] v = new double[q][q];
    for (int i = 0; i < q; i++) {
      slopes[i] = coefficients.get(i + 1).estimate().value();
      System.arraycopy(covariance[i + 1], 1, v[i], 0, q);
    }
    if (SymmetricMatrix.dependentColumn(v) >= 0) {
      return TestResult.undefined(SLOPES, n, SINGULAR);
    }
    double f = SymmetricMatrix.quadraticForm(SymmetricMatrix.inverse(v), slopes) / q;
    List<Double> df = List.of((double) q, residualDf);
    return new TestResult(
        SLOPES, Symbol.F, f, df, Tail.f(f, q, residualDf), null, EffectSize.NONE, n, "");
  }
}
