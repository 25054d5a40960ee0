package org.soundings.exchange.infer.doubt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.NumberFormat;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guess;

/** What is doubtful of dates. */
final class DayDoubts {
  private static final double FAR = 20 * 365.25;
  private static final long LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();
  private static final List<NumberFormat> FORMS =
      List.of(
          NumberFormat.DAY,
          NumberFormat.YEAR_MONTH_DAY,
          NumberFormat.DAY_MONTH_YEAR,
          NumberFormat.MONTH_DAY_YEAR);

  /** A day with the name of its month: 01jan2024, 1. März 2024, March 1, 2024. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\d{1,2}\\.?[ -]?(de )?\\p{L}{3,12}\\.?,?[ -]?(de )?(\\d{4}|\\d{2})|\\p{L}{3,12}\\.?"
              + " \\d{1,2}(st|nd|rd|th)?,? \\d{4}|\\d{4}[ -]?\\p{L}{3,12}[ -]?\\d{1,2}");

  private DayDoubts() {}

  static void of(Profile profile, Guess.Day day, List<Look> looks) {
    placeholder(profile, day.format()).ifPresent(looks::add);
    otherCalendar(profile, day.format()).ifPresent(looks::add);
    if (!day.sure() && profile.days().size() == 1) {
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Dates such as "
              + profile.texts().getFirst()
              + " can be read one way only, but other columns the other way only.",
          "Look whether the days and months of one of them were exchanged.");
    } else if (!day.sure()) {
      boolean american = day.format() == NumberFormat.MONTH_DAY_YEAR;
      Doubts.add(
          looks,
          Look.Doubt.EVEN,
          profile,
          "Dates such as "
              + profile.texts().getFirst()
              + " are read with the "
              + (american ? "month" : "day")
              + " first.",
          "Else write written: "
              + (american ? "day-month-year" : "month-day-year")
              + " under data: columns.");
    }
  }

  /** That the first day lies so far before all others that it may stand for none: 1900-01-01. */
  private static Optional<Look> placeholder(Profile profile, NumberFormat format) {
    List<String> sorted =
        profile.texts().stream()
            .sorted(Comparator.comparingDouble(text -> format.value(text).orElseThrow()))
            .toList();
    if (sorted.size() < 2 || profile.hasMore()) {
      return Optional.empty();
    }
    String first = sorted.getFirst();
    double gap = format.value(sorted.get(1)).orElseThrow() - format.value(first).orElseThrow();
    return first.matches(".*\\b(1899|1900|1901|1970)\\b.*") && gap > FAR
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                first + " lies far before all other days, and is taken for one.",
                "If it stands for none, list it under data: missing."))
        : Optional.empty();
  }

  /** That days lie so far ahead that they may be of another calendar: 24/08/2567. */
  private static Optional<Look> otherCalendar(Profile profile, NumberFormat format) {
    return profile.texts().stream()
        .filter(text -> format.value(text).orElseThrow() > LAST_DAY)
        .findFirst()
        .map(
            text ->
                new Look(
                    Look.Doubt.EVEN,
                    profile.column().name(),
                    "Days such as " + text + " lie far ahead, and are taken as they are written.",
                    "If they are of another calendar, write them as 2024-03-01."));
  }

  /** That some answers are dates of one form, and others are not. */
  static Optional<Look> among(Profile profile) {
    List<String> texts = profile.texts();
    if (!texts.isEmpty() && texts.stream().allMatch(text -> NAMED.matcher(text).matches())) {
      return Optional.of(
          new Look(
              Look.Doubt.EVEN,
              profile.column().name(),
              "Dates such as " + texts.getFirst() + " are taken for words.",
              "Write them as 2024-03-01, and make it a date."));
    }
    Optional<String> odd = texts.stream().filter(text -> !isDay(text)).findFirst();
    long days = texts.stream().filter(DayDoubts::isDay).count();
    if (2 * days <= texts.size() || texts.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            profile.column().name(),
            odd.map(
                    text ->
                        "Most answers are dates, but not all are written as one (\""
                            + text
                            + "\").")
                .orElse("Dates are written in several ways."),
            "Write all of them in one way, or list what is none under data: missing, and make it a"
                + " date."));
  }

  private static boolean isDay(String text) {
    return FORMS.stream().anyMatch(form -> form.value(text).isPresent());
  }
}
