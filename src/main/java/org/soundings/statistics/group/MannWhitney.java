package org.soundings.statistics.group;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.FisherZ;
import org.soundings.statistics.numeric.Tail;
import org.soundings.statistics.numeric.Ties;
import org.soundings.statistics.table.ContingencyTable;

/**
 * The rank test of two groups (Mann and Whitney, Wilcoxon), on a table of two groups by values in
 * order.
 *
 * <p>The statistic is U, the pairs in which the first group's answer is higher, ties counting one
 * half. The normal approximation has the tie-corrected variance. The effect is the probability of
 * superiority P(X &gt; Y) + P(X = Y)/2 = U/(n₁n₂), with the interval that {@code effectsize} takes
 * for the rank biserial correlation 2U/(n₁n₂) − 1: tanh(atanh r ± z √((n₁ + n₂ + 1)/(3n₁n₂))).
 *
 * <p>Undefined where a group is empty; where all answers are tied U stands but its p-value is
 * undefined.
 *
 * <p>Mann and Whitney (1947), doi:10.1214/aoms/1177730491. R: {@code wilcox.test}, {@code
 * coin::wilcox_test}.
 */
public final class MannWhitney {
  /** Up to this many answers {@link #test} is exact. */
  static final int EXACT_UP_TO = 50;

  private static final String NAME = "Mann-Whitney U test";
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private MannWhitney() {}

  /**
   * Exact up to 50 answers, else by the normal approximation without continuity correction.
   *
   * @param counts a row for each of the two groups, a column for each value, the lowest first; so
   *     in all that follows
   * @param level of confidence, between 0 and 1, of the interval of the effect, a probability
   * @throws IllegalArgumentException unless there are two rows of one length without a negative
   *     count
   */
  public static TestResult test(long[][] counts, double level) {
    return ContingencyTable.sum(counts) <= EXACT_UP_TO
        ? exact(counts, level)
        : approximate(counts, false, level);
  }

  /**
   * By the normal approximation, of however many answers.
   *
   * @param continuity whether U is brought half a pair towards its mean
   * @throws IllegalArgumentException as {@link #test} does
   */
  public static TestResult approximate(long[][] counts, boolean continuity, double level) {
    double z = z(counts, continuity ? 0.5 : 0);
    String name = continuity ? NAME + " with continuity correction" : NAME;
    return result(name, counts, Tail.twoSidedNormal(z), level);
  }

  /**
   * Over all ways to deal these answers, ties and all, to the two groups: the share in which U is
   * at least as far from its mean.
   */
  public static TestResult exact(long[][] counts, double level) {
    double p = Double.NaN;
    if (isDefined(counts)) {
      RankSumDistribution sums = RankSumDistribution.of(counts);
      p = sums.twoSided(OrderedTable.rankSums(counts)[0]);
    }
    return result(NAME + ", exact", counts, p, level);
  }

  /** The p-value that the first group is higher, or lower, with continuity correction. */
  public static double oneSided(long[][] counts, boolean higher) {
    double z = higher ? z(counts, 0, -0.5) : z(counts, 0, 0.5);
    if (Double.isNaN(z)) {
      return z;
    }
    return higher ? NORMAL.survivalProbability(z) : NORMAL.cumulativeProbability(z);
  }

  /** (U − n₁n₂/2) over its tie-corrected standard deviation; NaN where that is 0. */
  public static double z(long[][] counts) {
    return z(counts, 0);
  }

  private static double z(long[][] counts, double towardsMean) {
    return z(counts, towardsMean, 0);
  }

  private static double z(long[][] counts, double towardsMean, double shift) {
    if (!isDefined(counts)) {
      return Double.NaN;
    }
    long[] sizes = ContingencyTable.rowSums(counts);
    double n = sizes[0] + (double) sizes[1];
    double product = sizes[0] * (double) sizes[1];
    double ties = Ties.of(ContingencyTable.columnSums(counts)).cubes();
    double sd = Math.sqrt(product / 12 * (n + 1 - ties / (n * (n - 1))));
    double off = u(counts) - product / 2;
    return (off - Math.signum(off) * Math.min(towardsMean, Math.abs(off)) + shift) / sd;
  }

  /** Both groups have answers, and not all are tied. */
  private static boolean isDefined(long[][] counts) {
    long[][] table = ContingencyTable.withoutEmpty(counts);
    return table.length == 2 && table[0].length > 1;
  }

  static double u(long[][] counts) {
    double n = ContingencyTable.rowSums(counts)[0];
    return OrderedTable.rankSums(counts)[0] - n * (n + 1) / 2;
  }

  private static TestResult result(String name, long[][] counts, double p, double level) {
    ContingencyTable.check(counts);
    if (counts.length != 2) {
      throw new IllegalArgumentException("Two groups are compared, not " + counts.length);
    }
    long n = ContingencyTable.sum(counts);
    long[] sizes = ContingencyTable.rowSums(counts);
    if (sizes[0] == 0 || sizes[1] == 0) {
      return TestResult.undefined(name, n, "a group is empty");
    }
    Estimate r = rankBiserial(counts, level);
    Estimate effect =
        new Estimate(
            (1 + r.value()) / 2,
            Double.NaN,
            (1 + r.low()) / 2,
            (1 + r.high()) / 2,
            level,
            n,
            "U/(n1 n2), Fisher's z");
    String note = Double.isNaN(p) ? "all answers are tied" : "";
    return new TestResult(
        name, Symbol.U, u(counts), List.of(), p, effect, EffectSize.SUPERIORITY, n, note);
  }

  /**
   * 2U/(n₁n₂) − 1, from −1 to 1: the share of pairs in which the first group is higher less that in
   * which it is lower. Kerby (2014), doi:10.2466/11.IT.3.1. R: {@code effectsize::rank_biserial}.
   */
  public static Estimate rankBiserial(long[][] counts, double level) {
    String method = "rank biserial, Fisher's z";
    long[] sizes = ContingencyTable.rowSums(counts);
    double product = sizes[0] * (double) sizes[1];
    long n = sizes[0] + sizes[1];
    if (product == 0) {
      return Estimate.undefined(level, n, method);
    }
    double r = Math.clamp(2 * u(counts) / product - 1, -1, 1);
    return FisherZ.around(r, Double.NaN, (n + 1) / (3 * product), n, level, method);
  }
}
