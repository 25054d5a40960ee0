package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One text in one or more languages, the questionnaire's first language first.
 *
 * @param byLanguage language tag (BCP 47) to text; never empty
 */
public record Wording(Map<String, String> byLanguage) {
  public Wording {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a wording needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** In one language alone. */
  public static Wording of(String language, String text) {
    return new Wording(Map.of(language, text));
  }

  /** The text in the first language. */
  public String text() {
    return byLanguage.values().iterator().next();
  }

  /** The text in {@code language}, or in the first language where it was not translated. */
  public String in(String language) {
    return byLanguage.getOrDefault(language, text());
  }

  /** The tags of the languages that it is written in. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }
}
