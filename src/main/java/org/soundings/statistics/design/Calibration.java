package org.soundings.statistics.design;

import java.util.List;
import org.soundings.statistics.Method;
import org.soundings.statistics.numeric.LogisticFit;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Weights changed as little as a distance allows so that weighted totals of auxiliary variables
 * agree with the population: linear (the generalised regression estimator, GREG, whose weights can
 * be negative), raking (never negative), or logit (within bounds). Newton's method; refused where
 * the totals cannot be reached.
 *
 * <p>Deville &amp; Särndal (1992), doi:10.1080/01621459.1992.10475217.
 */
public final class Calibration {
  /** Of what agrees with the population whatever the sample. */
  public static final Method FIXED =
      Method.none("no interval: the weights were made so that it equals that of the population");

  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-12;
  private static final double ENOUGH = 1e-9;

  private Calibration() {}

  /** How a weight's factor follows from the linear predictor u. */
  public sealed interface Distance {
    double factor(double u);

    double slope(double u);
  }

  /** 1 + u: the GREG. */
  public record Linear() implements Distance {
    @Override
    public double factor(double u) {
      return 1 + u;
    }

    @Override
    public double slope(double u) {
      return 1;
    }
  }

  /** e^u. */
  public record Exponential() implements Distance {
    @Override
    public double factor(double u) {
      return Math.exp(u);
    }

    @Override
    public double slope(double u) {
      return Math.exp(u);
    }
  }

  /**
   * Between two bounds.
   *
   * @param lower below 1
   * @param upper above 1
   */
  public record Logit(double lower, double upper) implements Distance {
    public Logit {
      if (!(lower < 1 && upper > 1) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
        throw new IllegalArgumentException(
            "Bounds of factors lie below and above 1, not at " + lower + " and " + upper + ".");
      }
    }

    @Override
    public double factor(double u) {
      double e = Math.exp(rate() * u);
      return (lower * (upper - 1) + upper * (1 - lower) * e) / (upper - 1 + (1 - lower) * e);
    }

    @Override
    public double slope(double u) {
      double f = factor(u);
      return (f - lower) * (upper - f) / (upper - lower) * rate();
    }

    private double rate() {
      return (upper - lower) / ((upper - 1) * (1 - lower));
    }
  }

  /**
   * @param auxiliary one row a row of the data, none missing; the intercept is a column of 1
   * @param totals of the population, one a column
   * @param names of the columns, for messages
   * @throws IllegalArgumentException where a column follows from others, or the totals cannot be
   *     reached, naming the one farthest off
   */
  public static SamplingDesign of(
      SamplingDesign design,
      double[][] auxiliary,
      double[] totals,
      List<String> names,
      Distance distance) {
    double[] before = design.weights();
    double[][] gram = gram(auxiliary, before);
    int dependent = SymmetricMatrix.dependentColumn(gram);
    if (dependent >= 0) {
      throw new IllegalArgumentException(
          "The auxiliary variable "
              + names.get(dependent)
              + " follows from others. Please drop it.");
    }
    double[] after = reached(auxiliary, before, totals, distance);
    checkReached(misfit(auxiliary, after, totals), totals, names);
    return design.adjusted(
        after,
        new WeightAdjustment.Calibrated(auxiliary, before, after, SymmetricMatrix.inverse(gram)));
  }

  /** Newton's method, each step halved until the largest misfit falls. */
  private static double[] reached(
      double[][] x, double[] before, double[] totals, Distance distance) {
    double[] eta = new double[totals.length];
    double[] after = before;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] misfit = misfit(x, after, totals);
      double largest = largest(misfit, totals);
      double[][] tangent = gram(x, slopes(x, before, eta, distance));
      if (largest < CLOSE || SymmetricMatrix.dependentColumn(tangent) >= 0) {
        return after;
      }
      double[] move = SymmetricMatrix.solve(tangent, misfit);
      double[] moved = eta;
      for (double share = 1; share > 1e-6; share /= 2) {
        moved = eta.clone();
        for (int j = 0; j < moved.length; j++) {
          moved[j] += share * move[j];
        }
        after = weights(x, before, moved, distance);
        if (largest(misfit(x, after, totals), totals) < largest) {
          break;
        }
      }
      eta = moved;
    }
    return after;
  }

  private static double[] weights(double[][] x, double[] before, double[] eta, Distance distance) {
    double[] after = new double[before.length];
    for (int i = 0; i < after.length; i++) {
      after[i] = before[i] * distance.factor(LogisticFit.product(x[i], eta));
    }
    return after;
  }

  private static double[] slopes(double[][] x, double[] before, double[] eta, Distance distance) {
    double[] slopes = new double[before.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = before[i] * distance.slope(LogisticFit.product(x[i], eta));
    }
    return slopes;
  }

  private static double[][] gram(double[][] x, double[] weights) {
    int p = x.length == 0 ? 0 : x[0].length;
    double[][] gram = new double[p][p];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          gram[j][k] += weights[i] * x[i][j] * x[i][k];
        }
      }
    }
    return gram;
  }

  private static double[] misfit(double[][] x, double[] weights, double[] totals) {
    double[] misfit = totals.clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < misfit.length; j++) {
        misfit[j] -= weights[i] * x[i][j];
      }
    }
    return misfit;
  }

  private static double share(double misfit, double total) {
    double share = Math.abs(misfit) / (1 + Math.abs(total));
    return Double.isNaN(share) ? Double.POSITIVE_INFINITY : share;
  }

  private static double largest(double[] misfit, double[] totals) {
    double largest = 0;
    for (int j = 0; j < misfit.length; j++) {
      largest = Math.max(largest, share(misfit[j], totals[j]));
    }
    return largest;
  }

  private static void checkReached(double[] misfit, double[] totals, List<String> names) {
    int off = 0;
    for (int j = 1; j < misfit.length; j++) {
      if (share(misfit[j], totals[j]) > share(misfit[off], totals[off])) {
        off = j;
      }
    }
    if (share(misfit[off], totals[off]) > ENOUGH) {
      throw new IllegalArgumentException(
          "The total of "
              + names.get(off)
              + " cannot be reached: it stays off by "
              + misfit[off]
              + ". Please widen the bounds or drop a variable.");
    }
  }
}
