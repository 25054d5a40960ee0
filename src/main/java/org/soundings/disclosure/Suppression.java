package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.tally.Cell;
import org.soundings.tally.Dimension;
import org.soundings.tally.Table;

/**
 * Which cells of one table are hidden.
 *
 * <p>A line is all answer cells that differ in one dimension only; its total is taken as known. In
 * each line the hidden cells are none, or at least two that hold at least the minimum together;
 * until that is so, the smallest shown cell that holds anyone is hidden too. Each round hides a
 * cell, so it ends. Of the cells of those who gave no answer, all are hidden where one is small.
 * Where fewer than the minimum answered at all, everything is hidden, the total as well.
 */
final class Suppression {
  private final Policy policy;
  private final Table table;
  private final Cell.Status[] status;
  private final List<Integer> answers;
  private final boolean fewAnswered;

  Suppression(Policy policy, Table table) {
    this.policy = policy;
    this.table = table;
    this.status = new Cell.Status[table.cells()];
    this.answers = IntStream.range(0, table.cells()).filter(table::isAnswer).boxed().toList();
    this.fewAnswered = policy.small(table.answered().n());
    Arrays.fill(status, Cell.Status.SHOWN);
    answers.stream().filter(i -> policy.small(n(i))).forEach(i -> status[i] = Cell.Status.PRIMARY);
    hideReasons();
  }

  private void hideReasons() {
    List<Integer> reasons =
        IntStream.range(0, status.length)
            .filter(i -> !table.isAnswer(i) && n(i) > 0)
            .boxed()
            .toList();
    if (fewAnswered || reasons.stream().anyMatch(i -> policy.small(n(i)))) {
      reasons.forEach(i -> status[i] = Cell.Status.PRIMARY);
    }
  }

  /** Hides what stands on a level that is hidden in the level's own table. */
  Suppression within(Map<List<String>, Table> cleared) {
    for (int d = 0; d < table.dimensions().size(); d++) {
      Table own = cleared.get(List.of(table.dimension(d).variable()));
      if (own != null) {
        hideLevels(d, own);
      }
    }
    return this;
  }

  private void hideLevels(int dimension, Table own) {
    for (int i : answers) {
      if (!own.cell(table.levels(i)[dimension]).shown() && shownPeople(i)) {
        status[i] = Cell.Status.COMPLEMENTARY;
      }
    }
  }

  Table apply() {
    if (policy.minimum() > 1) {
      List<List<Integer>> lines = lines();
      boolean changed = true;
      while (changed) {
        changed = false;
        for (List<Integer> line : lines) {
          changed |= protect(line);
        }
        for (int d = 0; d < table.dimensions().size() && table.dimensions().size() > 1; d++) {
          changed |= protectTotals(d);
        }
      }
    }
    return table.hide(status, fewAnswered ? Cell.Status.PRIMARY : Cell.Status.SHOWN);
  }

  private boolean protect(List<Integer> line) {
    List<Integer> hidden = line.stream().filter(i -> status[i] != Cell.Status.SHOWN).toList();
    if (safe(hidden.size(), hidden.stream().mapToLong(this::n).sum())) {
      return false;
    }
    return line.stream()
        .filter(this::shownPeople)
        .min(Comparator.comparingLong(this::n))
        .map(this::hide)
        .orElse(false);
  }

  /**
   * Whether so many hidden numbers that add up to so many people cannot be told from their total.
   */
  private boolean safe(int hidden, long people) {
    return hidden == 0 || (hidden > 1 && !policy.small(people));
  }

  private boolean hide(int index) {
    status[index] = Cell.Status.COMPLEMENTARY;
    return true;
  }

  /**
   * The totals of one dimension's levels are a line of their own; one is hidden where all of its
   * cells are.
   */
  private boolean protectTotals(int dimension) {
    List<Integer> levels =
        IntStream.range(0, table.dimension(dimension).answers()).boxed().toList();
    List<Integer> hidden = levels.stream().filter(level -> totalHidden(dimension, level)).toList();
    if (safe(hidden.size(), hidden.stream().mapToLong(level -> total(dimension, level)).sum())) {
      return false;
    }
    return levels.stream()
        .filter(level -> !hidden.contains(level) && total(dimension, level) > 0)
        .min(Comparator.comparingLong(level -> total(dimension, level)))
        .map(level -> hideLine(dimension, level))
        .orElse(false);
  }

  private long total(int dimension, int level) {
    return table.line(dimension, level).n();
  }

  private boolean totalHidden(int dimension, int level) {
    return total(dimension, level) > 0
        && answers.stream().noneMatch(i -> table.levels(i)[dimension] == level && shownPeople(i));
  }

  private boolean hideLine(int dimension, int level) {
    answers.stream()
        .filter(i -> table.levels(i)[dimension] == level && shownPeople(i))
        .forEach(this::hide);
    return true;
  }

  private boolean shownPeople(int index) {
    return status[index] == Cell.Status.SHOWN && n(index) > 0;
  }

  private long n(int index) {
    return table.cellAt(index).n();
  }

  private List<List<Integer>> lines() {
    Map<List<Integer>, List<Integer>> lines = new LinkedHashMap<>();
    List<Dimension> dimensions = table.dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      for (int i : answers) {
        int[] at = table.levels(i);
        at[d] = -1;
        lines.computeIfAbsent(Arrays.stream(at).boxed().toList(), any -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(lines.values());
  }
}
