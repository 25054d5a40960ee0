package org.soundings.exchange.infer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What remains of a text without what only typing makes: capitals, curved quotes, long dashes, full
 * width, a sign at its end.
 */
final class Spelt {
  private static final Map<Character, Character> PLAIN =
      Map.ofEntries(
          Map.entry('\u2018', '\''),
          Map.entry('\u2019', '\''),
          Map.entry('\u02bc', '\''),
          Map.entry('\u00b4', '\''),
          Map.entry('`', '\''),
          Map.entry('\u201c', '"'),
          Map.entry('\u201d', '"'),
          Map.entry('\u201e', '"'),
          Map.entry('\u00ab', '"'),
          Map.entry('\u00bb', '"'),
          Map.entry('\u2010', '-'),
          Map.entry('\u2011', '-'),
          Map.entry('\u2012', '-'),
          Map.entry('\u2013', '-'),
          Map.entry('\u2014', '-'),
          Map.entry('\u2212', '-'));

  /** How far a letter of full width stands from that of ASCII. */
  private static final int WIDE = 0xfee0;

  private Spelt() {}

  /** The text in small letters, with straight quotes, short dashes and three dots. */
  static String plainly(String text) {
    StringBuilder plain = new StringBuilder(small(composed(text)));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      plain.setCharAt(
          i, c >= '\uff01' && c <= '\uff5e' ? (char) (c - WIDE) : PLAIN.getOrDefault(c, c));
    }
    return withoutEnd(plain.toString().replace("\u2026", "..."));
  }

  /** In small letters, also that of İ, and without what only makes a word longer in Arabic. */
  private static String small(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.codePoints().allMatch(c -> c < 0x300)
        ? small
        : small.replace("i\u0307", "i").replaceAll("[\u0640\u064b-\u0652]", "");
  }

  /** A text of words without the sign that some people end it with. */
  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && ".,;:! ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 1 && end < text.length() && Character.isLetter(text.charAt(end - 1))
        ? text.substring(0, end)
        : text;
  }

  /** The text with each accent in its letter, however it was stored. */
  private static String composed(String text) {
    return text.codePoints().allMatch(c -> c < 0x300)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether it has letters and all of them are capitals. */
  static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }
}
