package org.soundings.disclosure;

import java.util.List;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;

/**
 * What may be published of a number, over all or for each level of a group.
 *
 * @param groups the grouping; of no levels but one where there is none
 * @param parts one for each level of the grouping, answers first; one where there is none
 * @param reach means of n people are this over n apart (D6); 0 where they are exact
 */
public record NumberTable(List<Dimension> groups, List<Part> parts, double reach) {
  /** Of exact means. */
  public NumberTable(List<Dimension> groups, List<Part> parts) {
    this(groups, parts, 0);
  }

  public NumberTable {
    groups = List.copyOf(groups);
    parts = List.copyOf(parts);
  }

  /**
   * One group's numbers.
   *
   * @param status where it is not shown, everything else is empty
   * @param missing how many gave no number, by reason in the order of the reasons
   * @param values the distinct values, ascending, where the policy lets single values be seen; else
   *     empty
   * @param cells the cell of each of {@code values}
   */
  public record Part(
      Cell.Status status,
      Moments moments,
      List<Cell> missing,
      List<Double> values,
      List<Cell> cells) {
    public Part {
      missing = List.copyOf(missing);
      values = List.copyOf(values);
      cells = List.copyOf(cells);
    }
  }
}
