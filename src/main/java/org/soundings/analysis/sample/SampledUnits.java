package org.soundings.analysis.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.statistics.design.LaterStage;
import org.soundings.tally.Derived;

/**
 * The units of a sample, from their names, stage by stage.
 *
 * @param strata their names
 * @param stratumOf each unit of the first stage
 * @param population units of each stratum, infinite where unknown
 * @param later further stages of a known population
 */
public record SampledUnits(
    List<String> strata, int[] stratumOf, double[] population, List<LaterStage> later) {

  /**
   * @param units of the last stage, as they are counted by {@link Derived#UNIT}
   * @param sampling how many stages units are named by (none: each response is one), and the
   *     population of each
   */
  public static SampledUnits of(List<String> units, Sampling sampling) {
    List<List<String>> stages = new ArrayList<>();
    List<String> names = units;
    for (int stage = sampling.clusters(); stage >= 0; stage--) {
      int of = stage;
      names = names.stream().map(name -> Derived.unitOf(name, of)).distinct().toList();
      stages.addFirst(names);
    }
    List<String> first = stages.size() > 1 ? stages.get(1) : units;
    List<LaterStage> later = new ArrayList<>();
    for (int stage = 2; stage < stages.size(); stage++) {
      later.add(
          LaterStage.of(
              places(stages.get(stage), stages.get(stage - 1), stage - 1),
              populations(stages.get(stage - 1), stage - 1, sampling)));
    }
    return new SampledUnits(
        stages.getFirst(),
        places(first, stages.getFirst(), 0),
        populations(stages.getFirst(), 0, sampling),
        later);
  }

  /** Where the unit of an earlier stage that each unit is within has its place. */
  private static int[] places(List<String> units, List<String> among, int stage) {
    Map<String, Integer> place = new LinkedHashMap<>();
    among.forEach(name -> place.put(name, place.size()));
    return units.stream()
        .mapToInt(unit -> place.getOrDefault(Derived.unitOf(unit, stage), -1))
        .toArray();
  }

  private static double[] populations(List<String> within, int stage, Sampling sampling) {
    return within.stream().mapToDouble(name -> sampling.populations().of(stage, name)).toArray();
  }
}
