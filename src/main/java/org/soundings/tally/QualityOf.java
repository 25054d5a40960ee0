package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;

/**
 * Signs that a response was not given with care, the first that holds: it came very fast, it is the
 * same as another in every one of {@value Fingerprints#FEWEST} answers or more, or it has one and
 * the same answer to all statements of each long battery (simple nondifferentiation: Kim et al.
 * 2019, doi:10.1177/0894439317752406). Nothing is left out for it: findings by this variable show
 * what they would be without (R19).
 *
 * @param languages of its words
 * @param pace the column of the pace, or -1 where there is none
 * @param batteries the columns of each battery of at least {@value #LONG} statements
 * @param repeated fingerprints of responses that occur more than once
 */
record QualityOf(List<String> languages, int pace, List<int[]> batteries, Fingerprints repeated)
    implements Derivation {
  static final int LONG = 5;
  private static final int UNFLAGGED = 0;
  private static final int FAST = 1;
  private static final int DUPLICATE = 2;
  private static final int STRAIGHT_LINED = 3;
  private static final int CATEGORIES = 4;

  @Override
  public Variable variable() {
    return new Variable.Nominal(
        Derived.QUALITY,
        PlatformWording.of("quality", languages),
        List.of(
            category("unflagged"),
            category("fast"),
            category("duplicate"),
            category("straight-lined")));
  }

  private Category category(String code) {
    return Category.plain(code, PlatformWording.of("quality." + code, languages));
  }

  @Override
  public Answers of(List<Answers> columns, int rows) {
    byte[] levels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      levels[row] = (byte) flag(columns, row);
    }
    return Answers.Levels.ofBytes(CATEGORIES, levels, rows);
  }

  private int flag(List<Answers> columns, int row) {
    if (pace >= 0 && Answers.levels(columns.get(pace)).level(row) == 0) {
      return FAST;
    }
    if (repeated.holds(columns, row)) {
      return DUPLICATE;
    }
    return isStraightLined(columns, row) ? STRAIGHT_LINED : UNFLAGGED;
  }

  private boolean isStraightLined(List<Answers> columns, int row) {
    boolean any = false;
    for (int[] battery : batteries) {
      int same = -1;
      int answered = 0;
      for (int column : battery) {
        Answers.Levels levels = Answers.levels(columns.get(column));
        if (levels.answered(row)) {
          if (answered > 0 && levels.level(row) != same) {
            return false;
          }
          same = levels.level(row);
          answered++;
        }
      }
      any |= answered >= LONG;
    }
    return any;
  }
}
