package org.soundings.study;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.ServerClock;
import org.soundings.database.Backup;
import org.soundings.database.BackupRequest;
import org.soundings.database.Unavailable;
import org.soundings.store.answer.Closing;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.OldAnswers;
import org.soundings.store.wave.Waves;

/**
 * Reads the studies' files at the start and on change; forgets drafts in time; closes waves whose
 * day is over; backs up.
 */
@ApplicationScoped
class Watch {
  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  private static final int SECONDS = 2;

  private static final String BACKUP = ".backup";

  @Resource private ManagedScheduledExecutorService timer;

  private final Path data;
  private final Studies studies;
  private final Waves waves;
  private final Drafts drafts;
  private final OldAnswers old;
  private final Closing closing;
  private final Backup backup;
  private final ServerClock clock;
  private Map<String, String> seen = Map.of();
  private LocalDate expired = LocalDate.MIN;
  private @Nullable ScheduledFuture<?> running;

  @Inject
  Watch(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      Studies studies,
      Waves waves,
      Drafts drafts,
      OldAnswers old,
      Closing closing,
      Backup backup,
      ServerClock clock) {
    this.data = Path.of(data);
    this.studies = studies;
    this.waves = waves;
    this.drafts = drafts;
    this.old = old;
    this.closing = closing;
    this.backup = backup;
    this.clock = clock;
  }

  void begin(
      @Observes @Priority(StartOrder.STUDIES) @Initialized(ApplicationScoped.class) Object app) {
    look();
    running = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  /** What one of them fails at, the other does nevertheless. */
  private void look() {
    tried(this::read, "The studies' files could not be read");
    tried(this::tend, "What is due could not be done");
  }

  private static void tried(Runnable step, String failure) {
    try {
      step.run();
    } catch (Unavailable away) {
      LOG.warning("The database cannot be reached; trying again in " + SECONDS + " seconds.");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, failure, e);
    }
  }

  private void read() {
    Map<String, String> now = new TreeMap<>(Stamps.of(data));
    now.putAll(studies.signatures());
    now.putAll(studies.due());
    if (!now.equals(seen)) {
      studies.read().forEach(problem -> LOG.warning(problem.toString()));
      now.putAll(studies.due());
      seen = now;
    }
  }

  private void tend() {
    clock.follow(change -> waves.all().stream().allMatch(new WavesElsewhere(change)::leaves));
    LocalDate today = clock.days().atLeast();
    if (!today.equals(expired)) {
      drafts.expire(today);
      expired = today;
    }
    new BackupRequest(data, BACKUP).answer(backup::write);
    old.seal();
    closing.tend(clock.days());
  }
}
