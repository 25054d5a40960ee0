package org.soundings.statistics.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.numeric.Tail;

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
    NORMAL("van der Waerden", r -> Tail.NORMAL.inverseCumulativeProbability(r)),
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
    int[] used =
        IntStream.range(0, values.length)
            .filter(i -> group[i] >= 0 && !Double.isNaN(values[i]) && design.weight(i) > 0)
            .toArray();
    int[] present = Arrays.stream(used).map(i -> group[i]).distinct().sorted().toArray();
    if (present.length < 2) {
      return TestResult.undefined(name(scores, ""), used.length, "It takes two groups with rows.");
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
    return named(scores, test, present.length);
  }

  /**
   * From sums by cell: values that are tied share the middle of their ranks, whatever the order of
   * rows. (By rows, as R's survey has it, ties of unequal weight depend on that order.)
   *
   * @param values one a cell for each group, NaN outside of it
   * @throws IllegalArgumentException for a lonely unit where the design says so
   */
  public static TestResult of(DesignSums sums, double[][] values, Scores scores, double level) {
    TreeMap<Double, Double> weights = new TreeMap<>();
    for (double[] group : values) {
      for (int cell = 0; cell < group.length; cell++) {
        if (!Double.isNaN(group[cell])) {
          weights.merge(group[cell], sums.weight(cell), Double::sum);
        }
      }
    }
    double all = weights.values().stream().mapToDouble(w -> w).sum();
    Map<Double, Double> score = new HashMap<>();
    double below = 0;
    for (Map.Entry<Double, Double> value : weights.entrySet()) {
      double w = value.getValue();
      score.put(value.getKey(), scores.score.applyAsDouble((below + w / 2) / all));
      below += w;
    }
    double[][] scored =
        Arrays.stream(values)
            .map(group -> Arrays.stream(group).map(v -> score.getOrDefault(v, v)).toArray())
            .toArray(double[][]::new);
    DesignMeans means = sums.means(level, scored);
    int[] filled =
        IntStream.range(0, values.length).filter(g -> means.domains().get(g).n() > 0).toArray();
    String not = sums.untestable(values);
    if (!not.isEmpty()) {
      TestResult none = TestResult.undefined("", means.n(), not);
      return named(scores, none, filled.length);
    }
    return named(
        scores,
        filled.length == 2
            ? DesignTTest.of(means, filled, sums.degreesOfFreedom(values) - 1, level)
            : DesignGroups.test(means, sums.degreesOfFreedom(values)),
        filled.length);
  }

  private static String name(Scores scores, String statistic) {
    return "Design-based " + scores.words + statistic + " test";
  }

  private static TestResult named(Scores scores, TestResult test, int groups) {
    return new TestResult(
        name(scores, groups == 2 ? " t" : " F"),
        test.symbol(),
        test.statistic(),
        test.degreesOfFreedom(),
        test.pValue(),
        test.effect(),
        test.effect() == null ? EffectSize.NONE : EffectSize.DIFFERENCE_OF_SCORES,
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
