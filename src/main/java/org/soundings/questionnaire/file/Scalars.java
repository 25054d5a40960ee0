package org.soundings.questionnaire.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.questionnaire.Spelling;

/** What one text can stand for; each method notes what is wrong and is then empty. */
final class Scalars {
  /** Longest name of an item, page or scale. */
  static final int LONGEST_NAME = 64;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,30})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** One way to read a text. */
  @FunctionalInterface
  interface Reading<T> {
    Optional<T> of(Entry entry, String text);
  }

  private Scalars() {}

  static Optional<String> name(Entry entry, String text) {
    if (text.length() > LONGEST_NAME || !NAME.matcher(text).matches()) {
      entry.note(FileProblem.NOT_A_NAME, text, LONGEST_NAME);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  static Optional<Double> number(Entry entry, String text) {
    if (!NUMBER.matcher(text).matches()) {
      entry.note(FileProblem.NOT_A_NUMBER, text);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text).doubleValue());
  }

  static Optional<Integer> whole(Entry entry, String text, int lowest, int highest) {
    try {
      int value = Integer.parseInt(text);
      if (value >= lowest && value <= highest) {
        return Optional.of(value);
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    entry.note(FileProblem.NOT_WHOLE, text, lowest, highest);
    return Optional.empty();
  }

  static boolean looksLikeDay(String text) {
    return DAY.matcher(text).matches();
  }

  static Optional<Long> day(Entry entry, String text) {
    try {
      if (looksLikeDay(text)) {
        return Optional.of(LocalDate.parse(text).toEpochDay());
      }
    } catch (DateTimeException noSuchDay) {
      // told below
    }
    entry.note(FileProblem.NOT_A_DAY, text);
    return Optional.empty();
  }

  static Optional<Boolean> flag(Entry entry, String text) {
    switch (text) {
      case "yes", "true":
        return Optional.of(true);
      case "no", "false":
        return Optional.of(false);
      default:
        entry.note(FileProblem.NOT_YES_OR_NO, text);
        return Optional.empty();
    }
  }

  static <E extends Enum<E>> Optional<E> choice(Entry entry, String text, E[] constants) {
    List<String> words = Arrays.stream(constants).map(Scalars::word).toList();
    int index = words.indexOf(text);
    if (index < 0) {
      entry.note(FileProblem.NOT_A_CHOICE, text, Spelling.remedy(text, words));
      return Optional.empty();
    }
    return Optional.of(constants[index]);
  }

  /** How a constant is written in a file: {@code ONE_PER_PAGE} is {@code one-per-page}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
