package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;

/**
 * Which cells of one table are hidden.
 *
 * <p>A line is all cells that differ in one dimension only; its total is taken as known. In each
 * line the hidden cells are none, or at least two that hold at least the minimum together; until
 * that is so, the smallest shown cell that holds anyone is hidden too. Repeats until nothing
 * changes; each round hides a cell, so it ends.
 */
final class Suppression {
  private final Policy policy;
  private final Table table;
  private final Cell.Status[] status;

  Suppression(Policy policy, Table table) {
    this.policy = policy;
    this.table = table;
    this.status = new Cell.Status[table.cells()];
    Arrays.fill(status, Cell.Status.SHOWN);
    for (int i = 0; i < status.length; i++) {
      if (policy.small(table.cellAt(i).n())) {
        status[i] = Cell.Status.PRIMARY;
      }
    }
  }

  /** Hides what stands on a level that is hidden in the level's own table. */
  Suppression within(Map<List<String>, Table> cleared) {
    for (int d = 0; d < table.dimensions().size(); d++) {
      Dimension dimension = table.dimension(d);
      Table own = cleared.get(List.of(dimension.variable()));
      if (own != null) {
        hideLevels(d, own);
      }
    }
    return this;
  }

  private void hideLevels(int dimension, Table own) {
    for (int i = 0; i < status.length; i++) {
      int level = table.levels(i)[dimension];
      if (!own.cell(level).shown() && status[i] == Cell.Status.SHOWN && table.cellAt(i).n() > 0) {
        status[i] = Cell.Status.COMPLEMENTARY;
      }
    }
  }

  Table apply() {
    if (policy.minimum() > 1) {
      boolean changed = true;
      while (changed) {
        changed = false;
        for (List<Integer> line : lines()) {
          changed |= protect(line);
        }
        for (int d = 0; d < table.dimensions().size() && table.dimensions().size() > 1; d++) {
          changed |= protectTotals(d);
        }
      }
    }
    return table.hide(status);
  }

  private boolean protect(List<Integer> line) {
    List<Integer> hidden = line.stream().filter(i -> status[i] != Cell.Status.SHOWN).toList();
    long people = hidden.stream().mapToLong(this::n).sum();
    if (hidden.isEmpty() || (hidden.size() > 1 && !policy.small(people))) {
      return false;
    }
    return line.stream()
        .filter(i -> status[i] == Cell.Status.SHOWN && n(i) > 0)
        .min(Comparator.comparingLong(this::n))
        .map(
            i -> {
              status[i] = Cell.Status.COMPLEMENTARY;
              return true;
            })
        .orElse(false);
  }

  /**
   * Where the totals of one dimension's levels are hidden, they too are none, or two or more that
   * hold the minimum together.
   */
  private boolean protectTotals(int dimension) {
    List<Integer> levels =
        IntStream.range(0, table.dimension(dimension).answers()).boxed().toList();
    List<Integer> hidden = levels.stream().filter(level -> totalHidden(dimension, level)).toList();
    long people = hidden.stream().mapToLong(level -> table.line(dimension, level).n()).sum();
    if (hidden.isEmpty() || (hidden.size() > 1 && !policy.small(people))) {
      return false;
    }
    return levels.stream()
        .filter(level -> !hidden.contains(level) && table.line(dimension, level).n() > 0)
        .min(Comparator.comparingLong(level -> table.line(dimension, level).n()))
        .map(level -> hideLine(dimension, level))
        .orElse(false);
  }

  private boolean totalHidden(int dimension, int level) {
    return table.line(dimension, level).n() > 0
        && IntStream.range(0, status.length)
            .filter(i -> table.isAnswer(i) && table.levels(i)[dimension] == level && n(i) > 0)
            .allMatch(i -> status[i] != Cell.Status.SHOWN);
  }

  private boolean hideLine(int dimension, int level) {
    for (int i = 0; i < status.length; i++) {
      if (table.levels(i)[dimension] == level && n(i) > 0 && status[i] == Cell.Status.SHOWN) {
        status[i] = Cell.Status.COMPLEMENTARY;
      }
    }
    return true;
  }

  private long n(int index) {
    return table.cellAt(index).n();
  }

  private List<List<Integer>> lines() {
    List<List<Integer>> lines = new ArrayList<>();
    int stride = table.cells();
    for (Dimension dimension : table.dimensions()) {
      int levels = dimension.levels();
      int step = stride / levels;
      for (int first = 0; first < table.cells(); first++) {
        if (first / step % levels == 0) {
          List<Integer> line = new ArrayList<>();
          for (int level = 0; level < levels; level++) {
            line.add(first + level * step);
          }
          lines.add(line);
        }
      }
      stride = step;
    }
    return lines;
  }
}
