package org.soundings.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The time zone by whose days waves open and close: that of the machine on which the data folder
 * was first used. It outlives the process in the file {@value #FILE} of the data folder, since the
 * same folder on a machine of another zone would otherwise open waves again or close them early.
 */
final class KeptZone {
  static final String FILE = "zone";

  private static final Logger LOG = Logger.getLogger(KeptZone.class.getName());

  private static final String CHANGED =
      "Waves open and close by the days of the time zone %s from now on, and no longer of %s.";

  private static final String HELD =
      "This machine has the time zone %s. Waves open and close by the days of %s, as before, as long"
          + " as a change would close one early, or alter which of them are open.";

  private final Path file;
  private final ZoneId machine;
  private @Nullable ZoneId kept;
  private boolean onDisk;
  private boolean told;

  KeptZone(Path file, ZoneId machine) {
    this.file = file;
    this.machine = machine;
  }

  synchronized ZoneId zone() {
    if (kept == null) {
      kept = read();
    }
    return kept;
  }

  /** Takes the machine's zone where that does no harm; says so once, either way. */
  synchronized void follow(Instant now, Predicate<ZoneChange> harmless) {
    ZoneId before = zone();
    if (!before.equals(machine)) {
      if (harmless.test(new ZoneChange(before, machine, now))) {
        kept = machine;
        onDisk = false;
        LOG.warning(CHANGED.formatted(machine, before));
      } else if (!told) {
        LOG.warning(HELD.formatted(machine, before));
      }
      told = true;
    }
    keep();
  }

  private ZoneId read() {
    try {
      if (Files.isRegularFile(file)) {
        ZoneId read = ZoneId.of(Files.readString(file).strip());
        onDisk = true;
        return read;
      }
    } catch (IOException | DateTimeException damaged) {
      LOG.log(Level.WARNING, "{0} does not name a time zone", file);
    }
    return machine;
  }

  /** Whole or not at all; where the disk is full, the next time. */
  private void keep() {
    if (onDisk) {
      return;
    }
    Path fresh = file.resolveSibling("." + FILE);
    try {
      Files.writeString(fresh, zone() + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      onDisk = true;
    } catch (IOException notNow) {
      LOG.log(Level.FINE, "{0} could not be written", file);
    }
  }
}
