package org.soundings.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.LikertBoxes;
import org.soundings.statistics.MeanInterval;
import org.soundings.statistics.NetShare;
import org.soundings.tally.Cell;

/**
 * The two highest and the two lowest categories of an ordered scale together, on the base that the
 * categories' own shares have, so that they add up.
 */
final class ScaleEnds {
  private static final int WIDTH = 2;
  private static final int FEWEST = 2 * WIDTH + 1;

  private ScaleEnds() {}

  /**
   * @param ordered the categories that stand in the order, from the lowest
   * @param answered the base
   * @return null where the scale has fewer than five categories, or one of them is hidden
   */
  static @Nullable LikertBoxes of(Evidence evidence, List<Cell> ordered, Cell answered) {
    int k = ordered.size();
    if (k < FEWEST || !ordered.stream().allMatch(Cell::shown)) {
      return null;
    }
    Cell bottom = sum(ordered.subList(0, WIDTH));
    Cell middle = sum(ordered.subList(WIDTH, k - WIDTH));
    Cell top = sum(ordered.subList(k - WIDTH, k));
    return new LikertBoxes(
        answered.n(),
        top.n(),
        middle.n(),
        bottom.n(),
        evidence.proportion(top, answered, null),
        evidence.proportion(middle, answered, null),
        evidence.proportion(bottom, answered, null),
        net(evidence, top, bottom, answered));
  }

  private static Cell sum(List<Cell> cells) {
    return cells.stream().reduce(new Cell(0, 0, 0, Cell.Status.SHOWN), Cell::plus);
  }

  /** Weighted, it is the mean of 1 for the top, -1 for the bottom and 0 for everyone else. */
  private static Estimate net(Evidence evidence, Cell top, Cell bottom, Cell answered) {
    if (!evidence.weighted() || answered.n() == 0) {
      return NetShare.of(top.n(), bottom.n(), answered.n(), evidence.level());
    }
    double mean = (top.weight() - bottom.weight()) / answered.weight();
    double elsewhere = answered.squares() - top.squares() - bottom.squares();
    double influence =
        top.squares() * (1 - mean) * (1 - mean)
            + bottom.squares() * (1 + mean) * (1 + mean)
            + elsewhere * mean * mean;
    return MeanInterval.linearised(
        mean, answered.weight(), influence, answered.n(), evidence.level());
  }
}
