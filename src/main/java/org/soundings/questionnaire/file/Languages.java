package org.soundings.questionnaire.file;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** The languages that a file declares at its top. */
final class Languages {
  private static final String OTHERWISE = "en";

  private Languages() {}

  /** {@code language: en} or {@code languages: [en, es]}, the first the one it was written in. */
  static List<String> declared(Entry root) {
    List<Entry> entries =
        root.find("languages").or(() -> root.find("language")).map(Entry::list).orElse(List.of());
    List<String> tags = entries.stream().map(Languages::tag).distinct().toList();
    return tags.isEmpty() ? List.of(OTHERWISE) : tags;
  }

  private static String tag(Entry entry) {
    String tag = entry.text();
    try {
      if (!tag.isEmpty()) {
        new Locale.Builder().setLanguageTag(tag).build();
      }
    } catch (IllformedLocaleException notATag) {
      entry.note(FileProblem.NOT_A_LANGUAGE, tag);
    }
    return tag;
  }
}
