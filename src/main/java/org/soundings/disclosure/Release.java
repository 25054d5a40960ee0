package org.soundings.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;

/**
 * The tables that may be published together, small cells taken out.
 *
 * @param responses how many responses were counted, or at least were
 * @param exact whether {@code responses} is their number; else it is the largest base that is
 *     shown, and there may be more (D5)
 * @param unweighted how many more were left out for want of a weight
 * @param tables by their variables
 * @param numbers by their variables, the number last
 * @param means of items by groups, by their variables, the item last: how many, and their mean;
 *     where not there, they are made of the cells
 * @param units by the variables after the sampling unit or the replicate: cells by each, to compute
 *     standard errors from and never to show; what is hidden stands together with what else is
 *     hidden beside it
 * @param together combinations of answers by their variables, to compute from and never to show;
 *     not there where nothing may be computed of them
 */
public record Release(
    Policy policy,
    long responses,
    boolean exact,
    long unweighted,
    Map<TableId, Table> tables,
    Map<TableId, NumberTable> numbers,
    Map<TableId, NumberTable> means,
    Map<TableId, Table> units,
    Map<TableId, JointAnswers> together) {
  public Release {
    means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    together = Collections.unmodifiableMap(new LinkedHashMap<>(together));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /**
   * @throws IllegalArgumentException where it was not counted
   */
  public Table table(String... variables) {
    return found(tables.get(TableId.of(variables)), variables);
  }

  /**
   * @throws IllegalArgumentException where it was not counted
   */
  public NumberTable numbers(String... variables) {
    return found(numbers.get(TableId.of(variables)), variables);
  }

  /**
   * @throws IllegalArgumentException where it was not counted
   */
  public Table units(TableId table) {
    return found(units.get(table), table.variables().toArray(String[]::new));
  }

  private static <T> T found(@Nullable T table, String... variables) {
    if (table == null) {
      throw new IllegalArgumentException("nothing was counted for " + List.of(variables));
    }
    return table;
  }

  /** What of it is of a cube; of all answers together it says what the whole does. */
  Release only(Cube cube) {
    Map<TableId, Table> ofTables = kept(tables, cube);
    Map<TableId, NumberTable> ofNumbers = kept(numbers, cube);
    return new Release(
        policy,
        exact ? responses : largestBase(ofTables, ofNumbers),
        exact,
        unweighted,
        ofTables,
        ofNumbers,
        kept(means, cube),
        units,
        together);
  }

  private static <T> Map<TableId, T> kept(Map<TableId, T> all, Cube cube) {
    Map<TableId, T> kept = new LinkedHashMap<>(all);
    kept.keySet().retainAll(cube.tables());
    return kept;
  }

  /** The most people that anything shown is of. */
  static long largestBase(Map<TableId, Table> tables, Map<TableId, NumberTable> numbers) {
    long most = 0;
    for (Table table : tables.values()) {
      most = Math.max(most, table.answered().n());
    }
    for (NumberTable table : numbers.values()) {
      most = Math.max(most, table.parts().stream().mapToLong(p -> p.moments().n()).sum());
    }
    return most;
  }
}
