package org.soundings.invitation;

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
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.clock.Days;
import org.soundings.clock.ServerClock;
import org.soundings.database.BackupRequest;
import org.soundings.database.Unavailable;

/** Forgets in time, and makes the back-up of the invitations when the launcher asks for it. */
@ApplicationScoped
class Sweep {
  private static final Logger LOG = Logger.getLogger(Sweep.class.getName());
  private static final int SECONDS = 2;

  /** After the studies are read. */
  private static final int LATE = 400;

  private static final int OFTEN = 30;
  private static final String BACKUP = ".invitations-backup";

  @Resource private ManagedScheduledExecutorService timer;

  private final Path data;
  private final Rows rows;
  private final Forgetting forgetting;
  private final Invitations invitations;
  private final InvitedWaves waves;
  private final ServerClock clock;
  private final Set<String> closed = new HashSet<>();
  private LocalDate swept = LocalDate.MIN;
  private int looks;
  private @Nullable ScheduledFuture<?> running;

  @Inject
  Sweep(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      Rows rows,
      Forgetting forgetting,
      Invitations invitations,
      InvitedWaves waves,
      ServerClock clock) {
    this.data = Path.of(data);
    this.rows = rows;
    this.forgetting = forgetting;
    this.invitations = invitations;
    this.waves = waves;
    this.clock = clock;
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    running = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
    try {
      forgetting.order();
    } catch (Unavailable away) {
      LOG.warning(
          "The invitations' database cannot be reached; it still holds the order of requests.");
    }
  }

  private void look() {
    try {
      new BackupRequest(data, BACKUP).answer(rows::backUp);
      if (looks++ % OFTEN == 0) {
        sweep(clock.days());
      }
    } catch (Unavailable away) {
      LOG.warning(
          "The invitations' database cannot be reached; trying again in " + SECONDS + " seconds.");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "What is due could not be deleted: {0}", e.getClass().getName());
    }
  }

  private void sweep(Days days) {
    for (InvitedWave wave : waves.on(days.atLeast())) {
      if (wave.phase() == InvitedWave.Phase.OVER && !closed.contains(wave.domain())) {
        forgetting.closed(wave, days.atMost());
        waves.closed(wave, invitations.participation(wave));
        closed.add(wave.domain());
      }
    }
    if (!days.atLeast().equals(swept)) {
      forgetting.daily(days.atLeast());
      swept = days.atLeast();
    }
    forgetting.often();
  }
}
