package org.soundings.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/**
 * The stratum and the sampling unit of each response in one name, the units of later stages of a
 * known population included; the same unit's name in two strata, or within two units, is two units.
 * Skipped where any is missing.
 *
 * @param strata the strata's column, or null
 * @param clusters the columns of the units, a stage each; empty where each response is one
 */
record UnitOf(@Nullable NamedColumn strata, List<NamedColumn> clusters) implements Derivation {
  /** Nobody reads it. */
  private static final List<String> LANGUAGE = List.of("en");

  UnitOf {
    clusters = List.copyOf(clusters);
  }

  static @Nullable UnitOf of(Design design, List<Variable> variables) {
    if (design.weight() == null && !design.sampled()) {
      return null;
    }
    return new UnitOf(
        NamedColumn.of(design.strata(), variables),
        design.stages().stream()
            .map(name -> Objects.requireNonNull(NamedColumn.of(name, variables)))
            .toList());
  }

  @Override
  public Variable variable() {
    return new Variable.Text(Derived.UNIT, PlatformWording.of("unit", LANGUAGE));
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    Answers.Names units =
        strata == null
            ? new Answers.Names(
                List.of(""), new int[rows], Answers.Levels.ofBytes(1, new byte[rows], rows))
            : strata.names(columns);
    if (clusters.isEmpty()) {
      return new Answers.Names(
          units.names().stream().map(name -> Derived.unit(name, "")).toList(),
          codes(units),
          units.levels());
    }
    for (NamedColumn cluster : clusters) {
      units = within(units, cluster.names(columns));
    }
    return units;
  }

  private static int[] codes(Answers.Names of) {
    int[] codes = new int[of.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = of.code(row);
    }
    return codes;
  }

  private static Answers.Names within(Answers.Names units, Answers.Names next) {
    Map<Long, Integer> both = new LinkedHashMap<>();
    int[] codes = new int[units.size()];
    byte[] levels = new byte[codes.length];
    for (int row = 0; row < codes.length; row++) {
      if (units.levels().answered(row) && next.levels().answered(row)) {
        long pair = (long) units.code(row) << 32 | next.code(row);
        codes[row] = both.computeIfAbsent(pair, any -> both.size());
      } else {
        levels[row] = (byte) (1 + Missing.SKIPPED.ordinal());
      }
    }
    return new Answers.Names(
        both.keySet().stream()
            .map(
                pair ->
                    Derived.unit(
                        units.names().get((int) (pair >> 32)), next.names().get(pair.intValue())))
            .toList(),
        codes,
        Answers.Levels.ofBytes(1, levels, codes.length));
  }
}
