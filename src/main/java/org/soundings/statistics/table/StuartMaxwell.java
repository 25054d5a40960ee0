package org.soundings.statistics.table;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Matrices;

/**
 * Are two answers by the same people distributed in the same way over the categories? d'S⁻¹d with d
 * the differences of the row and column sums of their square table, on categories − 1 degrees of
 * freedom (fewer where groups of categories have no moves between them). Undefined where nobody
 * moved.
 *
 * <p>Stuart (1955), doi:10.1093/biomet/42.3-4.412; Maxwell (1970), doi:10.1192/bjp.116.535.651. R:
 * {@code coin::mh_test}, {@code irr::stuart.maxwell.mh}.
 */
public final class StuartMaxwell {
  private static final String NAME = "Stuart-Maxwell test of marginal homogeneity";

  private StuartMaxwell() {}

  /**
   * @param counts first answer by second answer, the categories in the same order
   * @return with n everybody, those who did not change too; without an effect size
   * @throws IllegalArgumentException unless the table is square, or on a negative count
   */
  public static TestResult test(long[][] counts) {
    ContingencyTable.checkSquare(counts);
    int k = counts.length;
    RealMatrix covariance = Matrices.zero(k);
    ArrayRealVector difference = new ArrayRealVector(k);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double moved = i == j ? 0 : counts[i][j] + (double) counts[j][i];
        difference.addToEntry(i, counts[i][j] - (double) counts[j][i]);
        covariance.addToEntry(i, i, moved);
        covariance.addToEntry(i, j, -moved);
      }
    }
    return QuadraticForm.test(
        NAME, difference, covariance, ContingencyTable.sum(counts), "nobody changed");
  }
}
