package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the sample was drawn. The names are columns of the data, not items.
 *
 * @param weight column of the weights, or null
 * @param strata column of the strata, or null
 * @param clusters columns of the clusters, the primary sampling unit first
 * @param population how many could have been drawn at each stage, counted in what was drawn:
 *     people, or clusters where there are clusters; empty where unknown
 * @param replicates replicate weights, which then stand for strata and clusters; null where there
 *     are none
 * @param imputation column that tells the imputations of one sample apart, or null
 */
public record Design(
    @Nullable String weight,
    @Nullable String strata,
    List<String> clusters,
    List<Population> population,
    @Nullable Replicates replicates,
    @Nullable String imputation) {
  public static final Design NONE = new Design(null, null, List.of(), null);

  public Design(
      @Nullable String weight,
      @Nullable String strata,
      List<String> clusters,
      @Nullable Long population) {
    this(
        weight,
        strata,
        clusters,
        population == null ? List.of() : List.of(Population.of(population)),
        null,
        null);
  }

  public Design {
    clusters = List.copyOf(clusters);
    population = List.copyOf(population);
  }

  /** The same with a weight. */
  public Design weighted(String column) {
    return new Design(column, strata, clusters, population, replicates, imputation);
  }

  /** Whether a column holds names of strata, clusters or imputations. */
  public boolean names(String column) {
    return column.equals(strata) || clusters.contains(column) || column.equals(imputation);
  }

  /** Whether estimates have standard errors by it, weighted or not. */
  public boolean sampled() {
    return strata != null || !clusters.isEmpty() || !population.isEmpty();
  }

  /** Whether responses weigh differently: by a weight, or as the sizes of the population tell. */
  public boolean weighs() {
    return weight != null || !population.isEmpty();
  }

  /** The clusters that enter the estimates: the first, and further ones of a known population. */
  public List<String> stages() {
    return clusters.subList(0, Math.min(clusters.size(), Math.max(1, population.size())));
  }

  /** The variables it declares: the weight a number from 0, strata and clusters as words. */
  List<Variable> variables(List<String> languages) {
    List<Variable> declared = new ArrayList<>();
    if (weight != null) {
      declared.add(number(weight, PlatformWording.of("weight", languages)));
    }
    if (replicates != null) {
      Wording wording = PlatformWording.of("replicate", languages);
      replicates.columns().forEach(column -> declared.add(number(column, wording)));
    }
    if (strata != null) {
      declared.add(new Variable.Text(strata, PlatformWording.of("stratum", languages)));
    }
    clusters.forEach(
        c -> declared.add(new Variable.Text(c, PlatformWording.of("cluster", languages))));
    Wording units = PlatformWording.of("population", languages);
    population.stream()
        .map(Population::column)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(column -> declared.add(number(column, units)));
    if (imputation != null) {
      declared.add(new Variable.Text(imputation, PlatformWording.of("imputation", languages)));
    }
    return declared;
  }

  private static Variable number(String name, Wording wording) {
    return new Variable.Interval(
        name, wording, null, 0, Double.POSITIVE_INFINITY, List.of(), false);
  }
}
