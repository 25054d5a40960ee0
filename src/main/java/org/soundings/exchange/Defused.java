package org.soundings.exchange;

/**
 * Text that a spreadsheet would take for a formula, made harmless: an apostrophe goes before a cell
 * that begins with = + - @, a tab or a line break. OWASP, CSV injection.
 */
public final class Defused {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private Defused() {}

  /** The text itself where it is harmless. Not for numbers. */
  public static String text(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
