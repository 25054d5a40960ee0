package org.soundings.statistics.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.FisherZ;
import org.soundings.statistics.numeric.Ranks;
import org.soundings.statistics.numeric.Tail;

/**
 * Wilcoxon's signed rank test that paired differences lie evenly about 0, with ties.
 *
 * <p>Differences of 0 are either dropped before ranking (Wilcoxon) or ranked and then dropped
 * (Pratt); the statistic V is the rank sum of the positive ones. The effect is the matched-pairs
 * rank biserial correlation, the share of ranks that are positive less the share that are negative,
 * with the interval tanh(atanh r ± z √((2m³ + 3m² + m)/6) / ((m² + m)/2)) for m differences other
 * than 0. Undefined where all differences are 0, or there are none.
 *
 * <p>Wilcoxon (1945), doi:10.2307/3001968; Pratt (1959), doi:10.1080/01621459.1959.10501526. R:
 * {@code wilcox.test(paired = TRUE)}, {@code coin::wilcoxsign_test}. The effect: Kerby (2014),
 * doi:10.2466/11.IT.3.1; R: {@code effectsize::rank_biserial}.
 */
public final class SignedRank {
  /** What becomes of differences of 0. */
  public enum Zeros {
    WILCOXON,
    PRATT
  }

  private final double[] ranks;
  private final boolean[] positive;
  private final long n;
  private final Zeros zeros;

  private SignedRank(double[] differences, Zeros zeros) {
    double[] ranked =
        zeros == Zeros.PRATT
            ? differences
            : Arrays.stream(differences).filter(d -> d != 0).toArray();
    double[] all = Ranks.of(Arrays.stream(ranked).map(Math::abs).toArray()).values();
    int[] kept = IntStream.range(0, ranked.length).filter(i -> ranked[i] != 0).toArray();
    this.ranks = Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
    this.positive = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      positive[i] = ranked[kept[i]] > 0;
    }
    this.n = differences.length;
    this.zeros = zeros;
  }

  /**
   * @param differences of each pair, none of them NaN; those of 0 count in n
   */
  public static SignedRank of(double[] differences, Zeros zeros) {
    return new SignedRank(differences, zeros);
  }

  /** Exact up to 50 differences, else by the normal approximation without continuity correction. */
  public TestResult test(double level) {
    return n <= MannWhitney.EXACT_UP_TO ? exact(level) : approximate(false, level);
  }

  /**
   * @param continuity whether V is brought half a rank towards its mean
   */
  public TestResult approximate(boolean continuity, double level) {
    return result("", Tail.twoSidedNormal(z(continuity)), level);
  }

  /** Over all ways to sign these ranks: the share in which V is at least as far from its mean. */
  public TestResult exact(double level) {
    return result(", exact", ranks.length == 0 ? Double.NaN : exactP(), level);
  }

  /** The rank sum of the positive differences. */
  public double v() {
    return IntStream.range(0, ranks.length)
        .filter(i -> positive[i])
        .mapToDouble(i -> ranks[i])
        .sum();
  }

  /** V less its mean, over its standard deviation; NaN where all differences are 0. */
  public double z(boolean continuity) {
    double mean = Arrays.stream(ranks).sum() / 2;
    double variance = Arrays.stream(ranks).map(r -> r * r / 4).sum();
    double off = v() - mean;
    double towards = continuity ? Math.min(0.5, Math.abs(off)) : 0;
    return variance > 0 ? (off - Math.signum(off) * towards) / Math.sqrt(variance) : Double.NaN;
  }

  private double exactP() {
    int[] doubled = Arrays.stream(ranks).mapToInt(r -> (int) Math.round(2 * r)).toArray();
    double[] p = new double[Arrays.stream(doubled).sum() + 1];
    p[0] = 1;
    int highest = 0;
    for (int rank : doubled) {
      highest += rank;
      for (int s = highest; s >= 0; s--) {
        p[s] = (p[s] + (s >= rank ? p[s - rank] : 0)) / 2;
      }
    }
    double mean = highest / 2.0;
    double off = Math.abs(2 * v() - mean) - 1e-9;
    return Math.min(
        1,
        IntStream.rangeClosed(0, highest)
            .filter(s -> Math.abs(s - mean) >= off)
            .mapToDouble(s -> p[s])
            .sum());
  }

  private TestResult result(String how, double p, double level) {
    String name = "Wilcoxon signed rank test";
    String test = name + (zeros == Zeros.PRATT ? " (Pratt)" : "") + how;
    if (ranks.length == 0) {
      return TestResult.undefined(test, n, "all differences are 0");
    }
    return new TestResult(
        test, Symbol.V, v(), List.of(), p, effect(level), EffectSize.RANK_BISERIAL, n, "");
  }

  private Estimate effect(double level) {
    double all = Arrays.stream(ranks).sum();
    double m = ranks.length;
    double half = (m * m + m) / 2;
    double variance = (2 * m * m * m + 3 * m * m + m) / 6 / (half * half);
    double r = Math.clamp(2 * v() / all - 1, -1, 1);
    return FisherZ.around(r, Double.NaN, variance, n, level, "rank biserial, Fisher's z");
  }
}
