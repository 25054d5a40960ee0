package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Wording;

/** Texts in one or more languages, as a file writes them. */
public final class Wordings {
  private Wordings() {}

  static Wording of(Entry entry) {
    return kept(entry, texts(entry));
  }

  /**
   * A text about a source or its terms, which need not be translated: where the first language that
   * is wanted is missing, what was written first stands for it.
   */
  public static Wording ofAny(Entry entry) {
    Map<String, String> texts = texts(entry);
    texts.values().stream()
        .findFirst()
        .ifPresent(first -> texts.putIfAbsent(entry.file().wanted().getFirst(), first));
    return kept(entry, texts);
  }

  private static Map<String, String> texts(Entry entry) {
    YamlFile file = entry.file();
    if (!entry.hasKeys()) {
      String first = file.written().getFirst();
      return new LinkedHashMap<>(Map.of(first, file.said(words(entry), first)));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    entry.map().forEach((language, text) -> put(entry, texts, language, text));
    return texts;
  }

  private static void put(Entry entry, Map<String, String> texts, String language, Entry text) {
    List<String> written = entry.file().written();
    if (written.contains(language)) {
      texts.put(language, entry.file().said(words(text), language));
    } else {
      entry.noteKey(language, FileProblem.UNKNOWN_LANGUAGE, language, String.join(", ", written));
    }
  }

  private static String words(Entry entry) {
    String text = entry.text();
    if (!text.isEmpty() && text.isBlank()) {
      entry.note(FileProblem.NO_VALUE);
    }
    return text.strip();
  }

  /** The wanted languages of {@code texts}, the first of them always there. */
  private static Wording kept(Entry entry, Map<String, String> texts) {
    List<String> wanted = entry.file().wanted();
    Map<String, String> kept = new LinkedHashMap<>();
    for (String language : wanted) {
      String text = texts.get(language);
      if (text != null) {
        kept.put(language, text);
      } else if (language.equals(wanted.getFirst())) {
        entry.note(FileProblem.NO_FIRST_LANGUAGE, language);
        kept.put(language, "");
      }
    }
    return new Wording(kept);
  }
}
