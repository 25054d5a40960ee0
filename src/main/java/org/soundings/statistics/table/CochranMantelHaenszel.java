package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.CriticalValue;
import org.soundings.statistics.numeric.Tail;

/**
 * Are two yes-or-no variables associated once a third is held fixed? Over the 2 x 2 tables of its
 * strata, M² = (|Σ(a − E a)| − c)² / Σ Var a on 1 degree of freedom, with the common odds ratio of
 * Mantel and Haenszel and the interval of Robins, Breslow and Greenland. Strata with fewer than two
 * answers say nothing and drop out; without variance left the test is undefined.
 *
 * <p>Mantel and Haenszel (1959), doi:10.1093/jnci/22.4.719; Robins, Breslow and Greenland (1986),
 * doi:10.2307/2531052. R: {@code mantelhaen.test(x, correct)}.
 */
public final class CochranMantelHaenszel {
  private static final String NAME = "Cochran-Mantel-Haenszel test";
  private static final String METHOD = "Mantel-Haenszel, Robins-Breslow-Greenland interval";

  private CochranMantelHaenszel() {}

  /**
   * @param strata one 2 x 2 table each
   * @param continuity whether half a count is taken off the difference, where it is that large
   */
  public static TestResult test(List<long[][]> strata, boolean continuity, double level) {
    double difference = 0;
    double variance = 0;
    long n = 0;
    for (long[][] table : strata) {
      ContingencyTable.checkTwoByTwo(table);
      double sum = ContingencyTable.sum(table);
      n += (long) sum;
      if (sum >= 2) {
        double[] margins = margins(table);
        difference += table[0][0] - margins[0] * margins[2] / sum;
        variance += Arrays.stream(margins).reduce(1, (a, b) -> a * b) / (sum * sum * (sum - 1));
      }
    }
    if (!(variance > 0)) {
      return TestResult.undefined(NAME, n, "no stratum has both rows and both columns");
    }
    double off = Math.abs(difference);
    double corrected = continuity && off >= 0.5 ? off - 0.5 : off;
    double statistic = corrected * corrected / variance;
    double p = Tail.chiSquared(statistic, 1);
    Estimate odds = oddsRatio(strata, level);
    String name = continuity ? NAME + " with continuity correction" : NAME;
    return new TestResult(
        name,
        Symbol.CHI_SQUARE,
        statistic,
        List.of(1.0),
        p,
        odds,
        EffectSize.COMMON_ODDS_RATIO,
        n,
        "");
  }

  private static double[] margins(long[][] table) {
    long[] rows = ContingencyTable.rowSums(table);
    long[] columns = ContingencyTable.columnSums(table);
    return new double[] {rows[0], rows[1], columns[0], columns[1]};
  }

  /** Undefined where no stratum has an answer in either diagonal; infinite where in one only. */
  public static Estimate oddsRatio(List<long[][]> strata, double level) {
    double z = CriticalValue.normal(level);
    double main = 0;
    double off = 0;
    double ofMain = 0;
    double ofBoth = 0;
    double ofOff = 0;
    long n = 0;
    for (long[][] t : strata) {
      double sum = ContingencyTable.sum(t);
      n += (long) sum;
      if (sum > 0) {
        double r = t[0][0] * (double) t[1][1] / sum;
        double s = t[0][1] * (double) t[1][0] / sum;
        double p = (t[0][0] + t[1][1]) / sum;
        double q = (t[0][1] + t[1][0]) / sum;
        main += r;
        off += s;
        ofMain += p * r;
        ofBoth += p * s + q * r;
        ofOff += q * s;
      }
    }
    double nan = Double.NaN;
    if (main == 0 || off == 0) {
      return new Estimate(main / off, nan, nan, nan, level, n, METHOD);
    }
    double se = Math.sqrt(ofMain / (main * main) + ofBoth / (main * off) + ofOff / (off * off));
    double factor = Math.exp(z * se / Math.sqrt(2));
    double value = main / off;
    return new Estimate(value, nan, value / factor, value * factor, level, n, METHOD);
  }

  /**
   * Woolf's test that the odds ratios of the strata are one: Σ w (ln OR − mean)² on strata − 1
   * degrees of freedom, w the inverse of the summed inverse counts; half a count is added to every
   * cell where any cell of any stratum is 0. Woolf (1955), doi:10.1111/j.1469-1809.1955.tb01348.x.
   * R: {@code vcd::woolf_test}.
   */
  public static TestResult homogeneity(List<long[][]> strata) {
    String name = "Woolf's test of homogeneity";
    long n = strata.stream().mapToLong(ContingencyTable::sum).sum();
    if (strata.size() < 2) {
      return TestResult.undefined(name, n, "fewer than two strata");
    }
    boolean empty =
        strata.stream().flatMap(Arrays::stream).flatMapToLong(Arrays::stream).anyMatch(c -> c == 0);
    double add = empty ? 0.5 : 0;
    double[] weights = new double[strata.size()];
    double[] logs = new double[strata.size()];
    for (int i = 0; i < logs.length; i++) {
      long[][] t = strata.get(i);
      double a = t[0][0] + add;
      double b = t[0][1] + add;
      double c = t[1][0] + add;
      double d = t[1][1] + add;
      logs[i] = Math.log(a * d / (b * c));
      weights[i] = 1 / (1 / a + 1 / b + 1 / c + 1 / d);
    }
    double statistic = spread(logs, weights);
    double df = logs.length - 1.0;
    double p = Tail.chiSquared(statistic, df);
    return new TestResult(
        name, Symbol.CHI_SQUARE, statistic, List.of(df), p, null, EffectSize.NONE, n, "");
  }

  private static double spread(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      total += weights[i];
    }
    double spread = 0;
    for (int i = 0; i < values.length; i++) {
      spread += weights[i] * Math.pow(values[i] - sum / total, 2);
    }
    return spread;
  }
}
