package org.soundings.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published instrument that a questionnaire asks or scores, with the terms under which it may.
 *
 * @param citation how to cite it in a report; the source where the file names none
 * @param source where its words and its key come from, and whether they were compared with the
 *     original
 * @param licence the terms, in words
 * @param confirmed whether the terms are known to allow its use; where they are not, the owner of a
 *     study has to say so before anybody is asked ({@code check.Terms})
 * @param credit the line that respondents see under its items, or null
 * @param link the address that the credit names, or null
 * @param pages ids of the questionnaire's pages that are its
 */
public record Instrument(
    String id,
    String version,
    Wording title,
    Wording citation,
    Wording source,
    Wording licence,
    boolean confirmed,
    @Nullable Wording credit,
    @Nullable String link,
    Set<String> pages) {
  public Instrument {
    pages = Collections.unmodifiableSet(new LinkedHashSet<>(pages));
  }

  /** What is said wherever its items are shown: its own credit, or its title and licence. */
  public Wording creditLine() {
    if (credit != null) {
      return credit;
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (String language : title.languages()) {
      lines.put(language, title.in(language) + ". " + licence.in(language));
    }
    return new Wording(lines);
  }
}
