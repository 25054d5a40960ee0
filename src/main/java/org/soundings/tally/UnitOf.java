package org.soundings.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/**
 * The stratum and primary sampling unit of each response in one name; the same unit's name in two
 * strata is two units. Skipped where either is missing.
 *
 * @param strata the strata's column, or null
 * @param clusters the clusters' column, or null
 */
record UnitOf(@Nullable NamedColumn strata, @Nullable NamedColumn clusters) implements Derivation {
  static @Nullable UnitOf of(Design design, List<Variable> variables) {
    if (design.weight() == null && design.strata() == null && design.clusters().isEmpty()) {
      return null;
    }
    return new UnitOf(
        NamedColumn.of(design.strata(), variables),
        design.clusters().isEmpty()
            ? null
            : NamedColumn.of(design.clusters().getFirst(), variables));
  }

  @Override
  public Variable variable() {
    return new Variable.Text(Derived.UNIT, Wording.of("en", "Sampling unit"));
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    Answers.@Nullable Names stratum = strata == null ? null : strata.names(columns);
    Answers.@Nullable Names cluster = clusters == null ? null : clusters.names(columns);
    Map<Long, Integer> codes = new LinkedHashMap<>();
    int[] units = new int[rows];
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      if (missing(stratum, row) || missing(cluster, row)) {
        levels[row] = (byte) (1 + Missing.SKIPPED.ordinal());
      } else {
        long s = stratum == null ? 0 : stratum.code(row);
        long c = cluster == null ? 0 : cluster.code(row);
        units[row] = codes.computeIfAbsent(s << 32 | c, any -> codes.size());
      }
    }
    List<String> names = new ArrayList<>();
    for (long both : codes.keySet()) {
      names.add(
          Derived.unit(
              stratum == null ? "" : stratum.names().get((int) (both >> 32)),
              cluster == null ? "" : cluster.names().get((int) both)));
    }
    return new Answers.Names(names, units, Answers.Levels.ofBytes(1, levels, rows));
  }

  private static boolean missing(Answers.@Nullable Names names, int row) {
    return names != null && !names.levels().answered(row);
  }
}
