package org.soundings.account;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.web.PublicAddress;

/**
 * Makes a link for somebody with an account when the launcher asks for it, so that the only
 * administrator who has lost the password gets in again (ADR 98). Whoever can write in the data
 * folder may do so anyway.
 *
 * <p>The e-mail address is in the file {@value #WANTED}. The link, or nothing where nobody has the
 * address, is written into {@value #REPLY}, which the launcher has made for itself alone; then
 * {@value #WANTED} is deleted.
 */
@ApplicationScoped
class WantedLinks {
  static final String WANTED = ".link-wanted";
  static final String REPLY = ".link";

  /** As the log names whoever asks: somebody on the server's machine. */
  static final String WHO = "./soundings link";

  private static final Logger LOG = Logger.getLogger(WantedLinks.class.getName());
  private static final int LATE = 402;

  @Resource private ManagedScheduledExecutorService timer;

  private final Path folder;
  private final Accounts accounts;
  private final Welcomes welcomes;
  private final PublicAddress address;
  private @Nullable ScheduledFuture<?> running;

  @Inject
  WantedLinks(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      Accounts accounts,
      Welcomes welcomes,
      PublicAddress address) {
    this.folder = Path.of(data);
    this.accounts = accounts;
    this.welcomes = welcomes;
    this.address = address;
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    running = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  void look() {
    try {
      answer();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.SEVERE, "No link could be made for ./soundings link", e);
    }
  }

  private void answer() throws IOException {
    Path wanted = folder.resolve(WANTED);
    Path reply = folder.resolve(REPLY);
    if (!Files.exists(wanted)) {
      return;
    }
    try {
      if (Files.exists(reply)) {
        String typed = Files.readString(wanted);
        Files.writeString(reply, accounts.named(typed).map(this::link).orElse(""));
      }
    } finally {
      Files.delete(wanted);
    }
  }

  private String link(Person person) {
    return address.origin() + Welcomes.PATH + welcomes.make(WHO, person) + "\n";
  }
}
