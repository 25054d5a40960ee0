package org.soundings.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.Days;
import org.soundings.questionnaire.Place;

/**
 * The rule by which a study asks again. Its waves follow from it and the day alone.
 *
 * @param place of it in the study's file
 * @param every how long from one wave to the next
 * @param times so many of it; other than 1 of weeks only
 * @param opens the day of each week, or of each first month, on which a wave opens
 * @param days for how many, the first and the last included
 * @param from the first day on which one may open; weeks and months are counted from its own
 * @param until the last such day, or null
 */
record Recurrence(
    Place place,
    Every every,
    int times,
    OpeningDay opens,
    int days,
    LocalDate from,
    @Nullable LocalDate until) {
  /** How many waves are made before they open. */
  static final int AHEAD = 2;

  private static final int MONTHS = 12;

  /** A wave that the rule makes. */
  record Turn(String id, LocalDate opens, LocalDate closes) {}

  /** How long from one wave to the next. */
  enum Every {
    WEEK(0, 7),
    MONTH(1, 28),
    QUARTER(3, 84),
    HALF_YEAR(6, 175),
    YEAR(MONTHS, 364);

    private final int months;
    private final int shortest;

    Every(int months, int shortest) {
      this.months = months;
      this.shortest = shortest;
    }

    boolean isOfWeeks() {
      return months == 0;
    }
  }

  /** After how many days the next wave can open, at least. */
  int shortest() {
    return every.shortest * times;
  }

  /** All that it makes, in order; without an end where it has none. */
  Stream<Turn> turns() {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(this::turn)
        .dropWhile(turn -> turn.opens().isBefore(from))
        .takeWhile(turn -> until == null || !turn.opens().isAfter(until));
  }

  private Turn turn(int number) {
    LocalDate start =
        every.isOfWeeks()
            ? from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks((long) number * times)
            : from.withDayOfMonth(1).plusMonths((long) number * every.months);
    LocalDate first = opens.in(start);
    return new Turn(id(first), first, first.plusDays(days - 1L));
  }

  /** After the week, month, quarter, half or whole of the year in which it opens. */
  private String id(LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue() - 1;
    return switch (every) {
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-w%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, month + 1);
      case QUARTER -> year + "-q" + (month / every.months + 1);
      case HALF_YEAR -> year + "-h" + (month / every.months + 1);
      case YEAR -> Integer.toString(year);
    };
  }

  /**
   * The waves that are to be there on a day: those that are already, those that are open, and the
   * next {@value #AHEAD}. What is over and was never made is left out. A clock that is wrong makes
   * none too early, and leaves none out that was made.
   *
   * @param known names of waves that were made
   * @param last the latest day on which one of them opens
   */
  List<Turn> due(Set<String> known, LocalDate last, Days today) {
    List<Turn> due = new ArrayList<>();
    int ahead = 0;
    for (Iterator<Turn> all = turns().iterator(); all.hasNext(); ) {
      Turn turn = all.next();
      boolean later = turn.opens().isAfter(today.atLeast());
      ahead += later ? 1 : 0;
      if (ahead > AHEAD && turn.opens().isAfter(last)) {
        return due;
      }
      boolean next = ahead <= AHEAD && !turn.closes().isBefore(today.atMost());
      if (next || known.contains(turn.id())) {
        due.add(turn);
      }
    }
    return due;
  }
}
