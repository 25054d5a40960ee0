package org.soundings.exchange.infer.label;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What remains of a text without what only typing makes: capitals, curved quotes, long dashes, full
 * and half width, signs as HTML writes them, Latin letters within Cyrillic words, a sign at its
 * end.
 */
public final class NormalizedText {
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

  private static final String LATIN = "AaBCcEeHKMOoPpTXxy";
  private static final String CYRILLIC = "АаВСсЕеНКМОоРрТХху";

  /** Katakana of half width, which NFC leaves as they are. */
  private static final Pattern HALF_WIDTH = Pattern.compile("[\\uff65-\\uff9f]+");

  private NormalizedText() {}

  /** The text in small letters, with straight quotes, short dashes and three dots. */
  public static String plainly(String text) {
    StringBuilder plain = new StringBuilder(small(ofOneScript(composed(withoutEntities(text)))));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      plain.setCharAt(
          i, c >= '\uff01' && c <= '\uff5e' ? (char) (c - WIDE) : PLAIN.getOrDefault(c, c));
    }
    return withoutEnd(plain.toString().replace("\u2026", "..."));
  }

  /** The text with the signs that HTML wrote in letters: R&amp;D. */
  private static String withoutEntities(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replaceAll("&(#38|amp);", "&")
            .replaceAll("&(#39|apos|rsquo|lsquo);", "'")
            .replaceAll("&(#34|quot|ldquo|rdquo);", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replaceAll("&[nm]dash;", "-")
            .replaceAll("&(#160|nbsp);", " ");
  }

  /** The text with those Latin letters that look like Cyrillic ones as these, if it has both. */
  private static String ofOneScript(String text) {
    if (text.codePoints().noneMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC)) {
      return text;
    }
    StringBuilder one = new StringBuilder(text);
    for (int i = 0; i < one.length(); i++) {
      int at = LATIN.indexOf(one.charAt(i));
      if (at >= 0) {
        one.setCharAt(i, CYRILLIC.charAt(at));
      }
    }
    return one.toString();
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
        : HALF_WIDTH
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
            .replaceAll(half -> Normalizer.normalize(half.group(), Normalizer.Form.NFKC));
  }

  /** Whether it has letters and all of them are capitals. */
  static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }
}
