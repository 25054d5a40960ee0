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
 * @param replicates replicate weights, which then stand for strata and clusters; null where there
 *     are none
 * @param imputation column that tells the imputations of one sample apart, or null
 */
public record Design(
    @Nullable String weight,
    @Nullable String strata,
    List<String> clusters,
    @Nullable Long population,
    Map<String, Long> strataPopulation,
    @Nullable Replicates replicates,
    @Nullable String imputation) {
  public static final Design NONE = new Design(null, null, List.of(), null);

  public Design(
      @Nullable String weight,
      @Nullable String strata,
      List<String> clusters,
      @Nullable Long population) {
    this(weight, strata, clusters, population, Map.of(), null, null);
  }

  public Design {
    clusters = List.copyOf(clusters);
    strataPopulation = Collections.unmodifiableMap(new LinkedHashMap<>(strataPopulation));
  }

  /** Whether a column holds names of strata, clusters or imputations. */
  public boolean names(String column) {
    return column.equals(strata) || clusters.contains(column) || column.equals(imputation);
  }

  /** The variables it declares: the weight a number from 0, strata and clusters as words. */
  List<Variable> variables(String language) {
    List<Variable> declared = new ArrayList<>();
    if (weight != null) {
      declared.add(number(weight, Wording.of(language, "Weight")));
    }
    if (replicates != null) {
      Wording wording = Wording.of(language, "Replicate weight");
      replicates.columns().forEach(column -> declared.add(number(column, wording)));
    }
    if (strata != null) {
      declared.add(new Variable.Text(strata, Wording.of(language, "Stratum")));
    }
    clusters.forEach(c -> declared.add(new Variable.Text(c, Wording.of(language, "Cluster"))));
    if (imputation != null) {
      declared.add(new Variable.Text(imputation, Wording.of(language, "Imputation")));
    }
    return declared;
  }

  private static Variable number(String name, Wording wording) {
    return new Variable.Interval(
        name, wording, null, 0, Double.POSITIVE_INFINITY, List.of(), false);
  }
}
