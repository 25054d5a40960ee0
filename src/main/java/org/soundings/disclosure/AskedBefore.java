package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * What earlier releases of the same answers told by groups of how many were asked a question. Who
 * was asked it chose what leads there, so in a new table of the leading question by such groups, or
 * by groups that lie in them or around them, these are sums of cells.
 *
 * @param before what was decided for earlier releases; null where there were none
 */
record AskedBefore(Cube cube, Tally tally, List<Nesting> nestings, @Nullable Crossings before) {

  /**
   * What some cells of a table add up to.
   *
   * @param cells row and group of each
   * @param atLeast what is known of it
   * @param exact whether it is no more
   */
  record Sum(List<int[]> cells, long atLeast, boolean exact) {}

  /** An earlier table of a question that not everybody was asked, read by its other variable. */
  private record Told(String asked, String by, Crossing table) {
    boolean byGroups() {
      return table.group().equals(by);
    }

    IntStream levels() {
      return IntStream.range(0, byGroups() ? table.groups() : table.rows());
    }
  }

  /** What they tell of a table's cells, whichever of its variables is the leading question. */
  List<Sum> sums(Crossing c) {
    List<Sum> sums = new ArrayList<>();
    for (Told told : c.number() ? List.<Told>of() : told()) {
      answers(c.item(), told.asked)
          .ifPresent(answers -> add(sums, told, c.group(), c.item(), answers, true));
      answers(c.group(), told.asked)
          .ifPresent(answers -> add(sums, told, c.item(), c.group(), answers, false));
    }
    return sums;
  }

  /**
   * Whether they tell of a question to which a variable of a table leads in another way than by its
   * answers alone: with other questions, or as a number. What was told is no sum of cells then, and
   * may narrow any of them.
   */
  boolean isTelling(Crossing c) {
    return told().stream()
        .anyMatch(
            told -> isTelling(told, c.item(), c.group()) || isTelling(told, c.group(), c.item()));
  }

  private boolean isTelling(Told told, String leading, String by) {
    Set<String> pair = new HashSet<>(List.of(told.by, by));
    boolean related =
        told.by.equals(by)
            || nestings.stream().anyMatch(n -> pair.equals(Set.of(n.inner(), n.outer())));
    return related
        && isBefore(leading, told.asked)
        && answers(leading, told.asked).isEmpty()
        && told.levels().anyMatch(level -> isWhole(told, level) || n(told, level) > 0);
  }

  private List<Told> told() {
    List<Told> all = new ArrayList<>();
    for (Crossing table : before == null ? List.<Crossing>of() : before.leads()) {
      for (int at = 0; at < 2; at++) {
        String asked = table.names().get(at);
        if (!cube.codebook().routes(asked).isEmpty()) {
          all.add(new Told(asked, table.names().get(1 - at), table));
        }
      }
    }
    return all;
  }

  /** Whether a question leads to another, by others in between or not. */
  private boolean isBefore(String leading, String asked) {
    Set<String> seen = new HashSet<>();
    List<String> left = new ArrayList<>(List.of(asked));
    while (!left.isEmpty()) {
      for (String of : new RoutedBases(cube, tally).leadingTo(left.removeFirst())) {
        if (seen.add(of)) {
          left.add(of);
        }
      }
    }
    return seen.contains(leading);
  }

  /** The answers that lead there, where each question on the way has one that leads to it. */
  private Optional<List<Integer>> answers(String leading, String asked) {
    String at = asked;
    for (int step = 0; step < cube.tables().size(); step++) {
      Optional<String> on = cube.router(at);
      if (on.isEmpty()) {
        return Optional.empty();
      }
      if (on.get().equals(leading)) {
        return Optional.of(Routed.of(tally.table(TableId.of(at, leading))).levels());
      }
      at = on.get();
    }
    return Optional.empty();
  }

  private void add(
      List<Sum> sums, Told told, String by, String leading, List<Integer> of, boolean item) {
    boolean next = cube.router(told.asked).filter(leading::equals).isPresent();
    if (told.by.equals(by)) {
      told.levels().forEach(g -> add(sums, told, List.of(g), cells(of, List.of(g), item), next));
    }
    for (Nesting n : nestings) {
      for (int g = 0; g < n.rest().length; g++) {
        boolean whole = next && n.rest()[g] == 0;
        if (n.inner().equals(by) && n.outer().equals(told.by)) {
          add(sums, told, List.of(g), cells(of, n.within(g), item), whole);
        } else if (n.outer().equals(by) && n.inner().equals(told.by)) {
          add(sums, told, n.within(g), cells(of, List.of(g), item), whole);
        }
      }
    }
  }

  private static List<int[]> cells(List<Integer> answers, List<Integer> groups, boolean item) {
    List<int[]> cells = new ArrayList<>();
    for (int answer : answers) {
      groups.forEach(g -> cells.add(item ? new int[] {answer, g} : new int[] {g, answer}));
    }
    return cells;
  }

  private void add(
      List<Sum> sums, Told told, List<Integer> levels, List<int[]> cells, boolean whole) {
    long n = levels.stream().mapToLong(level -> n(told, level)).sum();
    boolean exact = whole && levels.stream().allMatch(level -> isWhole(told, level));
    if (exact || n > 0) {
      sums.add(new Sum(cells, n, exact));
    }
  }

  /** Of how many of a group it was told that they answered. */
  private long n(Told told, int level) {
    if (told.byGroups()) {
      return isWhole(told, level) ? told.table.base(level) : 0;
    }
    return IntStream.range(0, told.table.groups())
        .filter(g -> isShown(told.table, level, g))
        .mapToLong(g -> told.table.n(level, g))
        .sum();
  }

  /** Whether it was told how many of a group answered: where one of its cells or its mean was. */
  private boolean isWhole(Told told, int level) {
    Crossing table = told.table;
    if (!told.byGroups()) {
      return IntStream.range(0, table.groups()).allMatch(g -> isShown(table, level, g));
    }
    boolean[] means = before == null ? new boolean[0] : before.means(table.names());
    return (level < means.length && means[level])
        || IntStream.range(0, table.rows()).anyMatch(r -> isShown(table, r, level));
  }

  private boolean isShown(Crossing table, int row, int group) {
    boolean[][] shown = before == null ? new boolean[0][0] : before.shown(table.names());
    return row < shown.length && shown[row][group];
  }
}
