package org.soundings.statistics.table;

import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * d'V⁻d, chi-square with as many degrees of freedom as V has rank; undefined where V is 0. V is
 * symmetric, and d lies in its range.
 */
final class QuadraticForm {
  private static final double NEGLIGIBLE = 1e-10;

  private QuadraticForm() {}

  /**
   * @param still why nothing varies, where nothing does
   */
  static TestResult test(String name, RealVector d, RealMatrix v, long n, String still) {
    double scale = v.getNorm();
    if (!(scale > 0)) {
      return TestResult.undefined(name, n, still);
    }
    EigenDecomposition eigen = new EigenDecomposition(v);
    double statistic = 0;
    int rank = 0;
    for (int i = 0; i < d.getDimension(); i++) {
      double value = eigen.getRealEigenvalue(i);
      if (value > NEGLIGIBLE * scale) {
        double along = eigen.getEigenvector(i).dotProduct(d);
        statistic += along * along / value;
        rank++;
      }
    }
    double p = Tail.chiSquared(statistic, rank);
    return new TestResult(
        name,
        Symbol.CHI_SQUARE,
        statistic,
        List.of((double) rank),
        p,
        null,
        EffectSize.NONE,
        n,
        "");
  }
}
