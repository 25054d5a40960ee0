package org.soundings.report.drawing;

import java.util.Map;

/**
 * How large and how heavy words of a tone are, in pictures that have no stylesheet.
 *
 * @param size in pixels
 */
public record Type(double size, boolean heavy) {
  private static final Type PLAIN = new Type(14, false);
  private static final Type SMALL = new Type(13, false);
  private static final Map<String, Type> TONES =
      Map.of(
          "label", PLAIN,
          "value", new Type(14, true),
          "title", new Type(20, true),
          "panel-title", new Type(14, true),
          "card-title", new Type(46, true),
          "number", new Type(76, true),
          "card-words", new Type(27, false),
          "card-source", new Type(22, false));

  /** How wide a letter of one em is: a heavy one of DejaVu Sans, the widest that stands in. */
  public double em() {
    return heavy ? size * 1.16 : size;
  }

  /** Of this tone; small where it has no own. */
  public static Type of(String tone) {
    return TONES.getOrDefault(tone, SMALL);
  }
}
