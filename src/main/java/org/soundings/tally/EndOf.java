package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;

/**
 * Whether a score is the smallest possible ({@value #FLOOR}), the largest ({@value #CEILING}) or
 * lies between: where many stand at an end, the scale cannot tell them apart.
 */
record EndOf(Scale scale, Variable.Interval score, int column) implements Derivation {
  static final String FLOOR = "floor";
  static final String BETWEEN = "between";
  static final String CEILING = "ceiling";

  private static final double ROUNDING = 1e-9;

  @Override
  public Variable variable() {
    return new Variable.Ordinal(
        Derived.end(score.name()),
        score.wording(),
        List.of(category(FLOOR), category(BETWEEN), category(CEILING)));
  }

  private Category category(String code) {
    return Category.plain(code, PlatformWording.of("end." + code, score.wording().languages()));
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    Answers.Numbers numbers = (Answers.Numbers) columns.get(column);
    int ends = 3;
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      levels[row] =
          (byte)
              (numbers.answered(row)
                  ? end(numbers.value(row))
                  : ends + numbers.levels().level(row) - 1);
    }
    return Answers.Levels.ofBytes(ends, levels, rows);
  }

  private int end(double value) {
    if (value <= scale.floor() + ROUNDING) {
      return 0;
    }
    return value >= scale.ceiling() - ROUNDING ? 2 : 1;
  }
}
