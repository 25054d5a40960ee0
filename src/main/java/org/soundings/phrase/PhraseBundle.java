package org.soundings.phrase;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases of one bundle in one language; English where they were not translated.
 *
 * <p>A phrase is a pattern of {@link MessageFormat}, so that an apostrophe in it is written twice.
 */
public final class PhraseBundle {
  /** The language of a bundle without a tag. */
  public static final String FIRST = "en";

  /** The languages into which every bundle of the platform was translated; English first. */
  public static final List<String> LANGUAGES = List.of(FIRST, "es");

  private static final String REPORTS = "org.soundings.phrase.report";

  private final ResourceBundle bundle;
  private final boolean translated;
  private final Locale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private PhraseBundle(ResourceBundle bundle, String language) {
    Locale asked = Locale.forLanguageTag(language);
    String spoken = bundle.getLocale().getLanguage();
    this.bundle = bundle;
    this.translated = asked.getLanguage().equals(spoken.isEmpty() ? FIRST : spoken);
    this.locale = translated ? asked : Locale.forLanguageTag(FIRST);
  }

  /**
   * @param name of the bundle, with its package
   * @param language a BCP 47 tag; a region's phrases are those of its language where it has no own
   */
  public static PhraseBundle of(String name, String language) {
    ResourceBundle.Control properties =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new PhraseBundle(
        ResourceBundle.getBundle(name, Locale.forLanguageTag(language), properties), language);
  }

  /** Those of reports. */
  public static PhraseBundle ofReports(String language) {
    return of(REPORTS, language);
  }

  /** Whether they are in the language that was asked for. */
  public boolean isTranslated() {
    return translated;
  }

  /** The language asked for, with its region; else English. */
  public Locale locale() {
    return locale;
  }

  public Set<String> keys() {
    return bundle.keySet();
  }

  /**
   * The phrase with its arguments put in.
   *
   * @throws java.util.MissingResourceException where no such key is known
   */
  public String text(String key, Object... arguments) {
    MessageFormat read = formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale));
    return ((MessageFormat) read.clone()).format(arguments);
  }

  /**
   * The phrase as it is written in the bundle.
   *
   * @throws java.util.MissingResourceException where no such key is known
   */
  public String pattern(String key) {
    return bundle.getString(key);
  }
}
