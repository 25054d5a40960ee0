package org.soundings.clock;

import java.time.LocalDate;

/**
 * What day it is, where the machine's clock may be wrong: nothing is deleted that is not due on the
 * day that it is at least; what is kept for some time is kept from the day that it is at most.
 */
public record Days(LocalDate atLeast, LocalDate atMost) {
  /** A day that is certain. */
  public static Days of(LocalDate day) {
    return new Days(day, day);
  }
}
