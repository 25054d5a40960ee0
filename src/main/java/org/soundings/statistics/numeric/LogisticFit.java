package org.soundings.statistics.numeric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method for a logistic likelihood, with weights and one coefficient that may be held.
 * Either it converges, or it finds the direction along which rows are separated, which proves that
 * the likelihood has no maximum, or it refuses.
 *
 * <p>Albert &amp; Anderson (1984), doi:10.1093/biomet/71.1.1.
 *
 * @param beta one a column
 * @param information X'WX at {@code beta}
 * @param direction null where the maximum was found; else a direction d with (2y − 1) x'd never
 *     negative and not always 0
 */
public record LogisticFit(
    double[] beta, double[][] information, double deviance, double @Nullable [] direction) {
  private static final int MOST_STEPS = 100;
  private static final int EARLIEST_PROOF = 12;
  private static final double CONVERGED = 1e-10;
  private static final double SLACK = 1e-6;

  /**
   * From coefficients of 0, none of them held.
   *
   * @param x rows by columns, the intercept among them
   * @param y 0 or 1, one a row
   * @param weights one a row, none negative
   * @throws IllegalArgumentException where a column follows from others, or neither a maximum nor a
   *     separation is found
   */
  public static LogisticFit of(double[][] x, double[] y, double[] weights) {
    return of(x, y, weights, -1, 0, new double[x.length == 0 ? 0 : x[0].length]);
  }

  /**
   * @param held a column whose coefficient stays at {@code value}, or -1
   * @param start coefficients to start from
   */
  public static LogisticFit of(
      double[][] x, double[] y, double[] weights, int held, double value, double[] start) {
    double[] beta = start.clone();
    if (held >= 0) {
      beta[held] = value;
    }
    double deviance = deviance(x, y, weights, beta);
    double[] step = new double[beta.length];
    for (int i = 0; i < MOST_STEPS; i++) {
      double[][] information = information(x, weights, beta);
      boolean singular = isSingular(information, held);
      if (singular && i == 0) {
        throw new IllegalArgumentException("A predictor follows from others. Please take it out.");
      }
      if (!singular) {
        step = step(x, y, weights, beta, information, held);
        if (largest(x, step) < CONVERGED) {
          return new LogisticFit(beta, information, deviance, null);
        }
      }
      if ((singular || i >= EARLIEST_PROOF) && separates(x, y, weights, step)) {
        return new LogisticFit(beta, information, deviance, step);
      }
      if (singular) {
        break;
      }
      double[] next = plus(beta, step, 1);
      double lower = deviance(x, y, weights, next);
      for (double share = 0.5; lower > deviance * (1 + 1e-12) && share > 1e-10; share /= 2) {
        next = plus(beta, step, share);
        lower = deviance(x, y, weights, next);
      }
      beta = next;
      deviance = lower;
    }
    throw new IllegalArgumentException(
        "The logistic likelihood has no maximum that could be found. Please take predictors out.");
  }

  private static boolean isSingular(double[][] information, int held) {
    return SymmetricMatrix.dependentColumn(free(information, held)) >= 0;
  }

  private static double[][] free(double[][] information, int held) {
    return held < 0
        ? information
        : SymmetricMatrix.select(information, freeColumns(information.length, held));
  }

  private static int[] freeColumns(int p, int held) {
    return java.util.stream.IntStream.range(0, p).filter(j -> j != held).toArray();
  }

  private static double[] step(
      double[][] x, double[] y, double[] weights, double[] beta, double[][] information, int held) {
    double[] score = new double[beta.length];
    for (int i = 0; i < x.length; i++) {
      double rest = weights[i] * (y[i] - probability(product(x[i], beta)));
      for (int j = 0; j < score.length; j++) {
        score[j] += x[i][j] * rest;
      }
    }
    int[] columns = freeColumns(beta.length, held);
    double[] slope = Arrays.stream(columns).mapToDouble(j -> score[j]).toArray();
    double[] solved = SymmetricMatrix.solve(free(information, held), slope);
    double[] step = new double[beta.length];
    for (int k = 0; k < columns.length; k++) {
      step[columns[k]] = solved[k];
    }
    return step;
  }

  static double[][] information(double[][] x, double[] weights, double[] beta) {
    double[][] information = new double[beta.length][beta.length];
    for (int i = 0; i < x.length; i++) {
      double eta = product(x[i], beta);
      double w = weights[i] * probability(eta) * probability(-eta);
      for (int j = 0; j < beta.length; j++) {
        double scaled = w * x[i][j];
        for (int k = 0; k <= j; k++) {
          information[j][k] += scaled * x[i][k];
        }
      }
    }
    for (int j = 0; j < beta.length; j++) {
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
    return information;
  }

  static double deviance(double[][] x, double[] y, double[] weights, double[] beta) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double eta = product(x[i], beta);
      sum += weights[i] * (softplus(eta) - y[i] * eta);
    }
    return 2 * sum;
  }

  private static boolean separates(double[][] x, double[] y, double[] weights, double[] direction) {
    double tolerated = -SLACK * largest(x, direction);
    boolean any = false;
    for (int i = 0; i < x.length; i++) {
      if (weights[i] > 0) {
        double side = (2 * y[i] - 1) * product(x[i], direction);
        if (side < tolerated) {
          return false;
        }
        any |= side > -tolerated;
      }
    }
    return any;
  }

  private static double largest(double[][] x, double[] direction) {
    double largest = 0;
    for (double[] row : x) {
      largest = Math.max(largest, Math.abs(product(row, direction)));
    }
    return largest;
  }

  private static double[] plus(double[] beta, double[] step, double share) {
    double[] next = beta.clone();
    for (int j = 0; j < next.length; j++) {
      next[j] += share * step[j];
    }
    return next;
  }

  public static double product(double[] row, double[] beta) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }

  public static double probability(double eta) {
    return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
  }

  /** log(1 + e^eta). */
  private static double softplus(double eta) {
    return Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
  }
}
