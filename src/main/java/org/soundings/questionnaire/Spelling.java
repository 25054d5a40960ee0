package org.soundings.questionnaire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known word that is nearest to a mistyped one. */
public final class Spelling {
  private static final int SHORT = 3;
  private static final int LONG = 6;
  private static final int MOST_LISTED = 12;
  private static final int MOST_COMPARED = 1_000;

  private Spelling() {}

  /**
   * The known word that {@code word} most likely was meant to be, the first of equals, nothing
   * where none is near; capitals count. One that begins with it or that it begins with (from four
   * letters on) goes before one of the same letters in another order, and that before one at an
   * edit distance of 1 (from three letters on) or 2 (from six on). Only the first {@value
   * #MOST_COMPARED} are looked at.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    List<String> some = known.stream().limit(MOST_COMPARED).toList();
    int[] letters = letters(word);
    return first(some, k -> begins(k, word))
        .or(() -> first(some, k -> sameLetters(k, letters)))
        .or(() -> close(word, some));
  }

  private static Optional<String> first(List<String> words, Predicate<String> wanted) {
    for (String word : words) {
      if (wanted.test(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** The rest of "Please correct it; ...": the nearest word, or all where none is near. */
  public static String remedy(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "perhaps \"" + near + "\" is meant")
        .orElseGet(() -> "known here: " + listed(known));
  }

  private static boolean begins(String a, String b) {
    return (a.startsWith(b) || b.startsWith(a)) && Math.min(a.length(), b.length()) > SHORT;
  }

  private static boolean sameLetters(String word, int[] letters) {
    return word.length() == letters.length
        && letters.length >= SHORT
        && Arrays.equals(letters(word), letters);
  }

  private static int[] letters(String word) {
    return word.chars().sorted().toArray();
  }

  private static Optional<String> close(String word, Collection<String> known) {
    int limit = word.length() >= LONG ? 2 : word.length() >= SHORT ? 1 : 0;
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    Optional<String> near = Optional.empty();
    int least = limit + 1;
    for (String candidate : known) {
      int off =
          Math.abs(candidate.length() - word.length()) > limit
              ? -1
              : distance.apply(word, candidate);
      if (off >= 0 && off < least) {
        near = Optional.of(candidate);
        least = off;
      }
    }
    return near;
  }

  private static String listed(Collection<String> known) {
    String first = String.join(", ", known.stream().distinct().limit(MOST_LISTED).toList());
    return known.size() > MOST_LISTED ? first + ", and more" : first;
  }
}
