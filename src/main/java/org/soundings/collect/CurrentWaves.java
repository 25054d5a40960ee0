package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.clock.Days;
import org.soundings.clock.ServerClock;
import org.soundings.database.Unavailable;
import org.soundings.store.answer.BallotKeys;
import org.soundings.store.release.Releases;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;

/** The waves as pages show them: at most a second old, older only while the database is away. */
@ApplicationScoped
class CurrentWaves {
  private static final long FRESH = 1_000_000_000L;

  private record Seen(List<Wave> waves, Set<WaveId> takenDown, long when) {}

  private final Waves waves;
  private final Clock clock;
  private final ServerClock server;
  private final BallotKeys keys;
  private final Releases releases;
  private volatile Seen seen = new Seen(List.of(), Set.of(), System.nanoTime() - FRESH);

  @Inject
  CurrentWaves(Waves waves, Clock clock, ServerClock server, BallotKeys keys, Releases releases) {
    this.waves = waves;
    this.clock = clock;
    this.server = server;
    this.keys = keys;
    this.releases = releases;
  }

  /** Seconds since 1970, for the pace of drafts alone. */
  long second() {
    return clock.instant().getEpochSecond();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Days days() {
    return server.days();
  }

  List<Wave> all() {
    Seen last = seen;
    if (System.nanoTime() - last.when() < FRESH) {
      return last.waves();
    }
    try {
      List<Wave> now = waves.all();
      seen = new Seen(now, releases.takenDown().keySet(), System.nanoTime());
      return now;
    } catch (Unavailable away) {
      if (last.waves().isEmpty()) {
        throw away;
      }
      seen = new Seen(last.waves(), last.takenDown(), System.nanoTime());
      return last.waves();
    }
  }

  /** Whether its report can be read, of one that was released. */
  boolean isPublic(Wave wave) {
    return !seen.takenDown().contains(wave.id());
  }

  /** As {@link BallotKeys#stage}. */
  Stage stage(Wave wave) {
    return keys.stage(wave, today());
  }

  /** As {@link Wave#current}. */
  Optional<Wave> of(String study) {
    return Wave.current(study, all(), today());
  }
}
