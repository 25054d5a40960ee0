package org.soundings.exchange;

import java.util.Locale;
import org.soundings.questionnaire.Problem;

/** What can be wrong with a data file. D1.. the file, D2.. its header, D3.. a row, D4.. a cell. */
public enum DataFault implements Problem.Kind {
  NO_SUCH_FILE("D101", "There is no such file.", "Please check its name and folder."),
  A_FOLDER("D102", "This is a folder.", "Please name a CSV file in it."),
  UNREADABLE(
      "D103", "The file cannot be read: %1$s.", "Please check that you may read it and try again."),
  UNWRITABLE(
      "D112", "The file cannot be written: %1$s.", "Please check the folder and its rights."),
  EMPTY("D104", "The file is empty.", "Please export the data again."),
  NOT_TEXT("D105", "The file is %1$s, not text.", "Please save or export the data as CSV (UTF-8)."),
  NUL(
      "D106",
      "Row %1$d contains a NUL character, so it is not text.",
      "Please save the file as CSV in UTF-8 (it may be UTF-16 without its mark, or damaged)."),
  MIXED_ENCODING(
      "D107",
      "Row %1$d or one soon after it is not UTF-8, though the rows before it are.",
      "Please save the file in one encoding, best UTF-8."),
  NO_ROWS("D108", "The file has a header and no responses.", "Please export the data again."),
  ROW_TOO_LONG(
      "D109",
      "Row %1$d is longer than 4 MB.",
      "Please check that lines end and that quotation marks are closed."),
  CELL_TOO_LONG(
      "D110", "A cell of row %1$d is longer than 1 MB.", "Please check its quotation marks."),
  QUOTE_LEFT_OPEN(
      "D111",
      "A quotation mark opened in row %1$d is never closed, or not within 1 MB.",
      "Please close it; write a quotation mark inside a cell twice."),
  ONE_COLUMN(
      Problem.Severity.WARNING,
      "D201",
      "The file has one column only.",
      "Please check that its cells are separated by comma, semicolon, tab or |."),
  REPEATED_HEADER(
      Problem.Severity.WARNING,
      "D202",
      "Several columns are called \"%1$s\"; they are read as \"%1$s (1)\", \"%1$s (2)\" and so on.",
      "Please give each column a name of its own."),
  AMBIGUOUS_HEADER(
      "D203",
      "The variable %2$s is read from \"%1$s\", but several columns have this name.",
      "Please write under data: columns: which one is meant, such as \"%1$s (1)\"."),
  NO_SUCH_COLUMN(
      "D204",
      "The variable %1$s is read from the column \"%2$s\", which the file does not have.",
      "Please name its column under data: columns:%3$s."),
  UNREAD_COLUMNS(
      Problem.Severity.WARNING,
      "D205",
      "No variable is read from %1$d of the columns: %2$s.",
      "Please add them to the questionnaire, or list them under data: ignore:."),
  HEADER_ROWS(
      Problem.Severity.WARNING,
      "D206",
      "The file seems to have %2$d header rows; the questionnaire says %1$d.",
      "Please check data: header-rows:."),
  TOO_MANY_COLUMNS(
      "D207", "The file has %1$d columns; at most 10000 can be read.", "Please leave some out."),
  NOTHING_TO_ASK(
      "D208",
      "No column of the file holds answers: all are empty, row numbers or keys.",
      "Please check that this is the file with the responses."),
  TOO_FEW_CELLS(
      "D301",
      "Row %1$d has %2$d cells, the header has %3$d.",
      "Please check its separators and quotation marks."),
  TOO_MANY_CELLS(
      "D302",
      "Row %1$d has %2$d cells, the header has %3$d.",
      "Please check its separators and put cells that contain one into quotation marks."),
  NO_WHOLE_ROWS(
      "D303",
      "No row has as many cells as the header (%2$d); the first with another number is row %1$d.",
      "Please check what separates cells, and whether the header has a cell too many."),
  NOT_A_CATEGORY(
      "D401",
      "Row %1$d, column \"%2$s\": \"%3$s\" is not one of the answers.",
      "Please correct it, add it to the options, or list it under data: missing:."),
  NOT_A_NUMBER(
      "D402",
      "Row %1$d, column \"%2$s\": \"%3$s\" is not a number.",
      "Please correct it, or list it under data: missing:."),
  OUT_OF_BOUNDS(
      "D403",
      "Row %1$d, column \"%2$s\": %3$s is outside the range of possible answers.",
      "Please correct it, widen the bounds, or list it under data: missing:."),
  NOT_A_DATE(
      "D404",
      "Row %1$d, column \"%2$s\": \"%3$s\" is not a date.",
      "Please write dates as 2021-12-31."),
  NOT_A_MARK(
      "D405",
      "Row %1$d, column \"%2$s\": \"%3$s\" does not say whether the option was chosen.",
      "Please list the values that mean \"chosen\" under data: columns: (chosen)."),
  NOT_A_PLACE(
      "D406",
      "Row %1$d, column \"%2$s\": \"%3$s\" is not a place in the ranking.",
      "Please correct it, or list it under data: missing:."),
  SHARED_PLACE(
      "D407",
      "Row %1$d, column \"%2$s\": two options of the ranking share a place.",
      "Please correct one of them."),
  UNKNOWN_CHOICE(
      "D408",
      "Row %1$d, column \"%2$s\": \"%3$s\" contains a choice that is not one of the options.",
      "Please add it to the options, or check the separator under data: columns:.");

  private final Problem.Told told;

  DataFault(String code, String what, String remedy) {
    this(Problem.Severity.ERROR, code, what, remedy);
  }

  DataFault(Problem.Severity severity, String code, String what, String remedy) {
    this.told = new Problem.Told(severity, code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }

  /** What is wrong in a few words, for a list of counts: "too few cells". */
  public String reason() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it costs the whole row rather than a cell. */
  boolean ofRow() {
    return code().startsWith("D3");
  }
}
