package org.soundings.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;

/**
 * Tables by sampling unit or replicate, to compute standard errors from and never to show.
 *
 * <p>A standard error by clusters is a sum over clusters, one by strata a sum over strata: with few
 * of them it tells how they differ (D14). So it takes 2k clusters, in each stratum; no answer of
 * fewer than k in one of several strata; and of a number, that its spread is published.
 */
record Units(Cube cube, Tally tally) {
  /** Without what may not vary in the open; in the rest no hidden cell stands by itself. */
  Map<TableId, Table> cleared(Map<TableId, Table> tables, Map<TableId, NumberTable> numbers) {
    Map<TableId, Table> units = new LinkedHashMap<>();
    tally
        .tables()
        .forEach(
            (names, table) -> {
              TableId of = ofUnits(names) ? names.withoutFirst() : names;
              if (ofUnits(names)
                  && (of.isEmpty() || mayVary(table, tables.get(of), numbers.get(of), of))) {
                units.put(of, new HiddenTogether(table, tables.get(of), numbers.get(of)).merged());
              }
            });
    return units;
  }

  private static boolean ofUnits(TableId names) {
    return !names.isEmpty()
        && (names.first().equals(Derived.UNIT) || names.first().equals(Derived.REPLICATE));
  }

  private boolean mayVary(
      Table units, @Nullable Table shown, @Nullable NumberTable numbers, TableId of) {
    if (cube.policy().isOpen()) {
      return true;
    }
    if (numbers != null && !isSpreadShown(numbers)) {
      return false;
    }
    if (shown != null && shown.cells() > 0 && Double.isNaN(shown.cellAt(0).weight())) {
      return false;
    }
    return units.dimension(0).variable().equals(Derived.REPLICATE) || isManyUnits(units, of);
  }

  private static boolean isSpreadShown(NumberTable numbers) {
    return numbers.parts().size() == 1
        && !Double.isNaN(numbers.parts().getFirst().moments().spread());
  }

  private boolean isManyUnits(Table units, TableId of) {
    int k = of.stream().mapToInt(cube::k).max().orElse(1);
    List<String> names = units.dimension(0).names();
    int each = units.cells() / units.dimension(0).levels();
    Map<String, Set<String>> drawn = new HashMap<>();
    Map<String, Long> people = new HashMap<>();
    Map<String, long[]> cells = new HashMap<>();
    for (int unit = 0; unit < names.size(); unit++) {
      String stratum = Derived.unitOf(names.get(unit), 0);
      long[] sums = cells.computeIfAbsent(stratum, any -> new long[each]);
      long here = 0;
      for (int cell = 0; cell < each; cell++) {
        long n = units.cellAt(unit * each + cell).n();
        sums[cell] += n;
        here += n;
      }
      people.merge(stratum, here, Long::sum);
      if (here > 0 && names.get(unit).length() > stratum.length() + 1) {
        drawn
            .computeIfAbsent(stratum, any -> new HashSet<>())
            .add(Derived.unitOf(names.get(unit), 1));
      }
    }
    boolean enough =
        drawn.isEmpty()
            ? people.values().stream().allMatch(n -> n >= 2L * k)
            : drawn.values().stream().allMatch(clusters -> clusters.size() >= 2 * k);
    return enough && (cells.size() == 1 || cells.values().stream().noneMatch(n -> anySmall(n, k)));
  }

  private static boolean anySmall(long[] counts, int k) {
    return Arrays.stream(counts).anyMatch(n -> n > 0 && n < k);
  }
}
