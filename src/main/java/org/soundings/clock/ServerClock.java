package org.soundings.clock;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The clock by which waves open and close, in the time zone of the installation; it does not go
 * back before that is confirmed. What is confirmed outlives the process in the file {@value #FILE}
 * of the data folder.
 */
@ApplicationScoped
public class ServerClock {
  static final String FILE = "clock";

  private static final Logger LOG = Logger.getLogger(ServerClock.class.getName());
  private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

  /** Longer between two looks may be a machine that slept, or its clock again. */
  private static final long MOST_BETWEEN = Duration.ofMinutes(1).toNanos();

  private static final String JUMP =
      "The clock is %d hours %s the time that this server has kept. Until this has lasted for a day"
          + " nothing is deleted because of it. If the clock is right and you cannot wait, please stop"
          + " the server and delete the file %s.";

  private final Path file;
  private final Clock machine;
  private final KeptZone zone;
  private @Nullable ConfirmedTime known;
  private long looked = System.nanoTime();
  private Instant kept = Instant.MIN;

  @Inject
  ServerClock(@ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this(Path.of(data).resolve(FILE), Clock.systemDefaultZone());
  }

  ServerClock(Path file, Clock machine) {
    this.file = file;
    this.machine = machine;
    this.zone = new KeptZone(file.resolveSibling(KeptZone.FILE), machine.getZone());
  }

  protected ServerClock() {
    this(Path.of(FILE), Clock.systemDefaultZone());
  }

  /** The clock that does not go back. */
  public Clock clock() {
    return new Steady(null);
  }

  /** What day it is; to be asked every few seconds, since that is how time is confirmed. */
  public Days days() {
    Instant now = machine.instant();
    Instant confirmed = look(now);
    return new Days(
        day(now.isBefore(confirmed) ? now : confirmed),
        day(now.isBefore(confirmed) ? confirmed : now));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone.zone());
  }

  /**
   * Goes over to the machine's time zone where that is another one and the change is harmless, and
   * the time is certain; to be asked every few seconds.
   */
  public void follow(Predicate<ZoneChange> harmless) {
    Instant now = machine.instant();
    boolean certain = look(now).equals(now);
    zone.follow(now, change -> certain && harmless.test(change));
  }

  private synchronized Instant look(Instant now) {
    long nanos = System.nanoTime();
    ConfirmedTime before = known == null ? read(now) : known;
    Duration passed =
        Duration.ofNanos(known == null ? 0 : Math.clamp(nanos - looked, 0, MOST_BETWEEN));
    ConfirmedTime after = before.after(now, passed);
    boolean jumped = after.isDoubtful() && (known == null || !before.isDoubtful());
    if (jumped) {
      long hours = after.ahead().toHours();
      LOG.warning(JUMP.formatted(Math.abs(hours), hours < 0 ? "behind" : "ahead of", file));
    }
    known = after;
    looked = nanos;
    if (jumped || Duration.between(kept, after.confirmed()).abs().compareTo(KEPT_EVERY) >= 0) {
      keep();
    }
    return after.confirmed();
  }

  private ConfirmedTime read(Instant now) {
    try {
      if (Files.isRegularFile(file)) {
        return ConfirmedTime.read(Files.readString(file)).orElseGet(() -> ConfirmedTime.of(now));
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} could not be read", file);
    }
    return ConfirmedTime.of(now);
  }

  /** Whole or not at all; where the disk is full, the next time. */
  @PreDestroy
  synchronized void keep() {
    if (known == null) {
      return;
    }
    Path fresh = file.resolveSibling("." + FILE);
    try {
      Files.writeString(fresh, known.text());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      kept = known.confirmed();
    } catch (IOException notNow) {
      LOG.log(Level.FINE, "{0} could not be written", file);
    }
  }

  /** Whichever is later, the machine's time or what is confirmed. */
  private final class Steady extends Clock {
    private final @Nullable ZoneId other;

    /** In the zone of the installation where no other is asked for. */
    private Steady(@Nullable ZoneId other) {
      this.other = other;
    }

    @Override
    public ZoneId getZone() {
      return other == null ? zone.zone() : other;
    }

    @Override
    public Clock withZone(ZoneId wanted) {
      return new Steady(wanted);
    }

    @Override
    public Instant instant() {
      Instant now = machine.instant();
      Instant confirmed = look(now);
      return now.isBefore(confirmed) ? confirmed : now;
    }
  }
}
