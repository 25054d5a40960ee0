package org.soundings.analysis.request;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.LikertBoxes;
import org.soundings.statistics.proportion.NetShare;
import org.soundings.statistics.summary.RoundingError;
import org.soundings.tally.Cell;
import org.soundings.tally.Table;

/**
 * The two highest and the two lowest categories of an ordered scale together, on the base that the
 * categories' own shares have, so that they add up.
 */
final class ScaleEnds {
  private static final int WIDTH = 2;

  private ScaleEnds() {}

  /**
   * @param ordered the levels of the categories that stand in the order, from the lowest
   * @param answered the base
   * @param base the place of the base among the table's cells
   * @return null where the scale has fewer than four categories, or one of them is hidden
   */
  static @Nullable LikertBoxes of(
      Evidence evidence, int[] ordered, Table table, Cell answered, Evidence.Share base) {
    int k = ordered.length;
    if (k < LikertBoxes.FEWEST
        || !Arrays.stream(ordered).mapToObj(table::cell).allMatch(Cell::shown)) {
      return null;
    }
    Set<Integer> bottom = levels(ordered, 0, WIDTH);
    Set<Integer> middle = levels(ordered, WIDTH, k - WIDTH);
    Set<Integer> top = levels(ordered, k - WIDTH, k);
    return new LikertBoxes(
        answered.n(),
        sum(table, top).n(),
        sum(table, middle).n(),
        sum(table, bottom).n(),
        share(evidence, table, top, answered, base),
        middle.isEmpty() ? null : share(evidence, table, middle, answered, base),
        share(evidence, table, bottom, answered, base),
        net(evidence, table, top, bottom, answered, base));
  }

  private static Set<Integer> levels(int[] ordered, int from, int to) {
    return Arrays.stream(ordered, from, to).boxed().collect(Collectors.toUnmodifiableSet());
  }

  private static Cell sum(Table table, Set<Integer> levels) {
    return levels.stream()
        .sorted()
        .map(table::cell)
        .reduce(new Cell(0, 0, 0, Cell.Status.SHOWN), Cell::plus);
  }

  private static Estimate share(
      Evidence evidence, Table table, Set<Integer> levels, Cell answered, Evidence.Share base) {
    return evidence.proportion(
        sum(table, levels),
        answered,
        new Evidence.Share(base.table(), levels::contains, base.whole()));
  }

  /** By a sample's design the mean of 1 for the top, -1 for the bottom and 0 for everyone else. */
  private static Estimate net(
      Evidence evidence,
      Table table,
      Set<Integer> top,
      Set<Integer> bottom,
      Cell answered,
      Evidence.Share base) {
    if (!evidence.sampling().designed() || answered.n() == 0) {
      Estimate net =
          NetShare.of(sum(table, top).n(), sum(table, bottom).n(), answered.n(), evidence.level());
      return evidence.isRounded() ? RoundingError.ofNet(net, evidence.rounding()) : net;
    }
    double[] values = new double[table.cells()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] =
          top.contains(cell)
              ? 1
              : bottom.contains(cell) ? -1 : base.whole().test(cell) ? 0 : Double.NaN;
    }
    return evidence.mean(base.table(), values);
  }
}
