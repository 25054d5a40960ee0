package org.soundings.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * @param browsers Accept-Language as it was sent; what is no list of languages asks for none
   *     (X-G7)
   * @param chosen what may have been chosen, the newest first; what is not offered, and "", is
   *     passed over
   */
  public static String of(List<String> offered, @Nullable String browsers, List<String> chosen) {
    return chosen.stream()
        .filter(offered::contains)
        .findFirst()
        .orElseGet(() -> browsers(offered, wanted(browsers)));
  }

  private static String browsers(List<String> offered, List<Locale.LanguageRange> wanted) {
    return wanted.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> of(range.getRange(), offered).stream())
        .findFirst()
        .orElse(offered.getFirst());
  }

  private static List<Locale.LanguageRange> wanted(@Nullable String header) {
    try {
      return header == null || header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException noLanguages) {
      return List.of();
    }
  }

  /** The very one, else another of the same language. */
  private static Optional<String> of(String range, List<String> offered) {
    return offered.stream()
        .filter(range::equalsIgnoreCase)
        .findFirst()
        .or(
            () ->
                offered.stream().filter(tag -> language(tag).equals(language(range))).findFirst());
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** An address of ours that leads to a page in a language. */
  public static String in(String language, String address) {
    String separator = address.contains("?") ? "&" : "?";
    return address + separator + PARAMETER + "=" + language;
  }
}
