package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every variable of a questionnaire and the sets they form, in the order asked. */
public final class Codebook {
  private final Map<String, Variable> variables;
  private final Map<String, VariableSet> sets;
  private final Map<String, Sensitivity> sensitivities;

  /** Of nothing but ordinary variables. */
  public Codebook(List<Variable> variables, List<VariableSet> sets) {
    this(variables, sets, Map.of());
  }

  /**
   * @param sensitivities of what is not ordinary: variables, sets and scales by their names
   * @throws IllegalArgumentException where two variables or two sets have one name
   */
  public Codebook(
      List<Variable> variables, List<VariableSet> sets, Map<String, Sensitivity> sensitivities) {
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
  }

  public List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  public List<VariableSet> sets() {
    return List.copyOf(sets.values());
  }

  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  public Optional<VariableSet> set(String name) {
    return Optional.ofNullable(sets.get(name));
  }

  public Map<String, Sensitivity> sensitivities() {
    return sensitivities;
  }

  /** How sensitive a variable is; what is derived from another ({@code name#...}) is as that. */
  public Sensitivity sensitivity(String name) {
    int end = name.indexOf('#');
    return sensitivities.getOrDefault(
        end < 0 ? name : name.substring(0, end), Sensitivity.ORDINARY);
  }
}
