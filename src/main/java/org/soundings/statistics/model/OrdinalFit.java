package org.soundings.statistics.model;

import org.soundings.statistics.numeric.LogisticFit;
import org.soundings.statistics.numeric.SymmetricMatrix;

/**
 * Newton's method for the proportional odds likelihood Σ w log(F(θ_y − x'β) − F(θ_{y−1} − x'β)),
 * which is concave: steps are halved until they ascend with thresholds in order.
 *
 * @param beta slopes, then thresholds
 * @param information minus the second derivatives
 */
public record OrdinalFit(double[] beta, double[][] information, double logLikelihood) {
  private static final int MOST_STEPS = 100;
  private static final double CONVERGED = 1e-10;

  /**
   * @param x slopes' columns, without an intercept
   * @param y category of each row, from 0
   * @param levels each with a row
   * @throws IllegalArgumentException where no maximum is found
   */
  static OrdinalFit of(double[][] x, int[] y, int levels, double[] weights) {
    int slopes = x.length == 0 ? 0 : x[0].length;
    double[] beta = start(y, levels, weights, slopes);
    Ordinal at = new Ordinal(x, y, levels, weights);
    double likelihood = at.logLikelihood(beta);
    for (int i = 0; i < MOST_STEPS; i++) {
      double[][] information = at.information(beta);
      if (SymmetricMatrix.dependentColumn(information) >= 0) {
        break;
      }
      double[] step = SymmetricMatrix.solve(information, at.score(beta));
      if (at.largest(step) < CONVERGED) {
        return new OrdinalFit(beta, information, likelihood);
      }
      double[] next = beta;
      double higher = Double.NEGATIVE_INFINITY;
      double share = 1;
      while (!(higher >= likelihood - 1e-12 * Math.abs(likelihood)) && share > 1e-10) {
        next = beta.clone();
        for (int j = 0; j < next.length; j++) {
          next[j] += share * step[j];
        }
        higher = at.logLikelihood(next);
        share /= 2;
      }
      beta = next;
      likelihood = higher;
    }
    throw new IllegalArgumentException(
        "The ordinal likelihood has no maximum: a predictor tells the categories apart, or follows"
            + " from others. Please take it out, or join categories.");
  }

  private static double[] start(int[] y, int levels, double[] weights, int slopes) {
    double[] counts = new double[levels];
    double all = 0;
    for (int i = 0; i < y.length; i++) {
      counts[y[i]] += weights[i];
      all += weights[i];
    }
    double[] beta = new double[slopes + levels - 1];
    double below = 0;
    for (int k = 0; k < levels - 1; k++) {
      below += counts[k];
      beta[slopes + k] = Math.log(below / (all - below));
    }
    return beta;
  }

  /** The likelihood with its derivatives by slopes and thresholds. */
  public record Ordinal(double[][] x, int[] y, int levels, double[] weights) {

    double logLikelihood(double[] beta) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double p = Row.of(this, i, beta).p;
        if (!(p > 0) && weights[i] > 0) {
          return Double.NEGATIVE_INFINITY;
        }
        sum += weights[i] > 0 ? weights[i] * Math.log(p) : 0;
      }
      return sum;
    }

    double[] score(double[] beta) {
      double[] sum = new double[beta.length];
      for (int i = 0; i < x.length; i++) {
        double[] row = score(i, beta);
        for (int j = 0; j < sum.length; j++) {
          sum[j] += row[j];
        }
      }
      return sum;
    }

    /** What one row adds to the score. */
    public double[] score(int i, double[] beta) {
      Row row = Row.of(this, i, beta);
      double[] score = new double[beta.length];
      double w = weights[i] / row.p;
      for (int j = 0; j < slopes(); j++) {
        score[j] = -x[i][j] * w * (row.upper - row.lower);
      }
      if (y[i] < levels - 1) {
        score[slopes() + y[i]] += w * row.upper;
      }
      if (y[i] > 0) {
        score[slopes() + y[i] - 1] -= w * row.lower;
      }
      return score;
    }

    double[][] information(double[] beta) {
      double[][] sum = new double[beta.length][beta.length];
      for (int i = 0; i < x.length; i++) {
        addInformation(i, beta, sum);
      }
      for (int j = 0; j < sum.length; j++) {
        for (int k = 0; k < j; k++) {
          sum[k][j] = sum[j][k];
        }
      }
      return sum;
    }

    /** With u, l the derivatives of the upper and lower linear predictor. */
    private void addInformation(int i, double[] beta, double[][] sum) {
      Row row = Row.of(this, i, beta);
      double[] u = direction(i, y[i], beta.length);
      double[] l = direction(i, y[i] - 1, beta.length);
      double w = weights[i];
      for (int j = 0; j < sum.length; j++) {
        double gj = (row.upper * u[j] - row.lower * l[j]) / row.p;
        for (int k = 0; k <= j; k++) {
          double gk = (row.upper * u[k] - row.lower * l[k]) / row.p;
          double curve = (row.upperSlope * u[j] * u[k] - row.lowerSlope * l[j] * l[k]) / row.p;
          sum[j][k] += w * (gj * gk - curve);
        }
      }
    }

    private double[] direction(int i, int threshold, int length) {
      double[] direction = new double[length];
      if (threshold >= 0 && threshold < levels - 1) {
        for (int j = 0; j < slopes(); j++) {
          direction[j] = -x[i][j];
        }
        direction[slopes() + threshold] = 1;
      }
      return direction;
    }

    int slopes() {
      return x.length == 0 ? 0 : x[0].length;
    }

    /** The largest change of a linear predictor. */
    double largest(double[] step) {
      double largest = 0;
      for (int k = slopes(); k < step.length; k++) {
        largest = Math.max(largest, Math.abs(step[k]));
      }
      for (double[] row : x) {
        double change = 0;
        for (int j = 0; j < row.length; j++) {
          change += row[j] * step[j];
        }
        largest = Math.max(largest, Math.abs(change));
      }
      return largest;
    }
  }

  /** A row's probability, the densities at its two thresholds and their derivatives. */
  private record Row(double p, double upper, double lower, double upperSlope, double lowerSlope) {

    static Row of(Ordinal of, int i, double[] beta) {
      int slopes = of.slopes();
      double eta = 0;
      for (int j = 0; j < slopes; j++) {
        eta += of.x[i][j] * beta[j];
      }
      int k = of.y[i];
      boolean first = k == 0;
      boolean last = k == of.levels - 1;
      double high = last ? Double.POSITIVE_INFINITY : beta[slopes + k] - eta;
      double low = first ? Double.NEGATIVE_INFINITY : beta[slopes + k - 1] - eta;
      double fHigh = last ? 1 : LogisticFit.probability(high);
      double fLow = first ? 0 : LogisticFit.probability(low);
      double restHigh = last ? 0 : LogisticFit.probability(-high);
      double restLow = first ? 1 : LogisticFit.probability(-low);
      double p = fLow > 0.5 ? restLow - restHigh : fHigh - fLow;
      double upper = fHigh * restHigh;
      double lower = fLow * restLow;
      return new Row(p, upper, lower, upper * (restHigh - fHigh), lower * (restLow - fLow));
    }
  }
}
