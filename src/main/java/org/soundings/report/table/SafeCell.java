package org.soundings.report.table;

/** A text as a cell of a CSV file that no spreadsheet computes: what starts a formula is quoted. */
public final class SafeCell {
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private SafeCell() {}

  public static String of(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
