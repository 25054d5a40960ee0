package org.soundings.questionnaire.file;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that the texts of a file are written in, and those that are wanted of it. */
public final class Languages {
  private static final String OTHERWISE = "en";

  private Languages() {}

  /**
   * One language is wanted of a file that may be written in others, too.
   *
   * @param wanted a text without a language is in it
   */
  public static void speak(Entry root, String wanted, List<String> others) {
    List<String> written = Stream.concat(Stream.of(wanted), others.stream()).distinct().toList();
    root.file().speak(written, List.of(wanted));
  }

  /** One language is wanted of a file that says at its top in which it is written. */
  public static void speakDeclared(Entry root, String wanted) {
    root.file().speak(declared(root), List.of(wanted));
  }

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
