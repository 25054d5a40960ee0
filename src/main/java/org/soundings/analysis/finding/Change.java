package org.soundings.analysis.finding;

import java.util.List;
import java.util.stream.Stream;
import org.soundings.statistics.Estimate;

/**
 * One number of two waves or files, or of more; undefined where it is hidden.
 *
 * @param earlier one for each {@link Finding.Earlier}; undefined where it cannot be compared, too
 */
public record Change(
    String label, List<Estimate> earlier, Estimate before, Estimate after, Estimate difference) {
  /** Which way a number went from one wave to the next. */
  public enum Direction {
    UP,
    DOWN,
    /** The answers are compatible with both, or with none. */
    NOT_CLEAR
  }

  public Change {
    earlier = List.copyOf(earlier);
  }

  /** Which way it went, as far as the interval of the difference is clear of nothing. */
  public Direction direction() {
    return difference.low() > 0
        ? Direction.UP
        : difference.high() < 0 ? Direction.DOWN : Direction.NOT_CLEAR;
  }

  /** All of them in order, the latest last. */
  public List<Estimate> waves() {
    return Stream.concat(earlier.stream(), Stream.of(before, after)).toList();
  }
}
