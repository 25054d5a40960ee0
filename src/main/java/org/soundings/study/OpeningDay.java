package org.soundings.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day of a week or a month on which a wave opens.
 *
 * @param weekday of a week, or of the month with {@code number}; null where the number alone says
 *     it
 * @param number with a weekday the how many-th of the month, from 1, or -1 for the last, or 0 of a
 *     week; without one the day of the month, whose last day is meant where it has fewer
 */
record OpeningDay(@Nullable DayOfWeek weekday, int number) {
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final String LAST = "last";
  private static final int LAST_DAY = 31;

  /** The one that a first day stands for: the same weekday, or the same day of the month. */
  static OpeningDay of(LocalDate first, boolean ofWeek) {
    return ofWeek
        ? new OpeningDay(first.getDayOfWeek(), 0)
        : new OpeningDay(null, first.getDayOfMonth());
  }

  /**
   * As it is written: {@code monday} of a week; {@code first monday}, {@code 15} or {@code last
   * day} of a month. Empty where it is none of these.
   */
  static Optional<OpeningDay> read(String text, boolean ofWeek) {
    if (ofWeek) {
      return weekday(text).map(day -> new OpeningDay(day, 0));
    }
    if (text.matches("[1-9]|[12]\\d|3[01]")) {
      return Optional.of(new OpeningDay(null, Integer.parseInt(text)));
    }
    if (text.equals(LAST + " day")) {
      return Optional.of(new OpeningDay(null, LAST_DAY));
    }
    String[] words = text.split(" ", 2);
    int number = words[0].equals(LAST) ? -1 : ORDINALS.indexOf(words[0]) + 1;
    return words.length < 2 || number == 0
        ? Optional.empty()
        : weekday(words[1]).map(day -> new OpeningDay(day, number));
  }

  private static Optional<DayOfWeek> weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /**
   * @param start the Monday of a week, or the first day of a month
   */
  LocalDate in(LocalDate start) {
    if (weekday == null) {
      return start.withDayOfMonth(Math.min(number, start.lengthOfMonth()));
    }
    return start.with(
        number == 0
            ? TemporalAdjusters.nextOrSame(weekday)
            : TemporalAdjusters.dayOfWeekInMonth(number, weekday));
  }
}
