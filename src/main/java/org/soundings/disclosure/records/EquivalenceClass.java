package org.soundings.disclosure.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that are alike in what is published of the variables that identify.
 *
 * @param n how many
 * @param members combinations of the identifying answers, as they were given
 * @param answers how many gave each answer to each sensitive item
 */
public record EquivalenceClass(
    List<Integer> groups, long n, List<List<Integer>> members, long[][] answers) {
  public EquivalenceClass {
    groups = List.copyOf(groups);
    members = List.copyOf(members);
  }

  /** Some as one, of these groups. */
  public static EquivalenceClass of(List<Integer> groups, List<EquivalenceClass> parts) {
    long n = 0;
    List<List<Integer>> members = new ArrayList<>();
    long[][] sums = new long[parts.getFirst().answers.length][];
    for (EquivalenceClass part : parts) {
      n += part.n;
      members.addAll(part.members);
      for (int item = 0; item < sums.length; item++) {
        sums[item] = sum(sums[item], part.answers[item]);
      }
    }
    return new EquivalenceClass(groups, n, members, sums);
  }

  private static long[] sum(long @Nullable [] a, long[] b) {
    long[] sum = b.clone();
    for (int i = 0; a != null && i < sum.length; i++) {
      sum[i] += a[i];
    }
    return sum;
  }

  /** Whether it may be published: enough, and not unanimous on anything sensitive (D3). */
  boolean holds(int k) {
    boolean holds = n >= k;
    for (int item = 0; item < answers.length; item++) {
      holds &= distinct(item) != 1;
    }
    return holds;
  }

  /** How many different answers were given to a sensitive item. */
  public long distinct(int item) {
    long distinct = 0;
    for (long count : answers[item]) {
      distinct += count > 0 ? 1 : 0;
    }
    return distinct;
  }

  /** exp of the entropy of the answers to a sensitive item. */
  double entropy(int item) {
    long all = 0;
    for (long count : answers[item]) {
      all += count;
    }
    double entropy = 0;
    for (long count : answers[item]) {
      double p = (double) count / all;
      entropy -= count > 0 ? p * Math.log(p) : 0;
    }
    return Math.exp(entropy);
  }
}
