package org.soundings.statistics.correlation;

import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.table.ContingencyTable;

/**
 * Test of a linear trend between the rows and the columns of a table whose categories are in order:
 * z = √(n − 1) r with r the correlation of the scores. Undefined where rows or columns do not vary.
 *
 * <p>Agresti (2013), Categorical Data Analysis, section 3.4.1; Mantel (1963),
 * doi:10.1080/01621459.1963.10500879. R: {@code coin::lbl_test}.
 */
public final class LinearByLinear {
  private static final String NAME = "Linear-by-linear association test";

  private LinearByLinear() {}

  /**
   * With the scores 1, 2, 3 and so on.
   *
   * @param counts rows by columns, both in order
   * @throws IllegalArgumentException on rows of different lengths or a negative count
   */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    int columns = counts.length == 0 ? 0 : counts[0].length;
    return test(counts, scores(counts.length), scores(columns), level);
  }

  private static double[] scores(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
  }

  /**
   * With scores of one's own. The effect is r with Fisher's interval.
   *
   * @param rowScores one a row, none of them NaN
   * @param columnScores one a column, likewise
   * @param level of confidence of the effect's interval, between 0 and 1
   */
  public static TestResult test(
      long[][] counts, double[] rowScores, double[] columnScores, double level) {
    long n = ContingencyTable.sum(counts);
    double rowMean = mean(ContingencyTable.rowSums(counts), rowScores, n);
    double columnMean = mean(ContingencyTable.columnSums(counts), columnScores, n);
    double both = 0;
    double ofRows = 0;
    double ofColumns = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        double r = rowScores[i] - rowMean;
        double c = columnScores[j] - columnMean;
        both += counts[i][j] * r * c;
        ofRows += counts[i][j] * r * r;
        ofColumns += counts[i][j] * c * c;
      }
    }
    double spread = ofRows * ofColumns;
    if (!(spread > 0)) {
      return TestResult.undefined(NAME, n, "one of the two does not vary");
    }
    double r = both / Math.sqrt(spread);
    double z = Math.sqrt(n - 1.0) * r;
    double p = Tail.twoSidedNormal(z);
    return new TestResult(
        NAME,
        Symbol.Z,
        z,
        List.of(),
        p,
        PearsonCorrelation.estimate(r, n, level),
        EffectSize.R_OF_SCORES,
        n,
        "");
  }

  private static double mean(long[] counts, double[] scores, long n) {
    return IntStream.range(0, counts.length).mapToDouble(i -> counts[i] * scores[i]).sum() / n;
  }
}
