package org.soundings.statistics.correlation;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.FisherZ;
import org.soundings.statistics.numeric.Inversions;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.Ties;
import org.soundings.statistics.table.ContingencyTable;

/**
 * Kendall's rank correlation with ties, tau-b: (C − D)/√((n₀ − n₁)(n₀ − n₂)), where n₀ counts all
 * pairs of answers, n₁ and n₂ those tied in the one and in the other. The statistic is z with the
 * tie-corrected variance, without continuity correction; without ties and with up to 100 answers
 * the p-value can be exact. Undefined with fewer than two answers, or where either is constant.
 *
 * <p>Kendall (1945), doi:10.1093/biomet/33.3.239; Knight (1966),
 * doi:10.1080/01621459.1966.10480879, for counting; the interval is that of Fieller, Hartley and
 * Pearson (1957), doi:10.1093/biomet/44.3-4.470. R: {@code cor.test(x, y, method = "kendall")}.
 */
public final class KendallTauB {
  private static final String NAME = "Kendall's tau-b";
  private static final int EXACT_UP_TO = 100;

  private KendallTauB() {}

  /** Of pairs of answers, with the normal approximation. */
  public static TestResult test(double[] x, double[] y, double level) {
    OrderedPairs pairs = OrderedPairs.of(x, y);
    return test(pairs.n(), pairs.score(), pairs.tiesOfX(), pairs.tiesOfY(), level);
  }

  /** Of a table of counts whose rows and columns are in order. */
  public static TestResult test(long[][] counts, double level) {
    ContingencyTable.check(counts);
    long n = ContingencyTable.sum(counts);
    if (n == 0) {
      return TestResult.undefined(NAME, n, "no answers");
    }
    double score =
        Ordinal.pairs(counts, Ordinal.concordant(counts))
            - Ordinal.pairs(counts, Ordinal.discordant(counts));
    return test(
        n,
        score,
        Ties.of(ContingencyTable.rowSums(counts)),
        Ties.of(ContingencyTable.columnSums(counts)),
        level);
  }

  /**
   * With the exact distribution of C, for up to 100 answers without ties; the statistic is C.
   *
   * @throws IllegalArgumentException with ties or with more answers
   */
  public static TestResult exact(double[] x, double[] y, double level) {
    OrderedPairs pairs = OrderedPairs.of(x, y);
    int n = pairs.n();
    if (n > EXACT_UP_TO || pairs.tiesOfX().any() || pairs.tiesOfY().any()) {
      throw new IllegalArgumentException("Exact only for up to 100 answers without ties");
    }
    if (n < 2) {
      return TestResult.undefined(NAME, n, "fewer than two answers");
    }
    int all = n * (n - 1) / 2;
    int concordant = (int) Math.round((all + pairs.score()) / 2);
    double[] p = Inversions.probabilities(n);
    double below = Tail.sum(p, 0, concordant);
    double above = Tail.sum(p, concordant, all);
    double twoSided = Math.min(1, 2 * Math.min(below, above));
    Estimate tau = tau(pairs.score() / all, n, level);
    return new TestResult(
        NAME,
        Symbol.CONCORDANT,
        concordant,
        List.of(),
        twoSided,
        tau,
        EffectSize.TAU_B,
        n,
        "exact");
  }

  private static TestResult test(long n, double score, Ties x, Ties y, double level) {
    double all = n * (n - 1.0);
    double untied = (all - x.pairs()) * (all - y.pairs());
    if (!(untied > 0)) {
      return TestResult.undefined(NAME, n, "one of the two does not vary");
    }
    double variance =
        (all * (2.0 * n + 5) - x.weighted() - y.weighted()) / 18
            + x.pairs() * y.pairs() / (2 * all);
    if (n > 2) {
      variance += x.triples() * y.triples() / (9 * all * (n - 2.0));
    }
    double z = score / Math.sqrt(variance);
    Estimate tau = tau(2 * score / Math.sqrt(untied), n, level);
    return new TestResult(
        NAME, Symbol.Z, z, List.of(), Tail.twoSidedNormal(z), tau, EffectSize.TAU_B, n, "");
  }

  private static Estimate tau(double value, long n, double level) {
    double spread = 0.437 / (n - 4.0);
    return FisherZ.around(value, Double.NaN, spread, n, level, "tau-b, Fieller's interval");
  }
}
