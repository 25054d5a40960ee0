package org.soundings.statistics.correlation;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.FisherZ;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.summary.Describe;

/**
 * The product-moment correlation with Fisher's interval: tanh(atanh r ± z/√(n − 3)), and the t test
 * of r = 0 on n − 2 degrees of freedom. The standard error is √((1 − r²)/(n − 2)). Undefined where
 * either does not vary or with fewer than three answers; the interval needs four. Where the points
 * lie on a line the interval is r itself.
 *
 * <p>Fisher (1921), Metron 1, 3-32. R: {@code cor.test(x, y)}.
 */
public final class PearsonCorrelation {
  private static final String NAME = "Pearson correlation";
  private static final String METHOD = "Pearson, Fisher's z";

  private PearsonCorrelation() {}

  /**
   * The test of r = 0, with r and its interval as the effect.
   *
   * @param x one answer a person
   * @param y the other answers of the same people, in the same order
   * @param level of confidence of the interval, between 0 and 1
   * @throws IllegalArgumentException on different lengths, NaN or an infinite value: missing
   *     answers are left out before
   */
  public static TestResult test(double[] x, double[] y, double level) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " answers are no pairs");
    }
    int n = x.length;
    double r = correlation(x, y);
    if (n < 3 || Double.isNaN(r)) {
      return TestResult.undefined(
          NAME, n, n < 3 ? "too few answers" : "one of the two does not vary");
    }
    double df = n - 2.0;
    double t = r * Math.sqrt(df / (1 - r * r));
    return new TestResult(
        NAME,
        Symbol.T,
        t,
        List.of(df),
        Tail.twoSidedT(t, df),
        estimate(r, n, level),
        EffectSize.R,
        n,
        "");
  }

  /**
   * The coefficient alone, from −1 to 1; NaN where either does not vary or there is no answer.
   *
   * @throws IllegalArgumentException on NaN or an infinite value
   */
  public static double correlation(double[] x, double[] y) {
    double meanX = Describe.of(x).mean();
    double meanY = Describe.of(y).mean();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double a = x[i] - meanX;
      double b = y[i] - meanY;
      xx += a * a;
      yy += b * b;
      xy += a * b;
    }
    double spread = Math.sqrt(xx) * Math.sqrt(yy);
    return spread > 0 ? Math.clamp(xy / spread, -1, 1) : Double.NaN;
  }

  static Estimate estimate(double r, long n, double level) {
    double se = n < 3 ? Double.NaN : Math.sqrt((1 - r * r) / (n - 2.0));
    return FisherZ.around(r, se, 1 / (n - 3.0), n, level, METHOD);
  }
}
