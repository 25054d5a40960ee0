package org.soundings.statistics;

import java.util.Locale;

/** Sentences, and numbers inside of them. */
public final class Words {
  private Words() {}

  /** With a full stop, unless it ends with one, with a question or with an exclamation mark. */
  public static String sentence(String words) {
    return words.matches("(?s).*[.?!…]") ? words : words + ".";
  }

  /** Degrees of freedom, with decimals only where they are not whole. */
  public static String df(double df) {
    return df == Math.rint(df) ? Long.toString((long) df) : String.format(Locale.ROOT, "%.1f", df);
  }

  /** Three significant digits at most, without a language of its own. */
  public static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }
}
