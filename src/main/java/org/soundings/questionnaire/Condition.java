package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a page or an item is shown: data, not an expression language. An unanswered variable holds
 * no condition but {@link Not}.
 */
public sealed interface Condition {
  Condition ALWAYS = new All(List.of());

  /** Variables it reads. */
  Set<String> variables();

  /**
   * The variable was answered with one of these codes; for a multiple choice, at least one of them
   * was chosen.
   */
  record Is(String variable, Set<String> codes) implements Condition {
    public Is {
      codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }

    @Override
    public Set<String> variables() {
      return Set.of(variable);
    }
  }

  /** The number was answered and lies between, both ends inclusive. */
  record Between(String variable, double from, double to) implements Condition {
    @Override
    public Set<String> variables() {
      return Set.of(variable);
    }
  }

  /** Every one of them holds; true when empty. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Set<String> variables() {
      return union(conditions);
    }
  }

  /** At least one of them holds; false when empty. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Set<String> variables() {
      return union(conditions);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public Set<String> variables() {
      return condition.variables();
    }
  }

  private static Set<String> union(List<Condition> conditions) {
    Set<String> all = new TreeSet<>();
    conditions.forEach(c -> all.addAll(c.variables()));
    return all;
  }
}
