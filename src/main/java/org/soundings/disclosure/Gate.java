package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>Cells of fewer people than the policy's minimum are hidden, and further ones until no line of
 * a table has a hidden cell that its total gives away (D2, D4 within a table; a category hidden in
 * its own table is hidden in every crossing). Of a number, only groups of at least the minimum are
 * summed up, and single values are shown only where the policy allows.
 */
public final class Gate {
  private final Policy policy;

  public Gate(Policy policy) {
    this.policy = policy;
  }

  public Policy policy() {
    return policy;
  }

  /**
   * Clears tables that are published together.
   *
   * @param numeric the variables whose tables hold values rather than categories; in a table they
   *     stand last
   */
  public Cleared<Release> clear(Tally tally, Set<String> numeric) {
    Map<List<String>, Table> tables = new LinkedHashMap<>();
    Map<List<String>, NumberTable> numbers = new LinkedHashMap<>();
    tally
        .tables()
        .forEach(
            (names, table) -> {
              if (ofUnits(names)) {
                return;
              }
              if (!names.isEmpty() && numeric.contains(names.getLast())) {
                numbers.put(names, numbers(table));
              } else if (names.size() == 1) {
                tables.put(names, new Suppression(policy, table).apply());
              }
            });
    tally
        .tables()
        .forEach(
            (names, table) -> {
              if (names.size() > 1 && !ofUnits(names) && !numeric.contains(names.getLast())) {
                tables.put(names, new Suppression(policy, table).within(tables).apply());
              }
            });
    return new Cleared<>(
        new Release(
            policy,
            tally.responses(),
            tally.unweighted(),
            tables,
            numbers,
            units(tally, tables, numbers),
            patterns(tally)));
  }

  private static boolean ofUnits(List<String> names) {
    return !names.isEmpty()
        && (names.getFirst().equals(Derived.UNIT) || names.getFirst().equals(Derived.REPLICATE));
  }

  private static Map<List<String>, Table> units(
      Tally tally, Map<List<String>, Table> tables, Map<List<String>, NumberTable> numbers) {
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
    return units;
  }

  private Map<List<String>, Patterns> patterns(Tally tally) {
    Map<List<String>, Patterns> kept = new LinkedHashMap<>();
    tally
        .patterns()
        .forEach(
            (names, part) -> {
              if (!policy.small(part.complete())) {
                kept.put(names, part);
              }
            });
    return kept;
  }

  private NumberTable numbers(Table table) {
    List<Dimension> groups = table.dimensions().subList(0, table.dimensions().size() - 1);
    Dimension number = table.dimensions().getLast();
    List<NumberTable.Part> parts = new ArrayList<>();
    for (int first = 0; first < table.cells(); first += number.levels()) {
      parts.add(part(table, number, first));
    }
    return new NumberTable(groups, parts);
  }

  private NumberTable.Part part(Table table, Dimension number, int first) {
    double[] values = new double[number.answers()];
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = number.value(i);
      cells.add(table.cellAt(first + i));
    }
    List<Cell> missing = new ArrayList<>();
    for (int i = values.length; i < number.levels(); i++) {
      missing.add(hidden(table.cellAt(first + i)));
    }
    Moments moments = Moments.of(values, cells);
    if (policy.small(moments.n())) {
      return new NumberTable.Part(Cell.Status.PRIMARY, Moments.NONE, missing, List.of(), List.of());
    }
    return policy.singleValues()
        ? new NumberTable.Part(Cell.Status.SHOWN, moments, missing, boxed(values), cells)
        : new NumberTable.Part(Cell.Status.SHOWN, moments, missing, List.of(), List.of());
  }

  private Cell hidden(Cell cell) {
    return policy.small(cell.n()) ? new Cell(0, 0, 0, Cell.Status.PRIMARY) : cell;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
