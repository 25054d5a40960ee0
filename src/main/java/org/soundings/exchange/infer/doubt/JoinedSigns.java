package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;

/**
 * Cells that may hold several answers of one sign each, with nothing or a point between: ABD, 134,
 * 0110, 1.2.
 */
final class JoinedSigns {
  private static final Pattern ROW_OF_TWO =
      Pattern.compile("[01]{3,}|[YN]{3,}|[yn]{3,}|[JN]{3,}|[TF]{3,}|[SN]{3,}|[xX-]{3,}|[+-]{3,}");
  private static final Pattern LETTERS = Pattern.compile("[A-L]{1,10}|[a-l]{1,10}");
  private static final Pattern DIGITS = Pattern.compile("[1-9]{1,9}");
  private static final Pattern FRACTION = Pattern.compile("[1-9](\\.[1-9])?");
  private static final int FEWEST = 3;
  private static final int FEWEST_NUMBERS = 6;

  private JoinedSigns() {}

  static Optional<Look> look(Profile profile) {
    List<String> texts = profile.texts();
    return profile.hasMore()
            || !(areRows(texts) || areLetters(texts) || areDigits(texts) || areFractions(texts))
        ? Optional.empty()
        : texts.stream()
            .filter(text -> text.length() > 1)
            .findFirst()
            .map(text -> look(profile, text));
  }

  /** As many signs in every cell, each one of two: a box each. */
  private static boolean areRows(List<String> texts) {
    return texts.size() > 1
        && texts.stream().map(String::length).distinct().count() == 1
        && texts.stream().allMatch(text -> ROW_OF_TWO.matcher(text).matches());
  }

  private static boolean areLetters(List<String> texts) {
    Set<Integer> all = new TreeSet<>();
    texts.forEach(text -> text.chars().forEach(all::add));
    return texts.size() >= FEWEST
        && texts.stream().allMatch(text -> LETTERS.matcher(text).matches() && isRising(text))
        && all.size() >= FEWEST
        && all.contains((int) (Character.isUpperCase(texts.getFirst().charAt(0)) ? 'A' : 'a'))
        && texts.stream().anyMatch(text -> text.length() > 1);
  }

  private static boolean areDigits(List<String> texts) {
    return texts.size() >= FEWEST_NUMBERS
        && texts.stream().allMatch(text -> DIGITS.matcher(text).matches() && isRising(text))
        && texts.stream().anyMatch(text -> text.length() == 1)
        && texts.stream().anyMatch(text -> text.length() > 2);
  }

  /** Two digits with a point between, of which others hold one: 1.2, 2.3, 2.4. */
  private static boolean areFractions(List<String> texts) {
    List<String> two = texts.stream().filter(text -> text.length() == 3).toList();
    return texts.size() >= FEWEST_NUMBERS
        && texts.stream()
            .allMatch(text -> FRACTION.matcher(text).matches() && isRising(text.replace(".", "")))
        && two.size() >= FEWEST
        && two.stream().map(text -> text.charAt(2)).distinct().count() > 1
        && two.stream().allMatch(text -> texts.contains(text.substring(2)));
  }

  private static boolean isRising(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) <= text.charAt(i - 1)) {
        return false;
      }
    }
    return true;
  }

  private static Look look(Profile profile, String text) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "Cells such as \""
            + text
            + "\" look like several answers written together; each combination is counted as one.",
        "If several could be chosen, put a comma between the answers and run infer again.");
  }
}
