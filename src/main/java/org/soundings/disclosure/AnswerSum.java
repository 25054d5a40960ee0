package org.soundings.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundings.disclosure.search.Block;
import org.soundings.disclosure.search.SameSum;
import org.soundings.tally.Table;

/**
 * What the answers to an item add up to, where its means by groups are asked for. Answers go before
 * it.
 *
 * @param table the item's own
 * @param values what each answer counts
 */
record AnswerSum(Table table, double[] values, long k) {
  private static final double COST = 200;

  /** Empty where no means of it are asked for, or its answers count nothing. */
  static Optional<AnswerSum> of(Cube cube, String name, Table table) {
    double[] values = GroupMeans.values(cube, name);
    return values.length > 0 && cube.isSummedByGroups(name)
        ? Optional.of(new AnswerSum(table, values, cube.k(name)))
        : Optional.empty();
  }

  /**
   * It as a number of a block.
   *
   * @param levels the numbers of the answers
   * @param told whether an earlier release has said it
   */
  int number(Block block, int[] levels, boolean told) {
    double lowest = Arrays.stream(values).min().orElse(0);
    double[] above = Arrays.stream(values).map(value -> value - lowest).toArray();
    double sum = 0;
    for (int l = 0; l < levels.length; l++) {
      sum += above[l] * block.n(levels[l]);
    }
    int number = block.number(Math.round(sum), 0, told ? Double.POSITIVE_INFINITY : COST);
    block.line(Margins.boxed(levels), above, number);
    return number;
  }

  /**
   * Which answers must be hidden, so that each that few gave can be that of others in whole people;
   * empty where not all but one are enough.
   *
   * @param hidden those that are in any case
   */
  Optional<BitSet> hiding(BitSet hidden) {
    BitSet more = new BitSet();
    more.or(hidden);
    List<Integer> shown =
        IntStream.range(0, values.length)
            .filter(l -> !hidden.get(l))
            .boxed()
            .sorted(Comparator.comparingLong(this::n))
            .toList();
    for (int next = 0; !isWide(more); next++) {
      if (next >= shown.size() - 1) {
        return Optional.empty();
      }
      more.set(shown.get(next));
    }
    return Optional.of(more);
  }

  /** Whether it may be known beside the answers that are hidden. */
  private boolean isWide(BitSet hidden) {
    long[] counts = new long[values.length];
    boolean[] movable = new boolean[values.length];
    for (int l = 0; l < counts.length; l++) {
      counts[l] = n(l);
      movable[l] = hidden.get(l);
    }
    long width = Math.max(1, Math.min(k, Arrays.stream(counts).sum()));
    SameSum of = new SameSum(values, counts, movable);
    return IntStream.range(0, counts.length)
        .filter(l -> movable[l] && counts[l] > 0 && counts[l] < k)
        .allMatch(l -> of.width(l, width) >= width);
  }

  private long n(int level) {
    return table.cell(level).n();
  }
}
