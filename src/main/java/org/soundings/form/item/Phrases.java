package org.soundings.form.item;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Wording;

/**
 * The platform's own words in one language; English where they were not translated, and then said
 * to be English (R16).
 */
public final class Phrases {
  private static final String BUNDLE = "org.soundings.form.item.phrases";
  private static final int MOST_KEPT = 100;
  private static final Map<String, Phrases> KEPT = new ConcurrentHashMap<>();

  private final String page;
  private final PhraseBundle bundle;
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private Phrases(String page) {
    this.page = page;
    this.bundle = PhraseBundle.of(BUNDLE, page);
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
    return bundle.text(key, spoken);
  }

  /** The same, for a place where another language can be marked. */
  public Said say(String key, Object... arguments) {
    return new Said(text(key, arguments), bundle.isTranslated() ? null : PhraseBundle.FIRST);
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Wording wording -> wording.in(page);
      case Said said -> said.text();
      case LocalDate day -> day(day);
      default -> argument;
    };
  }

  /** A day as it is written in the language. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(bundle.locale())
        .format(day);
  }

  /** A language's name in that language itself. */
  public static String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String name = locale.getDisplayName(locale);
    return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
