package org.soundings.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 *     what is kept, of quotations their items and who reads them
 */
public record Cube(
    Policy policy,
    List<List<String>> tables,
    List<String> groups,
    SortedMap<String, List<String>> besides,
    Codebook codebook) {
  public Cube {
    tables = List.copyOf(new LinkedHashSet<>(tables.stream().map(List::copyOf).toList()));
    groups = List.copyOf(new LinkedHashSet<>(groups));
    besides = Collections.unmodifiableSortedMap(new TreeMap<>(besides));
  }

  /** Tables alone. */
  public Cube(Policy policy, List<List<String>> tables, List<String> groups, Codebook codebook) {
    this(policy, tables, groups, new TreeMap<>(), codebook);
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
      for (List<String> table : tables) {
        table.forEach(name -> router(name).ifPresent(on -> all.add(List.of(name, on))));
      }
    }
    return new ArrayList<>(all);
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

  /** Lower-case hexadecimal SHA-256 of the policy, the tables, the groups and every k. */
  public String sha256() {
    StringBuilder text = new StringBuilder();
    text.append(policy.name()).append('\n').append(policy.minimum()).append('\n');
    tables.forEach(
        table -> {
          table.forEach(name -> text.append(name).append(' ').append(k(name)).append('\t'));
          text.append('\n');
        });
    groups.forEach(name -> text.append(name).append('\n'));
    besides.forEach(
        (what, names) ->
            text.append(what).append(' ').append(String.join(" ", names)).append('\n'));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
