package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Dimension;
import org.soundings.tally.Moments;
import org.soundings.tally.Patterns;
import org.soundings.tally.Table;
import org.soundings.tally.Tally;

/**
 * The one door to anything shown or exported (D1).
 *
 * <p>A release is cleared whole. Counts below an item's k are hidden (D2), groups of one mind on
 * something sensitive (D3), and whatever else must be hidden so that none of these follows from the
 * union of all that is shown, exactly or to within k ({@link Block}, D4). Why a number is hidden is
 * not said: the pattern gives nothing away (D7).
 */
public final class Gate {
  private final Cube cube;

  public Gate(Cube cube) {
    this.cube = cube;
  }

  /**
   * Clears what was counted for the cube.
   *
   * @param tally has every table of {@link Cube#counted}
   */
  public Cleared<Release> clear(Tally tally) {
    return new Cleared<>(cube.policy().isOpen() ? open(tally) : closed(tally));
  }

  private Release open(Tally tally) {
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    Map<List<String>, NumberTable> numbers = new LinkedHashMap<>();
    for (List<String> names : cube.tables()) {
      Table table = tally.table(names);
      if (cube.isNumbers(names)) {
        numbers.put(names, numbers(table, cube.policy().singleValues()));
      } else {
        tables.put(names, table);
      }
    }
    return released(tally, tally.responses(), true, tally.unweighted(), tables, numbers);
  }

  /** With what estimates are computed from, in which no hidden cell stands by itself. */
  private Release released(
      Tally tally,
      long responses,
      boolean exact,
      long unweighted,
      Map<List<String>, Table> tables,
      Map<List<String>, NumberTable> numbers) {
    Map<List<String>, Table> units = new LinkedHashMap<>();
    tally
        .tables()
        .forEach(
            (names, table) -> {
              if (ofUnits(names)) {
                List<String> of = names.subList(1, names.size());
                units.put(of, new HiddenTogether(table, tables.get(of), numbers.get(of)).poured());
              }
            });
    Map<List<String>, Patterns> patterns = new LinkedHashMap<>();
    tally
        .patterns()
        .forEach(
            (names, part) -> {
              boolean few = names.stream().anyMatch(name -> part.complete() < cube.k(name));
              if (!few && !anyHidden(tables.get(names)) && !anyHidden(numbers.get(names))) {
                patterns.put(names, part);
              }
            });
    return new Release(
        cube.policy(), responses, exact, unweighted, tables, numbers, units, patterns);
  }

  private static boolean ofUnits(List<String> names) {
    return !names.isEmpty()
        && (names.getFirst().equals(Derived.UNIT) || names.getFirst().equals(Derived.REPLICATE));
  }

  private static boolean anyHidden(@Nullable Table table) {
    return table != null && table.anyHidden();
  }

  private static boolean anyHidden(@Nullable NumberTable numbers) {
    return numbers != null
        && numbers.parts().stream().anyMatch(part -> part.status() != Cell.Status.SHOWN);
  }

  /**
   * A table of three or more, to compute from: whole where none of its counts is small and the
   * tables of each two of them hide nothing, else nothing of it.
   */
  private Table whole(List<String> names, Tally tally, Map<List<String>, Table> tables) {
    Table table = tally.table(names);
    long k = names.stream().mapToInt(cube::k).max().orElse(1);
    boolean hide = false;
    for (int i = 0; i < table.cells(); i++) {
      hide |= table.cellAt(i).n() > 0 && table.cellAt(i).n() < k;
    }
    for (List<String> other : tables.keySet()) {
      hide |= names.containsAll(other) && anyHidden(tables.get(other));
    }
    Cell.Status status = hide ? Cell.Status.PRIMARY : Cell.Status.SHOWN;
    Cell.Status[] all = new Cell.Status[table.cells()];
    Arrays.fill(all, status);
    return table.hide(all, status);
  }

  private Release closed(Tally tally) {
    Margins margins = new Margins(cube, tally);
    Crossings crossings = new Crossings(cube, tally, margins);
    Set<String> bands = crossings.bands();
    boolean exact = !cube.policy().guardsSilence() || (bands.isEmpty() && reasonsShown(tally));
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    Map<List<String>, NumberTable> numbers = new LinkedHashMap<>();
    for (List<String> names : cube.tables()) {
      if (cube.isNumbers(names)) {
        numbers.put(
            names,
            numbers(
                tally.table(names),
                shown(names, tally, margins, crossings),
                names.size() == 1 ? silence(names.getFirst(), tally, margins, exact) : NOTHING));
      } else if (names.size() == 1) {
        tables.put(
            names,
            margins.cleared(
                names.getFirst(),
                silence(names.getFirst(), tally, margins, exact),
                bands.contains(names.getFirst())));
      } else if (names.size() == 2) {
        boolean[][] shown = crossings.shown(names);
        tables.put(names, crossings.crossing(names).cleared(shown, all(shown)));
      }
    }
    for (List<String> names : cube.tables()) {
      if (names.size() > 2) {
        tables.put(names, whole(names, tally, tables));
      }
    }
    hideChosen(tables, numbers);
    long responses = exact ? tally.responses() : largestBase(tables, numbers);
    return released(tally, responses, exact, exact ? tally.unweighted() : 0, tables, numbers);
  }

