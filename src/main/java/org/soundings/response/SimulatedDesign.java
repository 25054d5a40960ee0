package org.soundings.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Population;
import org.soundings.questionnaire.Replicates;

/**
 * The columns of a sample's design for simulated responses: weights between 0.5 and 2, strata and
 * clusters in turn, and replicate weights that differ as those of single responses do. Clusters
 * have nothing in common but their name. Columns that are items too keep their answers; imputations
 * stay empty.
 */
final class SimulatedDesign {
  private static final int CLUSTERS = 20;
  private static final int WITHIN = 2;
  private static final double POPULATION = 1_000_000;
  private static final double THOUSAND = 1000;

  private final Design design;
  private final List<String> strata;
  private final long seed;

  SimulatedDesign(Design design, long seed) {
    List<String> named =
        design.population().stream().flatMap(p -> p.byName().keySet().stream()).distinct().toList();
    this.design = design;
    this.strata = named.isEmpty() ? List.of("1", "2") : named;
    this.seed = seed;
  }

  /** The response of that number with the columns that it does not have yet. */
  Response filled(int number, Response response) {
    Map<String, Value> all = new LinkedHashMap<>(response.values());
    fill(number, all);
    return new Response(all);
  }

  private void fill(int number, Map<String, Value> into) {
    Chance chance = new Chance(~seed, number);
    double weight = Math.rint(THOUSAND * chance.between(0.5, 2)) / THOUSAND;
    String weights = design.weight();
    if (weights != null) {
      into.putIfAbsent(weights, new Value.Number(weight));
    }
    int units = Math.max(CLUSTERS, 2 * strata.size());
    String column = design.strata();
    if (column != null) {
      into.putIfAbsent(column, new Value.Words(strata.get(number % units % strata.size())));
    }
    clusters(number, units, into);
    design.population().stream()
        .map(Population::column)
        .filter(Objects::nonNull)
        .forEach(name -> into.putIfAbsent(name, new Value.Number(POPULATION)));
    Replicates replicates = design.replicates();
    if (replicates != null) {
      double half = spread(replicates);
      for (String name : replicates.columns()) {
        double times = chance.of(0.5) ? 1 + half : 1 - half;
        double value = replicates.combined() ? weight * times : times;
        into.putIfAbsent(name, new Value.Number(value));
      }
    }
  }

  private void clusters(int number, int units, Map<String, Value> into) {
    List<String> name = new ArrayList<>();
    int left = number;
    int of = units;
    for (String column : design.clusters()) {
      name.add(Integer.toString(left % of + 1));
      into.putIfAbsent(column, new Value.Words(String.join(".", name)));
      left /= of;
      of = WITHIN;
    }
  }

  /** How far a replicate's weight is from 1, so that their variance is that of the responses. */
  private static double spread(Replicates replicates) {
    double r = replicates.columns().size();
    double mean = replicates.scales().stream().mapToDouble(s -> s).average().orElse(1);
    Double scale = replicates.scale();
    double own =
        switch (replicates.kind()) {
          case JK1, JKN -> 1;
          case BRR, BOOTSTRAP -> 1 / r;
        };
    return Math.min(1, 1 / Math.sqrt(r * mean * (scale == null ? own : scale)));
  }
}
