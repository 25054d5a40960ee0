package org.soundings.form.item;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.questionnaire.Wording;

/**
 * The platform's own words in one language; English where they were not translated, and then said
 * to be English (R16).
 */
public final class Phrases {
  private static final String BUNDLE = "org.soundings.form.item.phrases";
  private static final String FIRST = "en";
  private static final int MOST_KEPT = 100;
  private static final Map<String, Phrases> KEPT = new ConcurrentHashMap<>();

  private final String page;
  private final Locale locale;
  private final ResourceBundle bundle;
  private final boolean translated;
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private Phrases(String page) {
    this.page = page;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(page),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String spoken = bundle.getLocale().getLanguage();
    this.translated =
        Locale.forLanguageTag(page).getLanguage().equals(spoken.isEmpty() ? FIRST : spoken);
    this.locale = Locale.forLanguageTag(translated ? page : FIRST);
  }

  /**
   * The words for a page.
   *
   * @param language its BCP 47 tag
   */
  public static Phrases in(String language) {
    Phrases kept = KEPT.get(language);
    if (kept == null) {
      kept = new Phrases(language);
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(language, kept);
      }
    }
    return kept;
  }

  /** The language of the page that they are for. */
  public String language() {
    return page;
  }

  /**
   * The words for a key; dates, numbers and wordings among the arguments are put into the language.
   *
   * @throws java.util.MissingResourceException where no such key is known
   */
  public String text(String key, Object... arguments) {
    return arguments.length == 0
        ? plain.computeIfAbsent(key, this::formatted)
        : formatted(key, arguments);
  }

  private String formatted(String key, Object... arguments) {
    Object[] spoken = Arrays.stream(arguments).map(this::spoken).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(spoken);
  }

  /** The same, for a place where another language can be marked. */
  public Said say(String key, Object... arguments) {
    return new Said(text(key, arguments), translated ? null : FIRST);
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Wording wording -> wording.in(page);
      case Said said -> said.text();
      case LocalDate day ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
      default -> argument;
    };
  }

  /** A language's name in that language itself. */
  public static String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayName(locale);
    return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
