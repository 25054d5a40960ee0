package org.soundings.form.item;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/**
 * A text as shown on a page.
 *
 * @param language its language where that is not the page's, else null (R16)
 */
public record Said(String text, @Nullable String language) implements Content {
  /** The wording in the page's language, or else in its first. */
  public static Said of(Wording wording, String page) {
    String spoken =
        wording.languages().contains(page) ? page : wording.languages().iterator().next();
    return new Said(wording.in(page), spoken.equals(page) ? null : spoken);
  }

  /** Writes it where a template names it, marked with its language where that is not the page's. */
  @Override
  public void writeTo(TemplateOutput html) {
    if (language == null) {
      html.writeUserContent(text);
      return;
    }
    html.writeContent("<span lang=\"");
    html.writeUserContent(language.replaceAll("[^A-Za-z0-9-]", ""));
    html.writeContent("\" dir=\"" + directionOf(language) + "\">");
    html.writeUserContent(text);
    html.writeContent("</span>");
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
