package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/** How others publish: counts below five are hidden; at best, no line has one hidden cell alone. */
public final class Careless {
  private static final int FEW = 5;

  private final boolean remainder;
  private final boolean byItem;

  private Careless(boolean remainder, boolean byItem) {
    this.remainder = remainder;
    this.byItem = byItem;
  }

  /** Only that a count is at least its item's k. */
  public static Cleared<Release> byItem(Cube cube, Tally tally) {
    return new Careless(false, true).clear(cube, tally);
  }

  /** Only that a count is at least five. */
  public static Cleared<Release> threshold(Cube cube, Tally tally) {
    return new Careless(false, false).clear(cube, tally);
  }

  /** That, and the usual remainder rule. */
  public static Cleared<Release> remainder(Cube cube, Tally tally) {
    return new Careless(true, false).clear(cube, tally);
  }

  private Cleared<Release> clear(Cube cube, Tally tally) {
    Map<TableId, Table> tables = new LinkedHashMap<>();
    Map<TableId, NumberTable> numbers = new LinkedHashMap<>();
    for (TableId names : cube.tables()) {
      Table table = tally.table(names);
      if (cube.isNumbers(names)) {
        numbers.put(names, numbers(table, few(cube, names)));
      } else {
        tables.put(names, table.hide(status(table, few(cube, names)), Cell.Status.SHOWN));
      }
    }
    Map<TableId, Table> units = new LinkedHashMap<>();
    tally
        .tables()
        .forEach(
            (names, table) -> {
              if (!names.isEmpty() && names.first().equals(Derived.UNIT)) {
                units.put(names.withoutFirst(), table);
              }
            });
    return new Cleared<>(
        new Release(
            cube.policy(),
            tally.responses(),
            true,
            tally.unweighted(),
            tables,
            numbers,
            Map.of(),
            units,
            Map.of()));
  }

  private long few(Cube cube, TableId names) {
    return byItem ? names.stream().mapToLong(cube::k).max().orElse(FEW) : FEW;
  }

  private static NumberTable numbers(Table table, long few) {
    int levels = table.dimensions().getLast().levels();
    int answers = table.dimensions().getLast().answers();
    boolean[] shown = new boolean[table.cells() / levels];
    for (int g = 0; g < shown.length; g++) {
      long n = 0;
      for (int i = 0; i < answers; i++) {
        n += table.cellAt(g * levels + i).n();
      }
      shown[g] = n >= few;
    }
    NumberTable all = PublishableNumbers.all(table, false);
    List<NumberTable.Part> parts = new ArrayList<>();
    for (NumberTable.Part part : all.parts()) {
      parts.add(shown[parts.size()] ? part : PublishableNumbers.hidden(List.of()));
    }
    return new NumberTable(all.groups(), parts);
  }

  private Cell.Status[] status(Table table, long few) {
    Cell.Status[] status = new Cell.Status[table.cells()];
    Arrays.fill(status, Cell.Status.SHOWN);
    for (int i = 0; i < status.length; i++) {
      long n = table.cellAt(i).n();
      if (n > 0 && n < few) {
        status[i] = Cell.Status.PRIMARY;
      }
    }
    for (boolean changed = remainder; changed; ) {
      changed = false;
      for (List<Integer> line : lines(table)) {
        changed |= hideNext(table, line, status);
      }
    }
    return status;
  }

  private static boolean hideNext(Table table, List<Integer> line, Cell.Status[] status) {
    long hidden = line.stream().filter(i -> status[i] != Cell.Status.SHOWN).count();
    int next = -1;
    for (int i : line) {
      boolean candidate = status[i] == Cell.Status.SHOWN && table.cellAt(i).n() > 0;
      if (candidate && (next < 0 || table.cellAt(i).n() < table.cellAt(next).n())) {
        next = i;
      }
    }
    if (hidden != 1 || next < 0) {
      return false;
    }
    status[next] = Cell.Status.PRIMARY;
    return true;
  }

  private static List<List<Integer>> lines(Table table) {
    Map<List<Integer>, List<Integer>> lines = new LinkedHashMap<>();
    for (int i = 0; i < table.cells(); i++) {
      for (int d = 0; d < table.dimensions().size() && table.isAnswer(i); d++) {
        int[] at = table.levels(i);
        at[d] = -1 - d;
        lines.computeIfAbsent(Arrays.stream(at).boxed().toList(), any -> new ArrayList<>()).add(i);
      }
    }
    return List.copyOf(lines.values());
  }
}
