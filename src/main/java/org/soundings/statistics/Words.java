package org.soundings.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Sentences, and numbers inside of them. */
public final class Words {
  private Words() {}

  /** With a full stop, unless it ends with one, with a question or with an exclamation mark. */
  public static String sentence(String words) {
    return words.matches("(?s).*[.?!…]") ? words : words + ".";
  }

  /** A sentence as a part of another. */
  public static String clause(String sentence) {
    String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
  }

  /** Degrees of freedom, with decimals only where they are not whole. */
  public static String df(double df) {
    return df == Math.rint(df) ? Long.toString((long) df) : String.format(Locale.ROOT, "%.1f", df);
  }

  /** A few digits, without a language of its own; two significant ones where it is below 0.01. */
  public static String number(double value) {
    if (value != 0 && Math.abs(value) < 0.01) {
      return new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }
}
