package org.soundings.tally;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;

/**
 * A column whose answers name strata, clusters or imputations, whether it is kept for that alone or
 * holds the answers to an item: categories are named by their codes, numbers as they are written.
 *
 * @param place among the columns of a batch
 */
record NamedColumn(int place, Variable variable) {
  /** The column called {@code name}; null where {@code name} is. */
  static @Nullable NamedColumn of(@Nullable String name, List<Variable> variables) {
    for (int i = 0; i < variables.size() && name != null; i++) {
      if (variables.get(i).name().equals(name)) {
        return new NamedColumn(i, variables.get(i));
      }
    }
    return null;
  }

  Answers.Names names(List<Answers> columns) {
    return switch (columns.get(place)) {
      case Answers.Names names -> names;
      case Answers.Numbers numbers -> ofNumbers(numbers);
      case Answers.Levels levels -> ofLevels(levels);
    };
  }

  /** Each category a name; words that were not kept are one name. */
  private Answers.Names ofLevels(Answers.Levels levels) {
    List<String> names =
        variable instanceof Variable.Categorical c
            ? c.categories().stream().map(Category::code).toList()
            : List.of("");
    int[] codes = new int[levels.size()];
    Arrays.setAll(codes, row -> levels.answered(row) ? levels.level(row) : 0);
    return new Answers.Names(names, codes, reasons(levels));
  }

  private static Answers.Names ofNumbers(Answers.Numbers numbers) {
    Map<Double, Integer> names = new LinkedHashMap<>();
    int[] codes = new int[numbers.size()];
    for (int row = 0; row < codes.length; row++) {
      if (numbers.answered(row)) {
        codes[row] = names.computeIfAbsent(numbers.value(row), any -> names.size());
      }
    }
    return new Answers.Names(
        names.keySet().stream().map(NamedColumn::written).toList(),
        codes,
        reasons(numbers.levels()));
  }

  /** The same levels with one for all answers. */
  private static Answers.Levels reasons(Answers.Levels levels) {
    byte[] one = new byte[levels.size()];
    for (int row = 0; row < one.length; row++) {
      one[row] = (byte) Math.max(0, 1 + levels.level(row) - levels.categories());
    }
    return Answers.Levels.ofBytes(1, one, one.length);
  }

  private static String written(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
