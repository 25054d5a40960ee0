package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sample was drawn. The names are columns of the data, not items.
 *
 * @param weight column of the weights, or null
 * @param strata column of the strata, or null
 * @param clusters columns of the clusters, the primary sampling unit first
 * @param population how many could have been drawn, counted in what was drawn: people, or clusters
 *     where there are clusters; null where unknown
 * @param strataPopulation the same for each stratum; empty where unknown
 */
public record Design(
    @Nullable String weight,
    @Nullable String strata,
    List<String> clusters,
    @Nullable Long population,
    Map<String, Long> strataPopulation) {
  public static final Design NONE = new Design(null, null, List.of(), null);

  public Design(
      @Nullable String weight,
      @Nullable String strata,
      List<String> clusters,
      @Nullable Long population) {
    this(weight, strata, clusters, population, Map.of());
  }

  public Design {
    clusters = List.copyOf(clusters);
    strataPopulation = Collections.unmodifiableMap(new LinkedHashMap<>(strataPopulation));
  }

  /** Whether a column holds names of strata or clusters. */
  public boolean names(String column) {
    return column.equals(strata) || clusters.contains(column);
  }

  /** The variables it declares: the weight a number from 0, strata and clusters as words. */
  List<Variable> variables(String language) {
    List<Variable> declared = new ArrayList<>();
    if (weight != null) {
      Wording wording = Wording.of(language, "Weight");
      declared.add(
          new Variable.Interval(
              weight, wording, null, 0, Double.POSITIVE_INFINITY, List.of(), false));
    }
    if (strata != null) {
      declared.add(new Variable.Text(strata, Wording.of(language, "Stratum")));
    }
    clusters.forEach(c -> declared.add(new Variable.Text(c, Wording.of(language, "Cluster"))));
    return declared;
  }
}
