package org.soundings.statistics.scale;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.NoncentralChiSquared;
import org.soundings.statistics.numeric.Root;
import org.soundings.statistics.numeric.SymmetricMatrix;
import org.soundings.statistics.numeric.Tail;

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
        Tail.chiSquared(chi, df),
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
      return Estimate.undefined(RMSEA_LEVEL, n, method).but("undefined: no degrees of freedom");
    }
    double value = Math.sqrt(Math.max(0, (chi / n) / df - 1.0 / n));
    double tail = CriticalValue.tail(RMSEA_LEVEL);
    double low = noncentrality(chi, df, 1 - tail);
    double high = noncentrality(chi, df, tail);
    return new Estimate(
        value,
        Double.NaN,
        Math.sqrt(low / (n * df)),
        Math.sqrt(high / (n * df)),
        RMSEA_LEVEL,
        n,
        method);
  }

  /** The noncentrality that leaves {@code below} of the distribution under chi; 0 at least. */
  private static double noncentrality(double chi, double df, double below) {
    return Root.decreasing(
        c -> NoncentralChiSquared.of(df, c).cumulativeProbability(chi) - below, 0, chi);
  }
}
