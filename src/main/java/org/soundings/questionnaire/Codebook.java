package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every variable of a questionnaire and the sets they form, in the order asked. */
public final class Codebook {
  private final Map<String, Variable> variables;
  private final Map<String, VariableSet> sets;
  private final Map<String, Sensitivity> sensitivities;
  private final Map<String, Set<String>> routes;
  private final Map<String, Wording> refusals;
  private final Map<String, Scale> scales;

  /** Of nothing but ordinary variables. */
  public Codebook(List<Variable> variables, List<VariableSet> sets) {
    this(variables, sets, Map.of());
  }

  /** Of variables that everybody is asked. */
  public Codebook(
      List<Variable> variables, List<VariableSet> sets, Map<String, Sensitivity> sensitivities) {
    this(variables, sets, sensitivities, Map.of());
  }

  /** Of variables that are refused in the usual words. */
  public Codebook(
      List<Variable> variables,
      List<VariableSet> sets,
      Map<String, Sensitivity> sensitivities,
      Map<String, Set<String>> routes) {
    this(variables, sets, sensitivities, routes, Map.of());
  }

  /** Of variables that no score is made of. */
  public Codebook(
      List<Variable> variables,
      List<VariableSet> sets,
      Map<String, Sensitivity> sensitivities,
      Map<String, Set<String>> routes,
      Map<String, Wording> refusals) {
    this(variables, sets, sensitivities, routes, refusals, List.of());
  }

  /**
   * @param sensitivities of what is not ordinary: variables, sets and scales by their names
   * @param routes of what not everybody is asked: the names that this depends on
   * @param refusals of variables that are refused in words of their own
   * @param scales whose scores are made of its variables
   * @throws IllegalArgumentException where two variables or two sets have one name
   */
  public Codebook(
      List<Variable> variables,
      List<VariableSet> sets,
      Map<String, Sensitivity> sensitivities,
      Map<String, Set<String>> routes,
      Map<String, Wording> refusals,
      List<Scale> scales) {
    Map<String, Variable> byName = new LinkedHashMap<>();
    for (Variable v : variables) {
      if (byName.put(v.name(), v) != null) {
        throw new IllegalArgumentException("two variables are called " + v.name());
      }
    }
    Map<String, VariableSet> setsByName = new LinkedHashMap<>();
    for (VariableSet s : sets) {
      if (setsByName.put(s.name(), s) != null) {
        throw new IllegalArgumentException("two sets are called " + s.name());
      }
    }
    this.variables = Collections.unmodifiableMap(byName);
    this.sets = Collections.unmodifiableMap(setsByName);
    this.sensitivities = Map.copyOf(sensitivities);
    this.routes = Map.copyOf(routes);
    this.refusals = Map.copyOf(refusals);
    Map<String, Scale> scalesById = new LinkedHashMap<>();
    scales.forEach(scale -> scalesById.put(scale.id(), scale));
    this.scales = Collections.unmodifiableMap(scalesById);
  }

  /** The same of other variables. */
  public Codebook with(List<Variable> others) {
    return new Codebook(
        others, sets(), sensitivities, routes, refusals, List.copyOf(scales.values()));
  }

  /** In which words a variable is refused, where these are its own. */
  public Optional<Wording> refusal(String name) {
    return Optional.ofNullable(refusals.get(name));
  }

  /** The scale that a variable is the score of. */
  public Optional<Scale> scale(String name) {
    return Optional.ofNullable(scales.get(name));
  }

  /** In the order asked; the derived ones, where there are any, last. */
  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  /** In the order asked. */
  public List<VariableSet> sets() {
    return List.copyOf(sets.values());
  }

  /** Empty where none has the name. */
  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Empty where none has the name. */
  public Optional<VariableSet> set(String name) {
    return Optional.ofNullable(sets.get(name));
  }

  /** Of what is not ordinary: variables, sets and scales by their names. */
  public Map<String, Sensitivity> sensitivities() {
    return sensitivities;
  }

  /** What not everybody is asked, each with the names that this depends on. */
  public Map<String, Set<String>> routes() {
    return routes;
  }

  /** What it depends on whether a variable is asked; empty where everybody is. */
  public Set<String> routes(String name) {
    int end = name.indexOf('#');
    return routes.getOrDefault(end < 0 ? name : name.substring(0, end), Set.of());
  }

  /** How sensitive a variable is; what is derived from another ({@code name#...}) is as that. */
  public Sensitivity sensitivity(String name) {
    int end = name.indexOf('#');
    return sensitivities.getOrDefault(
        end < 0 ? name : name.substring(0, end), Sensitivity.ORDINARY);
  }
}
