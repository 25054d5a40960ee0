package org.soundings.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a study happens by itself.
 *
 * @param repeats the rule by which it asks again, or null
 * @param roster the file with the people to be invited to each wave, or null
 * @param reminders so many days after a wave's first one each, in order
 */
record Fieldwork(@Nullable Recurrence repeats, @Nullable Path roster, List<Integer> reminders) {
  Fieldwork {
    reminders = List.copyOf(reminders);
  }

  /** Whether anybody is invited or reminded by it. */
  boolean isOfPeople() {
    return roster != null || !reminders.isEmpty();
  }

  /** How many of the reminders are due by a day; none of a wave without a first day. */
  int remindersBy(LocalDate today, @Nullable LocalDate opens) {
    return opens == null
        ? 0
        : (int) reminders.stream().filter(after -> !today.isBefore(opens.plusDays(after))).count();
  }
}
