package org.soundings.analysis.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an English word of comparison says of a share: between which bounds it lies, or that no
 * other category of its finding is larger.
 *
 * <p>A plain fraction ("half", "one third") allows 2.5 percentage points on either side, "about" 5;
 * "nearly" and "almost" are up to 5 below it and never it; "more than" and "less than" are strict.
 * "Most" and "majority" are more than half; "nearly all" and "the vast majority" are at least 90%.
 * A plurality, and what is "most common", is the largest category, whatever its size.
 *
 * @param says in words, with numbers
 * @param low the least share, from 0 to 1; minus infinity where there is none
 * @param high the greatest share; infinite where there is none
 * @param open whether the bounds themselves are left out
 * @param largest whether it says that no category has more
 */
public record Quantifier(String says, double low, double high, boolean open, boolean largest) {
  private static final double PLAIN = 0.025;
  private static final double ROUGH = 0.05;
  private static final Map<String, Double> FRACTIONS = fractions();
  private static final Map<String, Quantifier> WORDS = words();
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])("
              + WORDS.keySet().stream()
                  .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                  .map(word -> word.replace(" ", "\\s+"))
                  .collect(Collectors.joining("|"))
              + ")(?![\\p{L}\\p{N}-])");

  /** What {@code word} says; empty where it is no word of comparison. */
  public static Optional<Quantifier> of(String word) {
    return Optional.ofNullable(
        WORDS.get(word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
  }

  /** Finds every word of comparison in a text, the longest that fits. */
  static Matcher in(CharSequence text) {
    return ANY.matcher(text);
  }

  /** Every word that is known, in lower case. */
  public static List<String> known() {
    return List.copyOf(WORDS.keySet());
  }

  /** Whether it holds of this share, as far as its bounds go; false of NaN. */
  public boolean holds(double share) {
    return open ? low < share && share < high : low <= share && share <= high;
  }

  /** Whether it holds of any share from {@code from} to {@code to}. */
  public boolean meets(double from, double to) {
    return open ? low < to && from < high : low <= to && from <= high;
  }

  private static Map<String, Double> fractions() {
    Map<String, Double> fractions = new LinkedHashMap<>();
    fractions.put("half", 1 / 2.0);
    fractions.put("one half", 1 / 2.0);
    fractions.put("a third", 1 / 3.0);
    fractions.put("one third", 1 / 3.0);
    fractions.put("two thirds", 2 / 3.0);
    fractions.put("a quarter", 1 / 4.0);
    fractions.put("one quarter", 1 / 4.0);
    fractions.put("three quarters", 3 / 4.0);
    fractions.put("a fifth", 1 / 5.0);
    fractions.put("one fifth", 1 / 5.0);
    fractions.put("one in five", 1 / 5.0);
    fractions.put("one in four", 1 / 4.0);
    fractions.put("one in three", 1 / 3.0);
    fractions.put("two in three", 2 / 3.0);
    fractions.put("one in ten", 1 / 10.0);
    fractions.put("a tenth", 1 / 10.0);
    return fractions;
  }

  private static Map<String, Quantifier> words() {
    Map<String, Quantifier> words = new LinkedHashMap<>();
    for (String most : List.of("most", "the majority", "a majority", "majority")) {
      words.put(most, above("more than 50%", 0.5));
    }
    for (String vast : List.of("the vast majority", "vast majority", "nearly all", "almost all")) {
      words.put(vast, new Quantifier("at least 90%", 0.9, 1, false, false));
    }
    for (String few : List.of("a minority", "minority")) {
      words.put(few, below("less than 50%", 0.5));
    }
    for (String first :
        List.of(
            "most common",
            "most commonly",
            "most often",
            "most frequent",
            "most frequently",
            "plurality",
            "a plurality",
            "the largest group",
            "largest group")) {
      words.put(first, new Quantifier("no category is larger", 0, 1, false, true));
    }
    FRACTIONS.forEach((name, share) -> fraction(words, name, share));
    return words;
  }

  private static void fraction(Map<String, Quantifier> words, String name, double share) {
    String percent = String.format(Locale.ROOT, "%.0f%%", 100 * share);
    words.put(name, around(percent, share, PLAIN));
    for (String about : List.of("about ", "around ", "roughly ")) {
      words.put(about + name, around("about " + percent, share, ROUGH));
    }
    for (String nearly : List.of("nearly ", "almost ", "just under ")) {
      String says = "up to 5 percentage points below " + percent;
      words.put(nearly + name, new Quantifier(says, share - ROUGH, share, true, false));
    }
    for (String more : List.of("more than ", "over ")) {
      words.put(more + name, above("more than " + percent, share));
    }
    words.put("at least " + name, new Quantifier("at least " + percent, share, 1, false, false));
    for (String less : List.of("less than ", "fewer than ", "under ")) {
      words.put(less + name, below("less than " + percent, share));
    }
  }

  private static Quantifier around(String says, double share, double margin) {
    return new Quantifier(says, share - margin, share + margin, false, false);
  }

  private static Quantifier above(String says, double share) {
    return new Quantifier(says, share, Double.POSITIVE_INFINITY, true, false);
  }

  private static Quantifier below(String says, double share) {
    return new Quantifier(says, Double.NEGATIVE_INFINITY, share, true, false);
  }
}
