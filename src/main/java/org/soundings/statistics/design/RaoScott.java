package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.WeightedChiSquares;

/**
 * Independence in a table under a sampling design: Pearson's chi-square of the weighted
 * proportions, corrected for the design by Rao and Scott's second order (an F test with fractional
 * degrees of freedom), which is the test to report. Beside it their first order, Wald's test, and
 * the saddlepoint approximation of the exact distribution.
 *
 * <p>Empty rows and columns drop out. Undefined for fewer than two rows or columns in use, or where
 * no sampling unit is left over. It needs Σw by unit and cell only.
 *
 * <p>Rao &amp; Scott (1984), doi:10.1214/aos/1176346391; Thomas &amp; Rao (1987),
 * doi:10.1080/01621459.1987.10478461; Kuonen (1999), doi:10.1093/biomet/86.4.929.
 *
 * @param n rows with both answers
 * @param weights Σw of each cell, all categories
 * @param pearson chi-square of the weighted table brought to n
 * @param f second order: statistic, two degrees of freedom, p
 * @param firstOrder chi-square over the mean generalised design effect; statistic is the corrected
 *     one
 * @param wald of the differences from independence
 * @param adjustedWald the same with denominator degrees of freedom for the number of cells
 * @param saddlepoint of Pearson's statistic as a weighted sum of chi-squares over an F denominator
 */
public record RaoScott(
    long n,
    double[][] weights,
    double pearson,
    TestResult f,
    TestResult firstOrder,
    TestResult wald,
    TestResult adjustedWald,
    TestResult saddlepoint) {
  private static final String F = "Rao-Scott F test";
  private static final String FIRST = "Rao-Scott chi-square test, first order";
  private static final String WALD = "Wald test of independence";
  private static final String ADJUSTED = "Wald test of independence, adjusted";
  private static final String FEW = "There are too few sampling units to test so many cells.";
  private static final String SINGULAR =
      "The covariance of the cells is singular, as where categories lie in the same sampling unit.";
  private static final String NO_SADDLEPOINT = "The table has no saddlepoint.";
  private static final String SADDLEPOINT = "Pearson's chi-square test, saddlepoint approximation";

  /**
   * The table of two variables.
   *
   * @param row one code a row of the data, negative where missing
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static RaoScott of(SamplingDesign design, int[] row, int rows, int[] column, int columns) {
    int[] cell = new int[row.length];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = row[i] < 0 || column[i] < 0 ? -1 : row[i] * columns + column[i];
    }
    DomainSums sums = DomainSums.of(design, cell, rows * columns, new double[cell.length]);
    return of(sums, rows, columns);
  }

  /** From totals gathered in one pass, domains being cells row by row. */
  public static RaoScott of(DomainTotals totals, int rows, int columns) {
    return of(totals.sums(), rows, columns);
  }

  private static RaoScott of(DomainSums sums, int rows, int columns) {
    double[][] weights = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        weights[i][j] = sums.weight(i * columns + j);
      }
    }
    long n = Arrays.stream(sums.counts()).sum();
    double df = sums.design().degreesOfFreedom();
    return of(n, df, weights, RaoScottTable.of(weights, sums.covarianceOfWeights()));
  }

  /** From sums by unit, cells row by row; further cells are left out. */
  public static RaoScott of(DesignSums sums, int rows, int columns) {
    double[][] weights = new double[rows][columns];
    double[][] each = new double[rows * columns][sums.cells()];
    double[][] shares = new double[rows * columns][sums.cells()];
    long n = 0;
    for (int cell = 0; cell < each.length; cell++) {
      weights[cell / columns][cell % columns] = sums.weight(cell);
      each[cell][cell] = 1;
      Arrays.fill(shares[cell], each.length, sums.cells(), Double.NaN);
      shares[cell][cell] = 1;
      n += sums.count(cell);
    }
    double[][] ofShares = sums.covarianceOfMeans(shares);
    RaoScottTable table = RaoScottTable.of(weights, sums.covariance(each), ofShares);
    return sums.isCensus()
        ? undefined(n, weights, Double.NaN, DesignRegression.CENSUS)
        : of(n, sums.degreesOfFreedom(shares), weights, table);
  }

  private static RaoScott of(long n, double df, double[][] weights, RaoScottTable table) {
    if (table.rows() < 2 || table.columns() < 2 || df <= 0) {
      String why = "It takes two rows and two columns in use, and more units.";
      return undefined(n, weights, Double.NaN, why);
    }
    double[] effects = table.designEffects();
    double trace = Arrays.stream(effects).sum();
    double squares = Arrays.stream(effects).map(e -> e * e).sum();
    double pearson = n * table.noncentrality();
    if (!(squares > 0)) {
      return undefined(n, weights, pearson, "The standard errors of the cells are estimated as 0.");
    }
    double d0 = trace * trace / squares;
    double scaled = table.noncentrality() / trace;
    double k = effects.length;
    TestResult second =
        test(F, Symbol.F, scaled, List.of(d0, d0 * df), Tail.f(scaled, d0, d0 * df), n);
    TestResult first =
        test(FIRST, Symbol.CHI_SQUARE, scaled * k, List.of(k), Tail.chiSquared(scaled * k, k), n);
    double tail = WeightedChiSquares.upperTail(table.noncentrality(), effects, d0 * df);
    TestResult saddle =
        Double.isNaN(tail)
            ? TestResult.undefined(SADDLEPOINT, n, NO_SADDLEPOINT)
            : test(SADDLEPOINT, Symbol.CHI_SQUARE, pearson, List.of(), tail, n);
    double wald = table.wald();
    return new RaoScott(
        n, weights, pearson, second, first, wald(wald, k, df, n), adjusted(wald, k, df, n), saddle);
  }

  private static RaoScott undefined(long n, double[][] weights, double pearson, String why) {
    return new RaoScott(
        n,
        weights,
        pearson,
        TestResult.undefined(F, n, why),
        TestResult.undefined(FIRST, n, why),
        TestResult.undefined(WALD, n, why),
        TestResult.undefined(ADJUSTED, n, why),
        TestResult.undefined(SADDLEPOINT, n, why));
  }

  private static TestResult wald(double wald, double k, double df, long n) {
    String name = WALD;
    if (Double.isNaN(wald)) {
      return TestResult.undefined(name, n, df < k ? FEW : SINGULAR);
    }
    return test(name, Symbol.F, wald / k, List.of(k, df), Tail.f(wald / k, k, df), n);
  }

  private static TestResult adjusted(double wald, double k, double df, long n) {
    String name = ADJUSTED;
    double below = df - k + 1;
    if (Double.isNaN(wald) || below <= 0) {
      return TestResult.undefined(name, n, df < k ? FEW : SINGULAR);
    }
    double f = wald * below / (k * df);
    return test(name, Symbol.F, f, List.of(k, below), Tail.f(f, k, below), n);
  }

  private static TestResult test(
      String name, Symbol symbol, double statistic, List<Double> df, double p, long n) {
    return new TestResult(name, symbol, statistic, df, p, null, EffectSize.NONE, n, "");
  }
}
