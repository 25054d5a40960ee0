package org.soundings.statistics.scale;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.numeric.CriticalValue;

/**
 * Krippendorff's alpha for categories without order: one less the observed over the expected
 * disagreement of any number of coders, some of whom may have left units out. A unit that fewer
 * than two coded does not count. Undefined where no two codes differ, for then nothing could
 * disagree.
 *
 * <p>With n.. the values of all pairable units, n_c of them in category c, and o_c the coincidences
 * of c with itself (in a unit of m coders each pair counts 1/(m − 1)): alpha = 1 − (n.. − 1)(n.. −
 * Σ o_c) / (n..² − Σ n_c²). The interval is the percentile one of {@value #DRAWS} bootstrap samples
 * of units with a fixed seed; samples of one category only count as agreement, alpha 1.
 *
 * <p>Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania;
 * Zapf, Castell, Morawietz and Karch (2016), doi:10.1186/s12874-016-0200-9, on the bootstrap.
 */
public final class KrippendorffAlpha {
  /** Stands for a unit that a coder left out. */
  public static final int LEFT_OUT = -1;

  private static final int DRAWS = 2000;
  private static final long SEED = 20_110_125;
  private static final String METHOD = "Krippendorff's alpha, nominal, percentile bootstrap";

  private KrippendorffAlpha() {}

  /**
   * @param codes one row a coder, one column a unit: categories from 0, or {@link #LEFT_OUT}
   * @return with n the units that two coders or more coded
   * @throws IllegalArgumentException where rows differ in length, there are fewer than two, a code
   *     is below {@link #LEFT_OUT}, or unless 0 &lt; level &lt; 1
   */
  public static Estimate nominal(int[][] codes, double level) {
    double tail = CriticalValue.tail(level);
    long[][] units = units(codes);
    double alpha = alpha(units, null);
    if (Double.isNaN(alpha)) {
      return Estimate.undefined(level, units.length, METHOD).but("undefined: no two codes differ");
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double one = alpha(units, random);
      drawn[i] = Double.isNaN(one) ? 1 : one;
    }
    Arrays.sort(drawn);
    double mean = Arrays.stream(drawn).average().orElse(Double.NaN);
    double squares = Arrays.stream(drawn).map(a -> (a - mean) * (a - mean)).sum();
    return new Estimate(
        alpha,
        Math.sqrt(squares / (DRAWS - 1)),
        drawn[(int) Math.floor(tail * (DRAWS - 1))],
        drawn[(int) Math.ceil((1 - tail) * (DRAWS - 1))],
        level,
        units.length,
        METHOD);
  }

  /** How many coders gave each category, a row for each unit that two or more coded. */
  private static long[][] units(int[][] codes) {
    if (codes.length < 2) {
      throw new IllegalArgumentException("Agreement takes two coders or more.");
    }
    int most = 0;
    for (int[] coder : codes) {
      if (coder.length != codes[0].length) {
        throw new IllegalArgumentException("Coders have different numbers of units.");
      }
      for (int code : coder) {
        if (code < LEFT_OUT) {
          throw new IllegalArgumentException("There is no category " + code + ".");
        }
        most = Math.max(most, code);
      }
    }
    long[][] counts = new long[codes[0].length][most + 1];
    for (int[] coder : codes) {
      for (int u = 0; u < coder.length; u++) {
        if (coder[u] != LEFT_OUT) {
          counts[u][coder[u]]++;
        }
      }
    }
    return Arrays.stream(counts).filter(unit -> sum(unit) >= 2).toArray(long[][]::new);
  }

  /** Over all units, or over as many drawn with replacement where there is chance. */
  private static double alpha(long[][] units, @Nullable SplittableRandom random) {
    double[] totals = new double[units.length == 0 ? 0 : units[0].length];
    double agreeing = 0;
    double all = 0;
    for (int i = 0; i < units.length; i++) {
      long[] unit = random == null ? units[i] : units[random.nextInt(units.length)];
      double coders = sum(unit);
      all += coders;
      for (int c = 0; c < unit.length; c++) {
        totals[c] += unit[c];
        agreeing += unit[c] * (unit[c] - 1) / (coders - 1);
      }
    }
    double expected = all * all;
    for (double total : totals) {
      expected -= total * total;
    }
    return expected > 0 ? 1 - (all - 1) * (all - agreeing) / expected : Double.NaN;
  }

  private static long sum(long[] unit) {
    return Arrays.stream(unit).sum();
  }
}
