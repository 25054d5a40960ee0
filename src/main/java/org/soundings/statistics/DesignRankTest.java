package org.soundings.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rank tests under a sampling design: each row's estimated rank in the population, mid-ranks for
 * ties, becomes a score; groups are compared in their mean score. Two groups give a t test, more a
 * Wald F test.
 *
 * <p>Lumley &amp; Scott (2013), doi:10.1093/biomet/ast039.
 */
public final class DesignRankTest {
  private DesignRankTest() {}

  /** How a rank, as a share of the population, becomes a score. */
  public enum Scores {
    /** The share itself: Wilcoxon for two groups, Kruskal-Wallis for more. */
    RANK("rank", r -> r),
    /** Its normal quantile. */
    NORMAL("van der Waerden", r -> Tails.NORMAL.inverseCumulativeProbability(r)),
    /** Whether it is above the median. */
    MEDIAN("median", r -> r > 0.5 ? 1 : 0);

    private final String words;
    private final DoubleUnaryOperator score;

    Scores(String words, DoubleUnaryOperator score) {
      this.words = words;
      this.score = score;
    }
  }

  /**
   * @param group one code a row, negative where missing; empty groups drop out
   * @param values one a row, NaN where missing
   * @return for two groups t, its effect the difference in mean score of the second less the first;
   *     for more Wald's F; undefined for fewer groups or where no units are left over
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static TestResult of(
      SamplingDesign design, int[] group, int groups, double[] values, Scores scores) {
    String name = "Design-based " + scores.words + " test";
    int[] used =
        IntStream.range(0, values.length)
            .filter(i -> group[i] >= 0 && !Double.isNaN(values[i]) && design.weight(i) > 0)
            .toArray();
    int[] present = Arrays.stream(used).map(i -> group[i]).distinct().sorted().toArray();
    if (present.length < 2) {
      return TestResult.undefined(name, used.length, "It takes two groups with rows.");
    }
    double[] score = scores(design, values, used, scores);
    int[] place = new int[values.length];
    Arrays.fill(place, -1);
    for (int i : used) {
      place[i] = Arrays.binarySearch(present, group[i]);
    }
    TestResult test =
        present.length == 2
            ? DesignTTest.of(design, place, score, 0.95)
            : DesignGroups.of(design, place, present.length, score, 0.95).test();
    return new TestResult(
        name,
        test.statistic(),
        test.degreesOfFreedom(),
        test.pValue(),
        test.effect(),
        test.effect() == null ? "" : "difference in mean score",
        test.n(),
        test.note());
  }

  private static double[] scores(
      SamplingDesign design, double[] values, int[] used, Scores scores) {
    Integer[] order = Arrays.stream(used).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double all = Arrays.stream(used).mapToDouble(design::weight).sum();
    double[] score = new double[values.length];
    Arrays.fill(score, Double.NaN);
    double below = 0;
    for (int from = 0, to; from < order.length; from = to) {
      double middle = 0;
      to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        double w = design.weight(order[to]);
        middle += below + w / 2;
        below += w;
        to++;
      }
      double rank = scores.score.applyAsDouble(middle / (to - from) / all);
      for (int k = from; k < to; k++) {
        score[order[k]] = rank;
      }
    }
    return score;
  }
}
