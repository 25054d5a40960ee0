package org.soundings.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Missing;

/** Tells what was left empty from what was not shown. */
record RoutedAnswers(List<Route> routes) {
  /** Answers that are asked for only when something holds. */
  record Route(Test when, List<AnswerTarget> targets) {}

  /** Whether a condition holds for the answers gathered in a row. */
  interface Test {
    boolean holds(int row);
  }

  /** Empty cells of what was not shown become {@code NOT_ASKED}; in the order asked. */
  void apply(int rows) {
    for (Route route : routes) {
      for (int row = 0; row < rows; row++) {
        boolean open = false;
        for (AnswerTarget target : route.targets) {
          open |= target.is(row, Missing.SKIPPED);
        }
        if (open && !route.when.holds(row)) {
          close(route.targets, row);
        }
      }
    }
  }

  private static void close(List<AnswerTarget> targets, int row) {
    for (AnswerTarget target : targets) {
      if (target.is(row, Missing.SKIPPED)) {
        target.set(row, Missing.NOT_ASKED);
      }
    }
  }

  /**
   * @param targets by variable name
   * @param options of each multiple choice, by item and code
   */
  static Test test(
      Condition condition,
      Map<String, AnswerTarget> targets,
      Map<String, Map<String, AnswerTarget>> options) {
    return switch (condition) {
      case Condition.Is is -> test(is, targets, options);
      case Condition.Between between -> {
        AnswerTarget number = targets.get(between.variable());
        yield number == null
            ? row -> false
            : row ->
                number.answered(row)
                    && number.number(row) >= between.from()
                    && number.number(row) <= between.to();
      }
      case Condition.All all -> {
        List<Test> tests = tests(all.conditions(), targets, options);
        yield row -> tests.stream().allMatch(test -> test.holds(row));
      }
      case Condition.Any any -> {
        List<Test> tests = tests(any.conditions(), targets, options);
        yield row -> tests.stream().anyMatch(test -> test.holds(row));
      }
      case Condition.Not not -> {
        Test test = test(not.condition(), targets, options);
        yield row -> !test.holds(row);
      }
    };
  }

  private static List<Test> tests(
      List<Condition> conditions,
      Map<String, AnswerTarget> targets,
      Map<String, Map<String, AnswerTarget>> options) {
    return conditions.stream().map(c -> test(c, targets, options)).toList();
  }

  private static Test test(
      Condition.Is is,
      Map<String, AnswerTarget> targets,
      Map<String, Map<String, AnswerTarget>> options) {
    if (options.containsKey(is.variable())) {
      Map<String, AnswerTarget> byCode = new HashMap<>(options.get(is.variable()));
      byCode.keySet().retainAll(is.codes());
      List<AnswerTarget> named = List.copyOf(byCode.values());
      return row -> named.stream().anyMatch(option -> option.level(row) == 1);
    }
    AnswerTarget target = targets.get(is.variable());
    if (target == null || !(target.variable() instanceof Variable.Categorical categorical)) {
      return row -> false;
    }
    List<Category> categories = categorical.categories();
    boolean[] among = new boolean[categories.size()];
    for (int i = 0; i < among.length; i++) {
      among[i] = is.codes().contains(categories.get(i).code());
    }
    return row -> target.answered(row) && among[target.level(row)];
  }
}
