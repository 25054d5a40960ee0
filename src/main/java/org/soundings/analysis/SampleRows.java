package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundings.statistics.SamplingDesign;
import org.soundings.tally.Derived;
import org.soundings.tally.Table;

/** Rows of answers with each row's sampling unit and weight, for what needs more than sums. */
final class SampleRows {
  private SampleRows() {}

  /** The variables of a pattern, then the sampling unit, then the weight where there is one. */
  static List<String> with(List<String> variables, Sampling sampling) {
    List<String> all = new ArrayList<>(variables);
    all.add(Derived.UNIT);
    String weight = sampling.weight();
    if (weight != null) {
      all.add(weight);
    }
    return List.copyOf(all);
  }

  /** The design of rows that end as {@link #with} says. */
  static SamplingDesign design(Evidence evidence, double[][] rows) {
    Sampling sampling = evidence.sampling();
    Table table = evidence.release().units(List.of());
    List<String> units = table.dimension(0).names();
    List<String> strata = units.stream().map(Derived::stratumOf).distinct().toList();
    double[] population = UnitTables.population(strata, sampling);
    int[] ofUnit =
        units.stream().mapToInt(unit -> strata.indexOf(Derived.stratumOf(unit))).toArray();
    int end = sampling.weighted() ? 1 : 0;
    int[] unit = Arrays.stream(rows).mapToInt(row -> (int) row[row.length - 1 - end]).toArray();
    int[] stratum = Arrays.stream(unit).map(u -> ofUnit[u]).toArray();
    SamplingDesign design =
        SamplingDesign.of(
                Arrays.stream(rows)
                    .mapToDouble(row -> end == 0 ? 1 : row[row.length - 1])
                    .toArray())
            .stratified(stratum);
    return (sampling.clustered() ? design.clustered(unit) : design)
        .population(Arrays.stream(stratum).mapToDouble(s -> population[s]).toArray())
        .lonely(sampling.lonely());
  }
}
