package org.soundings.questionnaire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.soundings.phrase.PhraseBundle;

/** What the platform itself calls variables that no questionnaire asks, and their answers. */
public final class PlatformWording {
  private static final String BUNDLE = "org.soundings.questionnaire.platform";

  private PlatformWording() {}

  /**
   * The words for a key in some languages; English in one into which they were not translated.
   *
   * @param languages BCP 47 tags, the questionnaire's first one first; never empty
   * @throws java.util.MissingResourceException where no such key is known
   */
  public static Wording of(String key, Collection<String> languages) {
    Map<String, String> said = new LinkedHashMap<>();
    languages.forEach(language -> said.put(language, PhraseBundle.of(BUNDLE, language).text(key)));
    return new Wording(said);
  }
}
