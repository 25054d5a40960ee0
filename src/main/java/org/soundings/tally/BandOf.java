package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Missing;

/** The band that holds a number; not applicable where none does. */
record BandOf(Variable.Interval number, int column) implements Derivation {
  @Override
  public Variable variable() {
    List<Category> categories =
        number.bands().stream().map(b -> Category.plain(b.code(), b.wording())).toList();
    return new Variable.Ordinal(Derived.band(number.name()), number.wording(), categories);
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    Answers.Numbers numbers = (Answers.Numbers) columns.get(column);
    int bands = number.bands().size();
    char[] levels = new char[rows];
    for (int row = 0; row < rows; row++) {
      levels[row] =
          (char)
              (numbers.answered(row)
                  ? band(numbers.value(row))
                  : bands + numbers.levels().level(row) - 1);
    }
    return Answers.Levels.ofChars(bands, levels, rows);
  }

  private int band(double value) {
    List<Band> bands = number.bands();
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).holds(value)) {
        return i;
      }
    }
    return bands.size() + Missing.NOT_APPLICABLE.ordinal();
  }
}
