package org.soundings.report;

/** A text as a cell of a CSV file that no spreadsheet computes: what starts a formula is quoted. */
final class SafeCell {
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SafeCell() {}

  static String of(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
