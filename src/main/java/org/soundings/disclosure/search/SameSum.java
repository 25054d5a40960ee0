package org.soundings.disclosure.search;

import java.util.stream.IntStream;

/**
 * By how many people an answer of a group can differ, in whole people, if as many answered and
 * their answers add up to the same. Only answers that are not shown change.
 *
 * @param values what each answer counts, whole numbers
 * @param counts how many gave it
 * @param movable which of these are not shown
 */
public record SameSum(double[] values, long[] counts, boolean[] movable) {
  /** At most {@code need}. */
  public long width(int answer, long need) {
    long up = reach(answer, need, 1);
    return up >= need ? need : up + reach(answer, Math.min(need - up, counts[answer]), -1);
  }

  /** The most up to {@code need} by which more (1) or fewer (-1) people can have given it. */
  long reach(int answer, long need, int sign) {
    if (!movable[answer]) {
      return 0;
    }
    int[] others =
        IntStream.range(0, values.length).filter(i -> movable[i] && i != answer).toArray();
    long people = IntStream.of(others).mapToLong(i -> counts[i]).sum();
    double sum = IntStream.of(others).mapToDouble(i -> values[i] * counts[i]).sum();
    for (long by = sign > 0 ? Math.min(need, people) : Math.min(need, counts[answer]);
        by > 0;
        by--) {
      if (isPossible(others, people - sign * by, sum - sign * by * values[answer])) {
        return by;
      }
    }
    return 0;
  }

  /** Whether so many people can give these answers and add up to that. */
  private boolean isPossible(int[] others, long people, double sum) {
    if (others.length < 2 || people < 0) {
      return false;
    }
    int low = others[0];
    int high = others[0];
    for (int i : others) {
      low = values[i] < values[low] ? i : low;
      high = values[i] > values[high] ? i : high;
    }
    double range = values[high] - values[low];
    for (int between : others) {
      for (long n = 0; n <= Math.min(people, range); n++) {
        double left = sum - n * values[between] - (people - n) * values[low];
        double more = left / range;
        if (more >= 0 && more <= people - n && more == Math.rint(more)) {
          return true;
        }
      }
    }
    return false;
  }
}
