package org.soundings.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A change of the installation's time zone, by which days begin and end at other moments.
 *
 * @param when the moment from which on {@code to} would be used
 */
public record ZoneChange(ZoneId from, ZoneId to, Instant when) {
  /** What day it is without it. */
  public LocalDate dayBefore() {
    return LocalDate.ofInstant(when, from);
  }

  /** What day it is with it. */
  public LocalDate dayAfter() {
    return LocalDate.ofInstant(when, to);
  }

  /** Whether a day is over sooner with it than without. */
  public boolean shortens(LocalDate day) {
    return end(day, to).isBefore(end(day, from));
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
