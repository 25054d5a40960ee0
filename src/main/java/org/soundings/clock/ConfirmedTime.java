package org.soundings.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The time that is confirmed: that of the machine's clock, as long as it goes on as time does. A
 * jump of it counts once it has lasted for a day during which the server ran.
 *
 * @param confirmed goes on with what has certainly passed
 * @param lasted how long the clock has now been elsewhere
 * @param ahead where: before or, where negative, behind what is confirmed
 */
record ConfirmedTime(Instant confirmed, Duration lasted, Duration ahead) {
  /** A clock that is set right, and changes of so little, are no jumps. */
  static final Duration SLACK = Duration.ofMinutes(15);

  static final Duration BELIEVED_AFTER = Duration.ofDays(1);

  static ConfirmedTime of(Instant machine) {
    return new ConfirmedTime(machine, Duration.ZERO, Duration.ZERO);
  }

  /** As {@link #text} wrote it. */
  static Optional<ConfirmedTime> read(String text) {
    String[] parts = text.strip().split(" ");
    try {
      return parts.length == 3
          ? Optional.of(
              new ConfirmedTime(
                  Instant.parse(parts[0]), Duration.parse(parts[1]), Duration.parse(parts[2])))
          : Optional.empty();
    } catch (DateTimeParseException damaged) {
      return Optional.empty();
    }
  }

  String text() {
    return confirmed + " " + lasted + " " + ahead + "\n";
  }

  boolean isDoubtful() {
    return !ahead.isZero();
  }

  /**
   * @param machine what its clock says now
   * @param passed the time that has certainly passed since the last look
   */
  ConfirmedTime after(Instant machine, Duration passed) {
    Instant expected = confirmed.plus(passed);
    Duration off = Duration.between(expected, machine);
    if (off.abs().compareTo(SLACK) <= 0) {
      return of(machine);
    }
    boolean still = isDoubtful() && off.minus(ahead).abs().compareTo(SLACK) <= 0;
    Duration now = still ? lasted.plus(passed) : Duration.ZERO;
    return now.compareTo(BELIEVED_AFTER) >= 0 ? of(machine) : new ConfirmedTime(expected, now, off);
  }
}
