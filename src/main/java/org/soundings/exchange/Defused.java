package org.soundings.exchange;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula, made harmless: an apostrophe goes before a cell
 * that begins with = + - @, also full-width, a tab or a line break, unless it is a number. OWASP,
 * CSV injection.
 */
public final class Defused {
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Defused() {}

  /** The text itself where it is harmless. */
  public static String text(String text) {
    return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** What a cell was before it was made harmless. */
  public static String undone(String cell) {
    boolean defused = cell.startsWith("'") && startsFormula(cell.substring(1));
    return defused ? cell.substring(1) : cell;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }
}
