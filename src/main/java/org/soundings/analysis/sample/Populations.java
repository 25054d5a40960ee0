package org.soundings.analysis.sample;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.questionnaire.Population;
import org.soundings.questionnaire.Problems;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/**
 * How many units each stage of a sample had to draw from.
 *
 * @param stages the first stage first; empty where nothing is known
 */
record Populations(List<Stage> stages) {
  static final Populations NONE = new Populations(List.of());

  Populations {
    stages = List.copyOf(stages);
  }

  /**
   * Of one stage.
   *
   * @param size of each stratum, or of each unit of the stage before; null where it differs
   * @param byName the same by its name; empty where {@code size} is known
   */
  private record Stage(@Nullable Long size, Map<String, Double> byName) {}

  /**
   * @throws org.soundings.questionnaire.Refused where a column of a population has several values
   *     within a stratum or unit, or none
   */
  static Populations of(SampleChoices choices, List<Population> declared, Columns columns) {
    Problems problems = new Problems();
    List<Stage> stages =
        java.util.stream.IntStream.range(0, declared.size())
            .mapToObj(s -> stage(choices, declared.get(s), s, columns, problems))
            .toList();
    problems.refuse();
    return new Populations(stages);
  }

  private static Stage stage(
      SampleChoices choices, Population of, int stage, Columns columns, Problems problems) {
    Map<String, Double> byName = new TreeMap<>();
    of.byName().forEach((name, n) -> byName.put(name, n.doubleValue()));
    String column = of.column();
    if (column != null) {
      columns
          .perUnit(column)
          .forEach(
              (unit, values) -> {
                String name = Derived.unitOf(unit, stage);
                double value = one(values, byName.get(name));
                byName.put(name, value);
              });
      long unclear = byName.values().stream().filter(n -> !(n >= 1)).count();
      if (unclear > 0) {
        problems.add(PlanProblem.POPULATION_COLUMN.at(choices.place(), column, unclear));
      }
    }
    return new Stage(of.size(), byName);
  }

  /** The value that all agree on; NaN where they do not. */
  private static double one(SortedSet<Double> values, @Nullable Double known) {
    double first = values.first();
    boolean agrees = values.size() == 1 && (known == null || known == first);
    return agrees ? first : Double.NaN;
  }

  /**
   * How many units there are of a stage, 0 the first, within {@code name}: a stratum, or a unit of
   * the stage before; infinite where that is not known.
   */
  double of(int stage, String name) {
    if (stage >= stages.size()) {
      return Double.POSITIVE_INFINITY;
    }
    Stage at = stages.get(stage);
    Long size = at.size();
    Double known = size == null ? at.byName().get(name) : Double.valueOf(size);
    return known == null ? Double.POSITIVE_INFINITY : known;
  }

  /** Whether strata are told apart but not the one called {@code name}. */
  boolean leavesOut(String name) {
    return !stages.isEmpty()
        && stages.getFirst().size() == null
        && !stages.getFirst().byName().containsKey(name);
  }

  boolean known() {
    return !stages.isEmpty();
  }
}
