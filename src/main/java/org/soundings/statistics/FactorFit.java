package org.soundings.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The fit indices of a factor model. */
final class FactorFit {
  private static final double RMSEA_LEVEL = 0.9;

  private FactorFit() {}

  static ConfirmatoryFactorAnalysis.Fit of(
      double[][] sigma, double[][] covariance, double[][] r, long n, double df, int parameters) {
    int p = r.length;
    double discrepancy = FactorScoring.discrepancy(sigma, r);
    double saturated = SymmetricMatrix.logDeterminant(r);
    double chi = n * Math.max(0, discrepancy - saturated - p);
    double baseline = -n * saturated;
    double baselineDf = p * (p - 1) / 2.0;
    double excess = Math.max(chi - df, 0);
    double baselineExcess = Math.max(Math.max(baseline - baselineDf, excess), 0);
    double cfi = baselineExcess > 0 ? 1 - excess / baselineExcess : 1;
    double ratio = baseline / baselineDf;
    double tli = df > 0 ? (ratio - chi / df) / (ratio - 1) : Double.NaN;
    double logScales = 0;
    for (int i = 0; i < p; i++) {
      logScales += Math.log(covariance[i][i] * (n - 1) / n);
    }
    double logLikelihood = -n / 2.0 * (p * Math.log(2 * Math.PI) + discrepancy + logScales);
    return new ConfirmatoryFactorAnalysis.Fit(
        chi,
        df,
        Tails.upperChiSquared(chi, df),
        cfi,
        tli,
        rmsea(chi, df, n),
        srmr(sigma, r),
        logLikelihood,
        parameters);
  }

  private static double srmr(double[][] sigma, double[][] r) {
    double sum = 0;
    int p = r.length;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        sum += (r[i][j] - sigma[i][j]) * (r[i][j] - sigma[i][j]);
      }
    }
    return Math.sqrt(sum / (p * (p + 1) / 2.0));
  }

  private static Estimate rmsea(double chi, double df, long n) {
    String method = "RMSEA, noncentral chi-square interval";
    if (df == 0) {
      return Estimate.undefined(RMSEA_LEVEL, n, method + " (undefined: no degrees of freedom)");
    }
    double value = Math.sqrt(Math.max(0, (chi / n) / df - 1.0 / n));
    double low = noncentrality(chi, df, 0.95);
    double high = noncentrality(chi, df, 0.05);
    return new Estimate(
        value,
        Double.NaN,
        Math.sqrt(low / (n * df)),
        Math.sqrt(high / (n * df)),
        RMSEA_LEVEL,
        n,
        method);
  }

  /** The λ at which a noncentral chi-square has {@code below} of its mass under chi; 0 at least. */
  private static double noncentrality(double chi, double df, double below) {
    if (cumulative(chi, df, 0) < below) {
      return 0;
    }
    double low = 0;
    double high = Math.max(1, chi);
    while (cumulative(chi, df, high) > below) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
      double middle = (low + high) / 2;
      if (cumulative(chi, df, middle) > below) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** A Poisson mixture of central distributions, summed outward from its heaviest term. */
  private static double cumulative(double x, double df, double lambda) {
    if (lambda == 0) {
      return ChiSquaredDistribution.of(df).cumulativeProbability(x);
    }
    int centre = (int) (lambda / 2);
    double sum = 0;
    for (int direction = 0; direction < 2; direction++) {
      for (int j = centre - direction; j >= 0; j += direction == 0 ? 1 : -1) {
        double weight = poisson(j, lambda / 2);
        sum += weight * ChiSquaredDistribution.of(df + 2.0 * j).cumulativeProbability(x);
        if (weight < 1e-17) {
          break;
        }
      }
    }
    return sum;
  }

  private static double poisson(int j, double mean) {
    return org.apache.commons.statistics.distribution.PoissonDistribution.of(mean).probability(j);
  }
}
