package org.soundings.account;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.database.BackupRequest;

/** Copies the accounts' file when the launcher asks for it, for a back-up. */
@ApplicationScoped
class AccountCopies {
  private static final Logger LOG = Logger.getLogger(AccountCopies.class.getName());
  private static final int SECONDS = 2;
  private static final int LATE = 401;

  @Resource private ManagedScheduledExecutorService timer;

  private final BackupRequest request;
  private final AccountDatabase database;
  private @Nullable ScheduledFuture<?> running;

  @Inject
  AccountCopies(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      AccountDatabase database) {
    this.request = new BackupRequest(Path.of(data), ".accounts-backup");
    this.database = database;
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    running = timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void look() {
    try {
      request.answer(database::backUp);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The accounts could not be copied for a back-up", e);
    }
  }
}
