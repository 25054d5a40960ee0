package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Answers;

/**
 * How many options of a ranking were given a place; missing for the first option's reason where
 * none was.
 *
 * @param options the columns of the options, each with {@code top} places as its categories
 */
record PlacedCount(VariableSet set, int top, List<Integer> options) implements Derivation {
  @Override
  public Variable variable() {
    return new Variable.Interval(
        Derived.placed(set.name()), set.wording(), null, 1, top, List.of(), false);
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    List<Answers.Levels> of = options.stream().map(o -> (Answers.Levels) columns.get(o)).toList();
    double[] counts = new double[rows];
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      for (Answers.Levels option : of) {
        counts[row] += option.answered(row) ? 1 : 0;
      }
      levels[row] = (byte) (counts[row] > 0 ? 0 : of.getFirst().level(row) - top + 1);
    }
    return new Answers.Numbers(counts, Answers.Levels.ofBytes(1, levels, rows));
  }
}