  /**
   * Whether it may be said how many gave no answer: only where no such number is small anywhere.
   * Else how many took part is not said either (D5), and any number of people may have been silent
   * throughout.
   */
  private boolean reasonsShown(Tally tally) {
    for (List<String> names : cube.tables()) {
      for (String name : names) {
        Table table = tally.table(List.of(name));
        Dimension dimension = table.dimension(0);
        boolean safe = !small(table.answered().n(), name);
        for (int i = dimension.answers(); i < dimension.levels(); i++) {
          safe &= !small(table.cell(i).n(), name);
        }
        if (!safe) {
          return false;
        }
      }
    }
    return tally.unweighted() == 0 || tally.unweighted() >= cube.policy().minimum();
  }

  private static final Silence NOTHING = new Silence(false, false, false);

  /**
   * What may be said of those who did not answer. Where silence is not a secret, how many answered
   * and how many were asked is always said, unless the latter is a sum of answers that are hidden;
   * why the others did not, only where no reason is that of a few.
   */
  private Silence silence(String name, Tally tally, Margins margins, boolean exact) {
    if (small(tally.table(List.of(name)).answered().n(), name)) {
      return NOTHING;
    }
    if (cube.policy().guardsSilence()) {
      return new Silence(exact, exact, exact);
    }
    Table table = tally.table(List.of(name));
    Dimension dimension = table.dimension(0);
    boolean reasons = true;
    for (int i = dimension.answers(); i < dimension.levels(); i++) {
      reasons &= i == Base.notAskedLevel(dimension) || !small(table.cell(i).n(), name);
    }
    boolean asked = margins.askedShown(name);
    return new Silence(asked && reasons, asked, asked);
  }

  private boolean small(long n, String variable) {
    return n > 0 && n < cube.k(variable);
  }

  private static boolean all(boolean[][] shown) {
    for (boolean[] row : shown) {
      for (boolean cell : row) {
        if (!cell) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a number is shown, for each group; of one group where there is no grouping. */
  private boolean[] shown(List<String> names, Tally tally, Margins margins, Crossings crossings) {
    return names.size() == 1
        ? new boolean[] {
          !small(tally.table(names).answered().n(), names.getFirst())
              && !margins.isWithoutTotal(names.getFirst())
        }
        : crossings.shown(names)[0];
  }

  /** How many options a person chose gives the one hidden option away. */
  private void hideChosen(Map<List<String>, Table> tables, Map<List<String>, NumberTable> numbers) {
    for (VariableSet set : cube.sets(VariableSet.Kind.MULTIPLE)) {
      boolean hidden =
          set.variables().stream()
              .map(v -> tables.get(List.of(v)))
              .anyMatch(t -> t != null && (!t.cell(0).shown() || !t.cell(1).shown()));
      if (hidden) {
        numbers.replaceAll(
            (names, table) -> names.getLast().equals(set.name() + "#chosen") ? none(table) : table);
      }
    }
  }

  private static NumberTable none(NumberTable table) {
    return new NumberTable(
        table.groups(), table.parts().stream().map(p -> hidden(p.missing())).toList());
  }

  private static long largestBase(
      Map<List<String>, Table> tables, Map<List<String>, NumberTable> numbers) {
    long most = 0;
    for (Table table : tables.values()) {
      most = Math.max(most, table.answered().n());
    }
    for (NumberTable table : numbers.values()) {
      most = Math.max(most, table.parts().stream().mapToLong(p -> p.moments().n()).sum());
    }
    return most;
  }

  private static NumberTable numbers(Table table, boolean singleValues) {
    List<NumberTable.Part> parts = new ArrayList<>();
    Dimension number = table.dimensions().getLast();
    for (int first = 0; first < table.cells(); first += number.levels()) {
      parts.add(part(table, number, first, singleValues, new Silence(true, true, true)));
    }
    return new NumberTable(groups(table), parts);
  }

  static NumberTable numbers(Table table, boolean[] shown, Silence silence) {
    List<NumberTable.Part> parts = new ArrayList<>();
    Dimension number = table.dimensions().getLast();
    boolean alone = table.dimensions().size() == 1;
    for (int i = 0; i * number.levels() < table.cells(); i++) {
      NumberTable.Part part =
          part(table, number, i * number.levels(), false, alone ? silence : NOTHING);
      parts.add(i < shown.length && shown[i] ? part : hidden(part.missing()));
    }
    return new NumberTable(groups(table), parts);
  }

  private static List<Dimension> groups(Table table) {
    return table.dimensions().subList(0, table.dimensions().size() - 1);
  }

  private static NumberTable.Part part(
      Table table, Dimension number, int first, boolean singleValues, Silence silence) {
    double[] values = new double[number.answers()];
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = number.value(i);
      cells.add(table.cellAt(first + i));
    }
    List<Cell> missing = new ArrayList<>();
    for (int i = values.length; i < number.levels(); i++) {
      missing.add(
          silence.shows(number, i)
              ? table.cellAt(first + i)
              : new Cell(0, 0, 0, Cell.Status.PRIMARY));
    }
    return new NumberTable.Part(
        Cell.Status.SHOWN,
        Moments.of(values, cells),
        missing,
        singleValues ? Arrays.stream(values).boxed().toList() : List.of(),
        singleValues ? cells : List.of());
  }

  private static NumberTable.Part hidden(List<Cell> missing) {
    return new NumberTable.Part(Cell.Status.PRIMARY, Moments.NONE, missing, List.of(), List.of());
  }
}
