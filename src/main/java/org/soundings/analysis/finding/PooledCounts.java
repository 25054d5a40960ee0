package org.soundings.analysis.finding;

import java.util.List;
import java.util.function.ToLongFunction;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;

/**
 * Counts of several imputations as one: their means, rounded. What is hidden in one imputation is
 * hidden.
 */
final class PooledCounts {
  private PooledCounts() {}

  static <T> long n(List<T> each, ToLongFunction<T> count) {
    return Math.round(each.stream().mapToLong(count).average().orElse(0));
  }

  /** The same of a count that is 0 where it is not shown. */
  static <T> long shown(List<T> each, ToLongFunction<T> count) {
    return each.stream().anyMatch(one -> count.applyAsLong(one) == 0) ? 0 : n(each, count);
  }

  static Base base(List<Base> each) {
    return new Base(
        cell(each.stream().map(Base::answered).toList()),
        Pooling.parts(each, Base::missing).stream().map(PooledCounts::cell).toList());
  }

  static Cell cell(List<Cell> each) {
    return each.stream()
        .filter(cell -> !cell.shown())
        .findFirst()
        .map(hidden -> new Cell(0, 0, 0, hidden.status()))
        .orElseGet(
            () ->
                new Cell(
                    n(each, Cell::n),
                    each.stream().mapToDouble(Cell::weight).average().orElse(Double.NaN),
                    each.stream().mapToDouble(Cell::squares).average().orElse(Double.NaN),
                    Cell.Status.SHOWN));
  }

  static Cell.Status status(List<Cell.Status> each) {
    return each.stream().filter(s -> s != Cell.Status.SHOWN).findFirst().orElse(Cell.Status.SHOWN);
  }

  /** What is shown rests on the mean count also where it does not exist in each imputation. */
  static Estimate on(Cell.Status status, List<Estimate> each, Estimate pooled) {
    return status == Cell.Status.SHOWN ? pooled.of(n(each, Estimate::n)) : pooled;
  }
}
