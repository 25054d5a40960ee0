package org.soundings.statistics.numeric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ranks from 1 on, tied answers sharing the mean of theirs.
 *
 * @param values per answer
 * @param sizes of the groups of equal answers, from the lowest answer up
 */
public record Ranks(double[] values, long[] sizes) {

  /**
   * @param answers in any order, none of them NaN: missing answers are left out before
   */
  public static Ranks of(double[] answers) {
    int n = answers.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(answers[a] + 0.0, answers[b] + 0.0))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[n];
    long[] sizes = new long[n];
    int groups = 0;
    for (int from = 0, to; from < n; from = to) {
      to = from;
      while (to < n && answers[order[to]] == answers[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      sizes[groups++] = to - from;
    }
    return new Ranks(ranks, Arrays.copyOf(sizes, groups));
  }

  /** What ties take from the variance of a rank statistic. */
  public Ties ties() {
    return Ties.of(sizes);
  }
}
