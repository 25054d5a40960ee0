package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.soundings.exchange.infer.column.Profile;

/** Answers that are numbers, but not all written as one: 38, approx 35, 40+; 1.5 and 1,5. */
final class MixedNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");
  private static final Pattern WITH_UNIT = Pattern.compile("\\d+([.,]\\d+)? ?\\p{L}{1,8}\\.?");

  /** An amount of anything: £28,000, 35k, 45%, (3). */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\(?[+-]?[$€£]?\\s?\\d[\\d.,']*\\s?([%$€£]|k|m|mio\\.?|tsd\\.?)?\\)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RANGE =
      Pattern.compile("(\\d+([.,]\\d+)?) ?(?:-|\u2013|to|bis|a) ?(\\d+([.,]\\d+)?)\\D*");

  private static final Pattern PLAINLY = Pattern.compile("[~<>]?\\s*\\d+([.,]\\d+)?\\s*%?");

  private MixedNumbers() {}

  /**
   * Whether they are.
   *
   * @param ordered whether the texts are bands, or otherwise in order
   */
  static boolean are(List<String> texts, boolean ordered) {
    List<String> plain = texts.stream().filter(t -> NUMBER.matcher(t).matches()).toList();
    boolean units = texts.stream().anyMatch(t -> WITH_UNIT.matcher(t).matches());
    if (texts.stream().allMatch(t -> AMOUNT.matcher(t).matches())) {
      return areOfTwoNotations(texts);
    }
    boolean others =
        texts.stream().anyMatch(t -> t.matches(".*\\d.*") && !NUMBER.matcher(t).matches());
    return !plain.isEmpty()
        && others
        && (units && !ordered || !areSteps(plain) || inRange(texts).isPresent());
  }

  private static boolean areOfTwoNotations(List<String> texts) {
    boolean points = texts.stream().anyMatch(t -> t.matches("\\d+\\.\\d{1,2}"));
    boolean commas = texts.stream().anyMatch(t -> t.matches("\\d+,\\d{1,2}"));
    long signs = texts.stream().map(t -> t.replaceAll("[\\d.,'\\s]", "")).distinct().count();
    return points && commas || signs > 1;
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  /** Whether they are whole numbers with one distance between neighbours: 1, 2, 3 or 5, 10, 15. */
  private static boolean areSteps(List<String> numbers) {
    double[] sorted = numbers.stream().mapToDouble(MixedNumbers::value).sorted().toArray();
    return DoubleStream.of(sorted).allMatch(v -> v == Math.rint(v))
        && IntStream.range(2, sorted.length)
            .allMatch(i -> sorted[i] - sorted[i - 1] == sorted[1] - sorted[0]);
  }

  /** The first of the numbers that lies in a range which another answer is. */
  private static Optional<String> inRange(List<String> texts) {
    List<Matcher> ranges = texts.stream().map(RANGE::matcher).filter(Matcher::matches).toList();
    return texts.stream()
        .filter(text -> NUMBER.matcher(text).matches())
        .filter(
            text ->
                ranges.stream()
                    .anyMatch(
                        range ->
                            value(range.group(1)) <= value(text)
                                && value(text) <= value(range.group(3))))
        .findFirst();
  }

  /**
   * That they are.
   *
   * @param taken what that makes of the answers
   */
  static Look look(Profile profile, String taken, String correct) {
    Optional<String> within = inRange(profile.texts());
    if (within.isPresent()) {
      return new Look(
          Look.Doubt.EVEN,
          profile.column().name(),
          within.get() + " stands beside a range that holds it, so each is an option.",
          "Write one code for both under data: columns, and take one option out.");
    }
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "Most answers are numbers, but not all are written as one ("
            + odd(profile)
            + "), so "
            + taken
            + ".",
        correct + ", and make it a number.");
  }

  private static String odd(Profile profile) {
    return profile.texts().stream()
        .filter(t -> !PLAINLY.matcher(t).matches())
        .findFirst()
        .map(t -> t.length() > 40 ? t.substring(0, 39) + "\u2026" : t)
        .map(t -> "\"" + t + "\"")
        .orElse("\"" + profile.texts().getFirst() + "\"");
  }
}
