package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soundings.tally.Table;
import org.soundings.tally.Tally;

/**
 * One grouping that lies within another, as teams lie in departments. It is read from the answers:
 * what a reader may happen to know is taken as known.
 *
 * @param inner the finer grouping
 * @param outer the coarser one
 * @param outerOf the level of {@code outer} that each answer of {@code inner} lies in; -1 where
 *     nobody is in it, or its people gave no answer to {@code outer}
 * @param rest how many of each level of {@code outer} are in no level of {@code inner}
 */
record Nesting(String inner, String outer, int[] outerOf, long[] rest) {
  /**
   * All nestings of groupings that were counted together. Two groupings of the same groups lie in
   * each other; one of the two is enough.
   */
  static List<Nesting> all(Tally tally, List<String> groups) {
    Map<Set<String>, Nesting> all = new LinkedHashMap<>();
    tally.tables().keySet().stream()
        .filter(names -> names.size() == 2 && groups.containsAll(names.variables()))
        .flatMap(names -> Stream.of(of(tally.table(names), 0), of(tally.table(names), 1)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Nesting::inner).thenComparing(Nesting::outer))
        .forEach(n -> all.putIfAbsent(Set.of(n.inner(), n.outer()), n));
    return List.copyOf(all.values());
  }

  /** The nesting of a table's first dimension in its second, or of the second in the first. */
  static Optional<Nesting> of(Table table, int innerAt) {
    int answers = table.dimension(innerAt).answers();
    int[] outerOf = new int[answers];
    long[] rest = new long[table.dimension(1 - innerAt).answers()];
    Arrays.fill(outerOf, -1);
    boolean[] missing = new boolean[answers];
    for (int i = 0; i < table.cells(); i++) {
      int[] at = table.levels(i);
      int in = at[innerAt];
      int out = at[1 - innerAt];
      if (table.cellAt(i).n() == 0) {
        continue;
      }
      if (in >= answers) {
        if (out < rest.length) {
          rest[out] += table.cellAt(i).n();
        }
      } else if (out >= rest.length) {
        missing[in] = true;
      } else if (outerOf[in] >= 0) {
        return Optional.empty();
      } else {
        outerOf[in] = out;
      }
    }
    for (int in = 0; in < answers; in++) {
      if (missing[in] && outerOf[in] >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Nesting(
            table.dimension(innerAt).variable(),
            table.dimension(1 - innerAt).variable(),
            outerOf,
            rest));
  }

  /** The answers of the finer grouping that lie in one of the coarser. */
  List<Integer> within(int outerLevel) {
    List<Integer> levels = new ArrayList<>();
    for (int in = 0; in < outerOf.length; in++) {
      if (outerOf[in] == outerLevel) {
        levels.add(in);
      }
    }
    return levels;
  }
}
