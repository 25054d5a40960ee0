package org.soundings.exchange.words;

import org.soundings.questionnaire.Problem;

/** What can be wrong with the coding of open answers. */
public enum ThemesProblem implements Problem.Kind {
  NO_COLUMN("T101", "There is no column \"%s\".", "Please check the name; %2$s."),
  OTHER_HEADER(
      "T102",
      "The columns are not those that were written: %s.",
      "Please code in the sheet as it was written, and add or rename no column."),
  UNKNOWN_ROW("T103", "There is no answer %s.", "Please delete this line."),
  ROW_TWICE("T104", "The answer %s is here twice.", "Please delete one of the two."),
  ROWS_MISSING(
      "T105",
      "%s answers are missing, the first of them %s.",
      "Please code every answer; leave all themes empty if none fits."),
  NOT_A_MARK(
      "T106",
      "\"%s\" is not a mark.",
      "Please write 1 if the theme is there, and nothing if it is not."),
  UNDECIDED(
      "T107",
      "%s disagreements are not decided, the first of them at answer %s, theme %s.",
      "Please write 1 or 0 into the column decided."),
  SAME_SHEET("T108", "Both coders have the same sheet.", "Please name the sheet of each coder."),
  NOT_A_RELEASE(
      "T109",
      "\"%s\" is neither yes nor empty.",
      "Please write yes if it may be quoted, and nothing if it may not."),
  ALTERED(
      "T110",
      "This line is not as it was written into the sheet.",
      "Please leave item, words and mark as they were, use the same data and names, or leave the"
          + " line out.");

  private final Problem.Told told;

  ThemesProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
