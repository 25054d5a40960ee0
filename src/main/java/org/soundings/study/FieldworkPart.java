package org.soundings.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soundings.questionnaire.file.Entry;
import org.soundings.study.Recurrence.Every;

/** The part of a study's file that says what happens by itself. */
final class FieldworkPart {
  private static final Pattern WEEKS = Pattern.compile("([2-9]|[1-4]\\d|5[0-2]) weeks");
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}) (day|week)s?");
  private static final int WEEK = 7;
  private static final int MOST_DAYS = 365;

  private FieldworkPart() {}

  /**
   * @param inside the file of the data folder that an entry names
   */
  static Fieldwork read(Entry root, Function<Entry, Optional<Path>> inside) {
    Recurrence rule = root.find("repeats").flatMap(FieldworkPart::rule).orElse(null);
    int longest = rule == null ? MOST_DAYS : rule.days() - 1;
    return new Fieldwork(
        rule,
        root.find("roster").flatMap(inside).orElse(null),
        root.find("remind-after").map(days -> reminders(days, longest)).orElse(List.of()));
  }

  private static List<Integer> reminders(Entry entry, int longest) {
    List<Integer> days = entry.list().stream().map(day -> day.whole(1, MOST_DAYS)).toList();
    boolean rise = days.equals(days.stream().sorted().distinct().toList());
    if (!days.isEmpty() && (!rise || days.getLast() > longest)) {
      entry.note(FieldworkProblem.REMINDERS);
    }
    return days;
  }

  /** Empty where something in it is wrong. */
  private static Optional<Recurrence> rule(Entry entry) {
    Entry every = entry.need("every");
    LocalDate from = LocalDate.ofEpochDay(entry.need("from").day());
    LocalDate until = entry.find("until").map(d -> LocalDate.ofEpochDay(d.day())).orElse(null);
    int days = days(entry.need("for"));
    Optional<Entry> written = entry.find("opens");
    Matcher weeks = WEEKS.matcher(every.text());
    int times = weeks.matches() ? Integer.parseInt(weeks.group(1)) : 1;
    Optional<Every> unit = weeks.matches() ? Optional.of(Every.WEEK) : unit(every);
    Optional<OpeningDay> opens = unit.flatMap(u -> opens(written, u, every.text(), from));
    if (opens.isEmpty() || days == 0) {
      return Optional.empty();
    }
    Recurrence rule =
        new Recurrence(entry.place(), unit.get(), times, opens.get(), days, from, until);
    if (days > rule.shortest()) {
      entry.noteKey("for", FieldworkProblem.TOO_LONG, days, rule.shortest());
    }
    if (rule.turns().findFirst().isEmpty()) {
      entry.noteKey("until", FieldworkProblem.NEVER);
    }
    return Optional.of(rule);
  }

  private static Optional<Every> unit(Entry entry) {
    for (Every unit : Every.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(entry.text())) {
        return Optional.of(unit);
      }
    }
    if (!entry.text().isEmpty()) {
      entry.note(FieldworkProblem.EVERY, entry.text());
    }
    return Optional.empty();
  }

  private static Optional<OpeningDay> opens(
      Optional<Entry> written, Every unit, String every, LocalDate from) {
    if (written.isEmpty()) {
      return Optional.of(OpeningDay.of(from, unit.isOfWeeks()));
    }
    String text = written.get().text();
    Optional<OpeningDay> day = OpeningDay.read(text, unit.isOfWeeks());
    if (day.isEmpty() && !text.isEmpty()) {
      written.get().note(FieldworkProblem.OPENS, every, text);
    }
    return day;
  }

  /** 0 where it is none. */
  private static int days(Entry entry) {
    String text = entry.text();
    Matcher length = LENGTH.matcher(text);
    int days =
        length.matches()
            ? Integer.parseInt(length.group(1)) * (length.group(2).equals("week") ? WEEK : 1)
            : 0;
    if (days == 0 && !text.isEmpty()) {
      entry.note(FieldworkProblem.LENGTH, text);
    }
    return days;
  }
}
