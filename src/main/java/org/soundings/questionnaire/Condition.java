package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a page or an item is shown: data, not an expression language. An unanswered variable holds
 * no condition but {@link Not}.
 */
public sealed interface Condition {
  Condition ALWAYS = new All(List.of());

  /** Names it reads: variables, or the item of a multiple choice. */
  Set<String> variables();

  boolean holds(Answered answered);

  /** What a respondent has answered. */
  interface Answered {
    /** The code answered, or null where the variable was not answered with one. */
    @Nullable String code(String variable);

    /** The number answered, or NaN where the variable was not answered with one. */
    double number(String variable);
  }

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

    @Override
    public boolean holds(Answered answered) {
      String code = answered.code(variable);
      return code != null
          ? codes.contains(code)
          : codes.stream().anyMatch(c -> chosen(c, answered));
    }

    private boolean chosen(String code, Answered answered) {
      return VariableSet.CHOSEN.equals(answered.code(Item.part(variable, code)));
    }
  }

  /** The number was answered and lies between, both ends inclusive. */
  record Between(String variable, double from, double to) implements Condition {
    @Override
    public Set<String> variables() {
      return Set.of(variable);
    }

    @Override
    public boolean holds(Answered answered) {
      double number = answered.number(variable);
      return number >= from && number <= to;
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

    @Override
    public boolean holds(Answered answered) {
      return conditions.stream().allMatch(c -> c.holds(answered));
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

    @Override
    public boolean holds(Answered answered) {
      return conditions.stream().anyMatch(c -> c.holds(answered));
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public Set<String> variables() {
      return condition.variables();
    }

    @Override
    public boolean holds(Answered answered) {
      return !condition.holds(answered);
    }
  }

  private static Set<String> union(List<Condition> conditions) {
    Set<String> all = new TreeSet<>();
    conditions.forEach(c -> all.addAll(c.variables()));
    return all;
  }
}
