package org.soundings.clock;

import java.time.LocalDate;

/** A server's clock that says the days that a test has set. */
public final class SetDays extends ServerClock {
  private Days days;

  public SetDays(String day) {
    this.days = Days.of(LocalDate.parse(day));
  }

  public void set(String day) {
    set(day, day);
  }

  /** A day that is not certain. */
  public void set(String atLeast, String atMost) {
    days = new Days(LocalDate.parse(atLeast), LocalDate.parse(atMost));
  }

  @Override
  public Days days() {
    return days;
  }
}
