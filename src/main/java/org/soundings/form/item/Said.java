package org.soundings.form.item;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/**
 * A text as shown on a page.
 *
 * @param language its language where that is not the page's, else null (R16)
 */
public record Said(String text, @Nullable String language) {
  /** The wording in the page's language, or else in its first. */
  public static Said of(Wording wording, String page) {
    String spoken =
        wording.languages().contains(page) ? page : wording.languages().iterator().next();
    return new Said(wording.in(page), spoken.equals(page) ? null : spoken);
  }

  /** The direction that the text is written in where its language is not the page's, else null. */
  public @Nullable String direction() {
    return language == null ? null : directionOf(language);
  }

  /** {@code rtl} for languages written from right to left, else {@code ltr}. */
  public static String directionOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return switch (locale.getScript()) {
      case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm" -> "rtl";
      case "" ->
          switch (locale.getLanguage()) {
            case "ar", "he", "iw", "fa", "ur", "ps", "yi", "ji", "dv", "ug", "sd", "ckb", "syr" ->
                "rtl";
            default -> "ltr";
          };
      default -> "ltr";
    };
  }
}
