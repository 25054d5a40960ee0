package org.soundings.statistics.table;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * Symmetry of a square table of two answers by the same people: Σ (xᵢⱼ − xⱼᵢ)²/(xᵢⱼ + xⱼᵢ) over the
 * pairs of categories, on as many degrees of freedom as there are pairs that anybody moved between.
 * Undefined where nobody moved.
 *
 * <p>Bowker (1948), doi:10.1080/01621459.1948.10483284. R: {@code mcnemar.test}, which counts pairs
 * without a move too and then has no result.
 */
public final class Bowker {
  private static final String NAME = "Bowker's test of symmetry";

  private Bowker() {}

  /**
   * @throws IllegalArgumentException unless the table is square
   */
  public static TestResult test(long[][] counts) {
    ContingencyTable.checkSquare(counts);
    long n = ContingencyTable.sum(counts);
    double statistic = 0;
    double df = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < i; j++) {
        double moved = counts[i][j] + (double) counts[j][i];
        double net = counts[i][j] - (double) counts[j][i];
        statistic += moved == 0 ? 0 : net * net / moved;
        df += moved == 0 ? 0 : 1;
      }
    }
    return df == 0
        ? TestResult.undefined(NAME, n, "nobody changed")
        : new TestResult(
            NAME,
            Symbol.CHI_SQUARE,
            statistic,
            List.of(df),
            Tail.chiSquared(statistic, df),
            null,
            EffectSize.NONE,
            n,
            "");
  }
}
