package org.soundings.statistics;

import java.util.Arrays;

/** Profile-likelihood limits of a logistic coefficient. */
final class ProfileLikelihood {
  private static final double FARTHEST = 1000;

  private ProfileLikelihood() {}

  static Estimate of(
      LogisticRegression fit, ModelMatrix x, double[] outcome, int column, double level) {
    Estimate wald = fit.coefficients().get(column).estimate();
    double z = CriticalValue.normal(level);
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    double[] start = fit.coefficients().stream().mapToDouble(c -> c.estimate().value()).toArray();
    double[] limits = new double[2];
    for (int side = 0; side < 2; side++) {
      double unit = (side == 0 ? -1 : 1) * wald.standardError();
      limits[side] = limit(fit, x, outcome, ones, column, start, unit, z);
    }
    return new Estimate(
        wald.value(),
        wald.standardError(),
        limits[0],
        limits[1],
        level,
        fit.n(),
        "Logistic regression, profile-likelihood interval");
  }

  private static double limit(
      LogisticRegression fit,
      ModelMatrix x,
      double[] outcome,
      double[] weights,
      int column,
      double[] start,
      double unit,
      double z) {
    double low = 0;
    double high = z;
    while (rise(fit, x, outcome, weights, column, start, start[column] + high * unit) < z * z) {
      low = high;
      high *= 1.5;
      if (high > FARTHEST) {
        return Math.copySign(Double.POSITIVE_INFINITY, unit);
      }
    }
    for (int i = 0; i < 60 && high - low > 1e-10 * high; i++) {
      double middle = (low + high) / 2;
      double rise = rise(fit, x, outcome, weights, column, start, start[column] + middle * unit);
      if (rise < z * z) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return start[column] + (low + high) / 2 * unit;
  }

  private static double rise(
      LogisticRegression fit,
      ModelMatrix x,
      double[] outcome,
      double[] weights,
      int column,
      double[] start,
      double value) {
    return LogisticFit.of(x.rows(), outcome, weights, column, value, start).deviance()
        - fit.deviance();
  }
}
