package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

/**
 * Everything that a study will ever publish of a wave, declared before the wave opens (D5). What is
 * not in it cannot be asked for later; its {@link #sha256} says that it has not changed.
 *
 * @param tables the variables of each table that is published, one or two
 * @param groups the variables that people are grouped by
 * @param besides what leaves beside tables, and how: of records what identifies with its steps and
 *     what is kept, of quotations their items and who reads them, the weighting, the tests
 * @param facts what the findings let a reader compute
 */
public record Cube(
    Policy policy,
    List<List<String>> tables,
    List<String> groups,
    SortedMap<String, List<String>> besides,
    List<Fact> facts,
    Codebook codebook) {
  public Cube {
    facts = List.copyOf(new LinkedHashSet<>(facts));
    tables = List.copyOf(new LinkedHashSet<>(tables.stream().map(List::copyOf).toList()));
    groups = List.copyOf(new LinkedHashSet<>(groups));
    besides = Collections.unmodifiableSortedMap(new TreeMap<>(besides));
  }

  /** Tables alone. */
  public Cube(Policy policy, List<List<String>> tables, List<String> groups, Codebook codebook) {
    this(policy, tables, groups, new TreeMap<>(), List.of(), codebook);
  }

  /** The same, its tables weighted. */
  public Cube weighted(String weight) {
    List<Fact> all = new ArrayList<>(facts);
    tables.stream()
        .filter(table -> table.size() <= 2 && !isNumbers(table))
        .forEach(table -> all.add(new Fact.Weighted(table, weight)));
    return new Cube(policy, tables, groups, besides, all, codebook);
  }

  /**
   * What must be counted to clear it: its tables, the table of each variable in them, and how the
   * groups lie in one another.
   */
  public List<List<String>> counted() {
    Set<List<String>> all = new LinkedHashSet<>(tables);
    if (!policy.isOpen()) {
      tables.forEach(table -> table.forEach(name -> all.add(List.of(name))));
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          all.add(List.of(groups.get(i), groups.get(j)));
        }
      }
      facts.stream()
          .flatMap(fact -> fact.variables().stream())
          .filter(name -> codebook.variable(name).isPresent() && !isWeight(name))
          .forEach(name -> all.add(List.of(name)));
      for (List<String> table : tables) {
        table.forEach(name -> router(name).ifPresent(on -> all.add(List.of(name, on))));
      }
    }
    return new ArrayList<>(all);
  }

  private boolean isWeight(String name) {
    return facts.stream()
        .anyMatch(fact -> fact instanceof Fact.Weighted w && w.weight().equals(name));
  }

  boolean isWeighted() {
    return facts.stream().anyMatch(Fact.Weighted.class::isInstance);
  }

  /**
   * Whether the mean of an item by a group is asked for, or that of a score of which it is part.
   */
  boolean isSummed(String item, String group) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof Fact.Sums s
                    && group.equals(s.by())
                    && (s.variable().equals(item)
                        || codebook
                            .scale(s.variable())
                            .map(scale -> scale.items().contains(item))
                            .orElse(false)));
  }

  /** The combinations of answers that must be counted to clear it. */
  public List<List<String>> combined() {
    return policy.isOpen()
        ? List.of()
        : facts.stream().filter(Fact.Weighted.class::isInstance).map(Fact::variables).toList();
  }

  /** The one variable that decides who is asked another, where it is one and is published. */
  Optional<String> router(String name) {
    Set<String> on = codebook.routes(name);
    return on.size() == 1 && !name.contains("#") && tables.contains(List.copyOf(on))
        ? on.stream().filter(v -> isCategorical(v)).findFirst()
        : Optional.empty();
  }

  private boolean isCategorical(String variable) {
    return codebook.variable(variable).orElse(null) instanceof Variable.Categorical;
  }

  /** The smallest group of a variable that is shown. */
  int k(String variable) {
    return policy.minimum(codebook.sensitivity(variable));
  }

  boolean isNumber(String variable) {
    return codebook.variable(variable).orElse(null) instanceof Variable.Interval;
  }

  /** Whether a table holds values, the number last, rather than categories. */
  boolean isNumbers(List<String> table) {
    return !table.isEmpty() && isNumber(table.getLast());
  }

  List<VariableSet> sets(VariableSet.Kind kind) {
    return codebook.sets().stream().filter(set -> set.kind() == kind).toList();
  }

  /** Lower-case hexadecimal SHA-256 of all that it holds and of every k. */
  public String sha256() {
    StringBuilder text = new StringBuilder();
    text.append(policy.name()).append('\n').append(policy.minimum()).append('\n');
    tables.forEach(
        table -> {
          table.forEach(name -> text.append(name).append(' ').append(k(name)).append('\t'));
          text.append('\n');
        });
    groups.forEach(name -> text.append(name).append('\n'));
    facts.forEach(fact -> text.append(fact.declared()).append('\n'));
    besides.forEach(
        (what, names) ->
            text.append(what).append(' ').append(String.join(" ", names)).append('\n'));
    return Sha256.hex(text.toString());
  }
}
