package org.soundings.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;

/**
 * What may be published of a number, over all or for each level of a group.
 *
 * @param groups the grouping; of no levels but one where there is none
 * @param parts one for each level of the grouping, answers first; one where there is none
 * @param reach means of n people are this over n apart (D6); 0 where they are exact
 * @param others groups that are told together alone
 */
public record NumberTable(
    List<Dimension> groups, List<Part> parts, double reach, List<Others> others) {
  /** Of exact means. */
  public NumberTable(List<Dimension> groups, List<Part> parts) {
    this(groups, parts, 0, List.of());
  }

  public NumberTable {
    groups = List.copyOf(groups);
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  NumberTable with(List<Others> told) {
    return new NumberTable(groups, parts, reach, told);
  }

  /**
   * All who are in no group whose own numbers are shown (ADR 90).
   *
   * @param levels the groups that are not shown; people in no group are among them too
   * @param within the wider grouping in one of whose groups all of them are; null where it is all
   * @param level of {@code within}; 0 where that is null
   */
  public record Others(List<Integer> levels, @Nullable String within, int level, Moments moments) {
    public Others {
      levels = List.copyOf(levels);
    }
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
