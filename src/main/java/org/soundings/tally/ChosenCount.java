package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Answers;

/**
 * How many options of a multiple choice were chosen, what is exclusive ("none of these") not
 * counted; missing for the first option's reason where none was answered.
 *
 * @param options the columns of the options; each has "not chosen" at level 0 and "chosen" at level
 *     1
 */
record ChosenCount(VariableSet set, List<Integer> options) implements Derivation {
  @Override
  public Variable variable() {
    return new Variable.Interval(
        Derived.chosen(set.name()), set.wording(), null, 0, set.options().size(), List.of(), false);
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    List<Answers.Levels> of = options.stream().map(o -> (Answers.Levels) columns.get(o)).toList();
    double[] counts = new double[rows];
    int[] counted =
        set.variables().stream().mapToInt(v -> set.exclusive().contains(v) ? 0 : 1).toArray();
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      levels[row] = (byte) (of.getFirst().level(row) - 1);
      for (int o = 0; o < counted.length; o++) {
        if (of.get(o).answered(row)) {
          levels[row] = 0;
          counts[row] += counted[o] * of.get(o).level(row);
        }
      }
    }
    return new Answers.Numbers(counts, Answers.Levels.ofBytes(1, levels, rows));
  }
}
