package org.soundings.exchange.infer.label;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of items and codes of options, made from what a file calls them; an instance gives each
 * once.
 */
public final class Names {
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,59}");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "and",
          "any",
          "are",
          "as",
          "at",
          "be",
          "been",
          "by",
          "did",
          "do",
          "does",
          "ever",
          "following",
          "for",
          "from",
          "had",
          "has",
          "have",
          "how",
          "if",
          "in",
          "is",
          "it",
          "much",
          "of",
          "on",
          "or",
          "please",
          "select",
          "that",
          "the",
          "their",
          "they",
          "this",
          "to",
          "was",
          "were",
          "what",
          "when",
          "which",
          "who",
          "with",
          "would",
          "you",
          "your",
          "yourself");

  private final Set<String> taken = new HashSet<>(List.of("all", "any", "not"));

  /** The wanted name, or the next free one like it. */
  public String own(String wanted) {
    String own = wanted;
    for (int i = 2; !taken.add(own); i++) {
      own = wanted + "-" + i;
    }
    return own;
  }

  /** Makes names of other things unavailable. */
  public void take(Stream<String> names) {
    names.forEach(taken::add);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * The text itself where it is a name, else up to five of its words without articles and the like,
   * else all of them, else {@code otherwise}.
   */
  public static String of(String text, String otherwise) {
    return isName(text) ? text : orElse(words(text, true), orElse(words(text, false), otherwise));
  }

  /** A code for the part of a column's name that tells it from others. */
  public static String part(String part, String otherwise) {
    return isName(part) ? part : code(part, otherwise);
  }

  /** A code for a label: its words in lower case. */
  public static String code(String label, String otherwise) {
    return orElse(words(label, false), otherwise);
  }

  private static String orElse(String name, String otherwise) {
    return isName(name) ? name : otherwise;
  }

  private static String words(String text, boolean weighty) {
    String plain =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
            .replaceAll("['\u2019]", "");
    String words =
        Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
            .splitAsStream(plain)
            .filter(word -> !word.isEmpty() && !(weighty && EMPTY_WORDS.contains(word)))
            .limit(weighty ? MOST_WORDS : LONGEST)
            .collect(Collectors.joining("-"));
    int cut = words.length() <= LONGEST ? words.length() : words.lastIndexOf('-', LONGEST);
    return words.substring(0, cut < 0 ? LONGEST : cut);
  }
}
