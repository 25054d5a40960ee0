package org.soundings.questionnaire.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

/**
 * Whether answers exist that fulfil conditions. A condition that needs an answer needs its item to
 * be shown too, so that item's own conditions join in.
 *
 * <p>Alternatives are tried one after another, at most {@value #MOST_STEPS} steps for one question
 * and {@value #MOST_STEPS_IN_ALL} for all; past that, and where several excluded ranges only
 * together leave no number, the answer is that they exist: what is called impossible is.
 */
final class Reach {
  private static final int MOST_STEPS = 2_000;
  private static final int MOST_STEPS_IN_ALL = 200_000;

  private record Goal(Condition condition, boolean holds) {}

  private final Review review;
  private int steps;
  private int stepsInAll;

  Reach(Review review) {
    this.review = review;
  }

  /** Whether all of them can hold at once. */
  boolean possible(List<Condition> conditions) {
    stepsInAll += steps;
    steps = 0;
    return solve(conditions.stream().map(c -> new Goal(c, true)).toList(), List.of());
  }

  private boolean solve(List<Goal> goals, List<Goal> facts) {
    if (goals.isEmpty() || ++steps > MOST_STEPS || stepsInAll > MOST_STEPS_IN_ALL) {
      return true;
    }
    Goal goal = goals.getFirst();
    List<Goal> rest = goals.subList(1, goals.size());
    boolean holds = goal.holds();
    return switch (goal.condition()) {
      case Condition.Not not ->
          solve(joined(List.of(new Goal(not.condition(), !holds)), rest), facts);
      case Condition.All all -> several(all.conditions(), holds, holds, rest, facts);
      case Condition.Any any -> several(any.conditions(), holds, !holds, rest, facts);
      case Condition.Is is -> fact(goal, is.variable(), rest, facts);
      case Condition.Between between -> fact(goal, between.variable(), rest, facts);
    };
  }

  private boolean several(
      List<Condition> conditions,
      boolean holds,
      boolean together,
      List<Goal> rest,
      List<Goal> facts) {
    List<Goal> goals = conditions.stream().map(c -> new Goal(c, holds)).toList();
    return together
        ? solve(joined(goals, rest), facts)
        : goals.stream().anyMatch(goal -> solve(joined(List.of(goal), rest), facts));
  }

  private boolean fact(Goal goal, String name, List<Goal> rest, List<Goal> facts) {
    List<Goal> more = joined(facts, List.of(goal));
    boolean agrees =
        goal.condition() instanceof Condition.Is ? codesLeft(name, more) : numbersLeft(name, more);
    if (!agrees) {
      return false;
    }
    return solve(goal.holds() ? joined(shown(name), rest) : rest, more);
  }

  /** What must hold for what has this name to be asked. */
  private List<Goal> shown(String name) {
    return review.conditions(name).stream().map(when -> new Goal(when, true)).toList();
  }

  private boolean codesLeft(String name, List<Goal> facts) {
    Set<String> excluded = new HashSet<>();
    List<Set<String>> needed = new ArrayList<>();
    for (Goal fact : facts) {
      if (fact.condition() instanceof Condition.Is is && is.variable().equals(name)) {
        if (fact.holds()) {
          needed.add(is.codes());
        } else {
          excluded.addAll(is.codes());
        }
      }
    }
    Predicate<String> free = code -> !excluded.contains(code);
    Item item = review.item(name);
    if (item != null && item.is(VariableSet.Kind.MULTIPLE)) {
      Set<String> alone = exclusive(item);
      return oneForAll(needed, free)
          || needed.stream()
              .allMatch(set -> set.stream().anyMatch(free.and(code -> !alone.contains(code))));
    }
    return oneForAll(needed, free);
  }

  private static boolean oneForAll(List<Set<String>> needed, Predicate<String> free) {
    return needed.isEmpty()
        || needed.getFirst().stream()
            .filter(free)
            .anyMatch(code -> needed.stream().allMatch(set -> set.contains(code)));
  }

  private static Set<String> exclusive(Item item) {
    Set<String> codes = new HashSet<>();
    item.offered().stream()
        .filter(option -> option.role() == Category.Role.EXCLUSIVE)
        .forEach(option -> codes.add(option.code()));
    return codes;
  }

  private boolean numbersLeft(String name, List<Goal> facts) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    boolean needed = false;
    List<Condition.Between> excluded = new ArrayList<>();
    for (Goal fact : facts) {
      if (fact.condition() instanceof Condition.Between b && b.variable().equals(name)) {
        if (fact.holds()) {
          needed = true;
          lowest = Math.max(lowest, b.from());
          highest = Math.min(highest, b.to());
        } else {
          excluded.add(b);
        }
      }
    }
    if (review.variable(name) instanceof Variable.Interval interval) {
      lowest = Math.max(lowest, interval.lowest());
      highest = Math.min(highest, interval.highest());
    }
    return !needed || lowest <= highest && !covered(lowest, highest, excluded);
  }

  private static boolean covered(double from, double to, List<Condition.Between> ranges) {
    return ranges.stream().anyMatch(range -> range.from() <= from && range.to() >= to);
  }

  private static List<Goal> joined(List<Goal> first, List<Goal> second) {
    List<Goal> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
