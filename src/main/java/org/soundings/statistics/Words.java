package org.soundings.statistics;

import java.util.Locale;

/** Numbers inside of sentences. */
final class Words {
  private Words() {}

  /** Three significant digits at most, without a language of its own. */
  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }
}
