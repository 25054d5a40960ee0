package org.soundings.questionnaire.file;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that a file declares at its top. */
final class Languages {
  private static final String OTHERWISE = "en";

  private Languages() {}

  /**
   * {@code language}, the one it was written in, then {@code languages}, all of them; either may be
   * left out.
   */
  static List<String> declared(Entry root) {
    List<String> tags =
        Stream.of(root.find("language"), root.find("languages"))
            .flatMap(found -> found.map(Entry::list).orElse(List.of()).stream())
            .map(Languages::tag)
            .distinct()
            .toList();
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
