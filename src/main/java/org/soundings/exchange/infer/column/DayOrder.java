package org.soundings.exchange.infer.column;

import java.util.List;
import org.soundings.exchange.NumberFormat;

/** Whether the days of a file come before its months, by the columns that can be read one way. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Some columns can be read with the day first only, others with the month first only. */
  MIXED,
  UNKNOWN;

  public static DayOrder of(List<Profile> profiles) {
    boolean day = false;
    boolean month = false;
    for (Profile profile : profiles) {
      List<NumberFormat> days = profile.days();
      boolean slashes = !days.isEmpty() && profile.texts().getFirst().contains("/");
      day |= slashes && days.equals(List.of(NumberFormat.DAY_MONTH_YEAR));
      month |= slashes && days.equals(List.of(NumberFormat.MONTH_DAY_YEAR));
    }
    return day && month ? MIXED : day ? DAY_FIRST : month ? MONTH_FIRST : UNKNOWN;
  }
}
