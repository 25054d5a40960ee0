package org.soundings.questionnaire.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known word that is nearest to a mistyped one. */
public final class Spelling {
  private static final int FAR = 3;
  private static final int MOST_LISTED = 12;

  private Spelling() {}

  /**
   * The known word at the smallest edit distance, at most a third of the word's length and at most
   * {@value #FAR}; the first of equals.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    int limit = Math.max(1, Math.min(FAR, word.length() / 3));
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    record Near(String word, int distance) {}
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(candidate -> new Near(candidate, distance.apply(word, candidate)))
        .filter(near -> near.distance() >= 0)
        .min(Comparator.comparingInt(Near::distance))
        .map(Near::word);
  }

  /** The rest of "Please ...": the nearest word, or all of them where none is near. */
  public static String remedy(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "write \"" + near + "\", if that was meant")
        .orElseGet(() -> "use one of: " + listed(known));
  }

  private static String listed(Collection<String> known) {
    String first = String.join(", ", known.stream().limit(MOST_LISTED).toList());
    return known.size() > MOST_LISTED ? first + ", ..." : first;
  }
}
