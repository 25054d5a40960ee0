package org.soundings.statistics.table;

import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Matrices;

/**
 * The Cochran-Mantel-Haenszel test of general association for tables of any size: M² = d'V⁻¹d with
 * d the summed differences of observed and expected counts over the strata and V their summed
 * covariance. Rows and columns that are empty in every stratum drop out. The degrees of freedom are
 * the rank of V, (r − 1)(c − 1) unless the strata leave some of it undetermined.
 *
 * <p>Landis, Heyman and Koch (1978), doi:10.2307/1402373. R: {@code mantelhaen.test}.
 */
public final class GeneralizedCmh {
  private static final String NAME = "Generalized Cochran-Mantel-Haenszel test";

  private GeneralizedCmh() {}

  /**
   * @param strata tables of one size
   */
  public static TestResult test(List<long[][]> strata) {
    long n = strata.stream().mapToLong(ContingencyTable::sum).sum();
    if (strata.isEmpty() || n == 0) {
      return TestResult.undefined(NAME, n, "no answers");
    }
    int cells = strata.getFirst().length * strata.getFirst()[0].length;
    RealVector difference = new ArrayRealVector(cells);
    RealMatrix covariance = Matrices.zero(cells);
    for (long[][] table : strata) {
      ContingencyTable.check(table);
      if (ContingencyTable.sum(table) >= 2) {
        add(table, difference, covariance);
      }
    }
    return QuadraticForm.test(NAME, difference, covariance, n, "the answers do not vary");
  }

  private static void add(long[][] table, RealVector difference, RealMatrix covariance) {
    double[][] expected = ContingencyTable.expected(table);
    double n = ContingencyTable.sum(table);
    double[][] rows = multinomial(ContingencyTable.rowSums(table), n);
    double[][] columns = multinomial(ContingencyTable.columnSums(table), n);
    int c = columns.length;
    for (int a = 0; a < difference.getDimension(); a++) {
      difference.addToEntry(a, table[a / c][a % c] - expected[a / c][a % c]);
      for (int b = 0; b < difference.getDimension(); b++) {
        double product = rows[a / c][b / c] * columns[a % c][b % c];
        covariance.addToEntry(a, b, product / (n * n * (n - 1)));
      }
    }
  }

  /** n diag(m) − m m'. */
  private static double[][] multinomial(long[] margin, double n) {
    double[][] matrix = new double[margin.length][margin.length];
    for (int i = 0; i < margin.length; i++) {
      for (int j = 0; j < margin.length; j++) {
        matrix[i][j] = (i == j ? n * margin[i] : 0) - (double) margin[i] * margin[j];
      }
    }
    return matrix;
  }
}
