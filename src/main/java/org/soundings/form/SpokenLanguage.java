package org.soundings.form;

import java.util.List;
import java.util.Locale;

/**
 * Which language a page is in (R16): what was chosen comes before what the browser asks for, on
 * every page. A choice is carried in addresses and forms until a draft remembers it.
 */
public final class SpokenLanguage {
  /** In addresses: the language that was chosen. */
  public static final String PARAMETER = "lang";

  private SpokenLanguage() {}

  /**
   * @param offered the languages that the page can be in, the main one first
   * @param browsers the languages that the browser asks for, the best first
   * @param chosen what may have been chosen, the newest first; what is not offered, and "", is
   *     passed over
   */
  public static String of(List<String> offered, List<Locale> browsers, List<String> chosen) {
    return chosen.stream()
        .filter(offered::contains)
        .findFirst()
        .orElseGet(() -> browsers(offered, browsers));
  }

  private static String browsers(List<String> offered, List<Locale> browsers) {
    for (Locale locale : browsers) {
      for (String tag : offered) {
        Locale own = Locale.forLanguageTag(tag);
        if (own.equals(locale) || own.getLanguage().equals(locale.getLanguage())) {
          return tag;
        }
      }
    }
    return offered.getFirst();
  }

  /** An address of ours that leads to a page in a language. */
  public static String in(String language, String address) {
    String separator = address.contains("?") ? "&" : "?";
    return address + separator + PARAMETER + "=" + language;
  }
}
