package org.soundings.statistics.table;

import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

/**
 * Were k options ticked by equally many of the same n people? Q = (k − 1)(k ΣG² − T²)/(k T − ΣL²)
 * on k − 1 degrees of freedom, from the ticks G per option, L per person and T in all. All of these
 * follow from the table of how many ticked both i and j, so parts merge by adding. Undefined where
 * everybody ticked all or nothing, or with fewer than two options.
 *
 * <p>Cochran (1950), doi:10.1093/biomet/37.3-4.256. R: {@code coin::mh_test} on binary answers.
 */
public final class CochranQ {
  private static final String NAME = "Cochran's Q test";

  private CochranQ() {}

  /**
   * @param both how many of those who answered all options ticked both i and j; symmetric
   */
  public static TestResult test(long[][] both, long n) {
    double k = both.length;
    double squares = 0;
    double ticks = 0;
    for (int i = 0; i < both.length; i++) {
      squares += (double) both[i][i] * both[i][i];
      ticks += both[i][i];
    }
    double within = k * ticks - ContingencyTable.sum(both);
    if (both.length < 2 || !(within > 0)) {
      return TestResult.undefined(NAME, n, "everybody ticked all or nothing");
    }
    double statistic = (k - 1) * (k * squares - ticks * ticks) / within;
    double p = Tail.chiSquared(statistic, k - 1);
    return new TestResult(
        NAME, Symbol.Q, statistic, List.of(k - 1), p, null, EffectSize.NONE, n, "");
  }
}
