package org.soundings.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of the totals of a table of which cells are hidden.
 *
 * @param lines of each dimension's answers, in order
 * @param unanswered those who did not answer, although they were asked
 * @param answered those who answered every dimension
 */
record KnownTotals(List<List<Cell>> lines, Cell unanswered, Cell answered) {
  private static final Cell HIDDEN = new Cell(0, 0, 0, Cell.Status.PRIMARY);

  KnownTotals {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * A line is known if a cell that it adds up is shown; empty where nothing is hidden.
   *
   * @param hidden the status of each cell
   * @param answered the status of the number of all who answered
   * @param unanswered the status of the number of all who did not, although they were asked
   */
  static Optional<KnownTotals> of(
      Table table, Cell.Status[] hidden, Cell.Status answered, Cell.Status unanswered) {
    if (Arrays.stream(hidden).allMatch(h -> h == Cell.Status.SHOWN)) {
      return Optional.empty();
    }
    List<List<Cell>> lines = new ArrayList<>();
    for (int d = 0; d < table.dimensions().size(); d++) {
      List<Cell> line = new ArrayList<>();
      for (int level = 0; level < table.dimension(d).answers(); level++) {
        line.add(isKnown(table, d, level, hidden) ? table.line(d, level) : HIDDEN);
      }
      lines.add(line);
    }
    boolean silence = unanswered == Cell.Status.SHOWN && table.dimensions().size() == 1;
    return Optional.of(
        new KnownTotals(
            lines,
            silence ? table.unanswered() : HIDDEN,
            answered == Cell.Status.SHOWN ? table.answered() : new Cell(0, 0, 0, answered)));
  }

  private static boolean isKnown(Table table, int dimension, int level, Cell.Status[] hidden) {
    boolean any = false;
    boolean all = true;
    for (int i = 0; i < hidden.length; i++) {
      if (table.isAnswer(i) && table.levels(i)[dimension] == level) {
        any |= hidden[i] == Cell.Status.SHOWN && table.cellAt(i).n() > 0;
        all &= hidden[i] == Cell.Status.SHOWN;
      }
    }
    return any || all;
  }

  /** The same of other cells. */
  KnownTotals with(UnaryOperator<Cell> change) {
    return new KnownTotals(
        lines.stream().map(line -> line.stream().map(change).toList()).toList(),
        change.apply(unanswered),
        change.apply(answered));
  }
}
