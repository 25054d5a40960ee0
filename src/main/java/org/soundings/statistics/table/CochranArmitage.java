package org.soundings.statistics.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.proportion.Proportion;

/**
 * Does a proportion rise or fall along groups that are in order? χ² = [Σ xᵢ(sᵢ − s̄)]² / (p(1 − p)
 * Σ nᵢ(sᵢ − s̄)²) on 1 degree of freedom, with s̄ the mean score. Empty groups add nothing.
 * Undefined where all or none of all groups answered so, or where only one score has answers.
 *
 * <p>Cochran (1954), doi:10.2307/3001616; Armitage (1955), doi:10.2307/3001775. R: {@code
 * prop.trend.test}. Software that divides by N − 1 (coin) has χ²(N − 1)/N.
 */
public final class CochranArmitage {
  private static final String NAME = "Cochran-Armitage test for trend";

  private CochranArmitage() {}

  /** With the scores 1, 2, 3 and so on. */
  public static TestResult test(long[] events, long[] totals) {
    return test(events, totals, IntStream.rangeClosed(1, events.length).asDoubleStream().toArray());
  }

  /**
   * @throws IllegalArgumentException on arrays of different lengths, or more events than answers
   */
  public static TestResult test(long[] events, long[] totals, double[] scores) {
    if (events.length != totals.length || events.length != scores.length) {
      throw new IllegalArgumentException("A group has events, a total and a score");
    }
    long n = Arrays.stream(totals).sum();
    double p = Proportion.of(Arrays.stream(events).sum(), n);
    double mean = 0;
    for (int i = 0; i < scores.length; i++) {
      Proportion.of(events[i], totals[i]);
      mean += scores[i] * totals[i] / n;
    }
    double trend = 0;
    double spread = 0;
    for (int i = 0; i < scores.length; i++) {
      double s = scores[i] - mean;
      trend += events[i] * s;
      spread += totals[i] * s * s;
    }
    if (!(p * (1 - p) * spread > 0)) {
      return TestResult.undefined(NAME, n, "all groups or all answers are alike");
    }
    double statistic = trend / (p * (1 - p)) * trend / spread;
    double tail = Tail.chiSquared(statistic, 1);
    return new TestResult(
        NAME, Symbol.CHI_SQUARE, statistic, List.of(1.0), tail, null, EffectSize.NONE, n, "");
  }
}
