package org.soundings.statistics.table;

/**
 * How far each cell of a table of counts lies from independence. A cell of an empty row or column
 * is NaN, as is an adjusted residual where one row or column holds everything.
 */
public final class Residuals {
  private Residuals() {}

  /** (observed − expected) / √expected; their squares sum to Pearson's X². */
  public static double[][] pearson(long[][] counts) {
    ContingencyTable.check(counts);
    double[][] expected = ContingencyTable.expected(counts);
    double[][] residuals = new double[expected.length][];
    for (int i = 0; i < expected.length; i++) {
      residuals[i] = new double[expected[i].length];
      for (int j = 0; j < expected[i].length; j++) {
        double e = expected[i][j];
        residuals[i][j] = e > 0 ? (counts[i][j] - e) / Math.sqrt(e) : Double.NaN;
      }
    }
    return residuals;
  }

  /**
   * Pearson's residuals over √((1 − row share)(1 − column share)): standard normal under
   * independence, so that ±2 is noteworthy. Haberman (1973), doi:10.2307/2529686. R: {@code
   * chisq.test(m)$stdres}.
   */
  public static double[][] adjusted(long[][] counts) {
    double[][] residuals = pearson(counts);
    long[] rows = ContingencyTable.rowSums(counts);
    long[] columns = ContingencyTable.columnSums(counts);
    double n = ContingencyTable.sum(counts);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        double spread = (1 - rows[i] / n) * (1 - columns[j] / n);
        residuals[i][j] = spread > 0 ? residuals[i][j] / Math.sqrt(spread) : Double.NaN;
      }
    }
    return residuals;
  }
}
