package org.soundings.mail;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.database.Unavailable;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.InvitedWaves;
import org.soundings.invitation.MailState;
import org.soundings.invitation.Outbox;
import org.soundings.invitation.WaitingMail;

/**
 * Sends what waits in the outbox while its wave is open, at most {@code SOUNDINGS_SMTP_RATE} mails
 * a minute (120). Where the mail server is away it is asked again every half minute; a mail that it
 * puts off is tried again after a time that doubles, from a minute to an hour, {@value #MOST_TRIES}
 * times.
 */
@ApplicationScoped
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
  private static final int MOST_TRIES = 24;
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final int DOUBLINGS = 6;

  /** After the studies are read. */
  private static final int LATE = 500;

  @Resource private ManagedScheduledExecutorService timer;

  private final Outbox outbox;
  private final MailServer server;
  private final MailContents contents;
  private final InvitedWaves waves;
  private final double aSecond;
  private final Map<Long, Long> putOff = new HashMap<>();
  private double allowed;
  private long notBefore = System.nanoTime();
  private @Nullable ScheduledFuture<?> running;

  @Inject
  Delivery(
      Outbox outbox,
      MailServer server,
      MailContents contents,
      InvitedWaves waves,
      @ConfigProperty(name = "soundings.smtp.rate", defaultValue = "120") int rate) {
    this.outbox = outbox;
    this.server = server;
    this.contents = contents;
    this.waves = waves;
    this.aSecond = rate / 60.0;
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    if (server.missing().isEmpty()) {
      outbox.begin();
      running = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void look() {
    allowed = Math.min(allowed + aSecond, Math.max(1, aSecond));
    if (System.nanoTime() - notBefore < 0) {
      return;
    }
    try {
      send();
    } catch (MessagingException away) {
      notBefore = System.nanoTime() + MINUTE / 2;
      LOG.log(
          Level.WARNING,
          "The mail server does not let us in ({0}); asking again in 30 seconds.",
          away.getClass().getSimpleName());
    } catch (Unavailable away) {
      LOG.warning("The invitations' database is away; mail waits.");
    } catch (RuntimeException e) {
      notBefore = System.nanoTime() + MINUTE / 2;
      LOG.log(Level.SEVERE, "Mail could not be sent: {0}", e.getClass().getName());
    }
  }

  private void send() throws MessagingException {
    long now = System.nanoTime();
    putOff.values().removeIf(until -> now - until > 0);
    List<InvitedWave> ready = allowed < 1 ? List.of() : ready();
    if (ready.isEmpty()) {
      return;
    }
    try (MailServer.Connection connection = server.connect()) {
      ready.forEach(wave -> send(connection, wave));
    }
  }

  private List<InvitedWave> ready() {
    return outbox.waiting().stream()
        .flatMap(study -> waves.of(study).stream())
        .filter(wave -> wave.phase() == InvitedWave.Phase.OPEN)
        .toList();
  }

  private void send(MailServer.Connection connection, InvitedWave wave) {
    while (allowed >= 1 && connection.isOpen()) {
      Optional<WaitingMail> next = outbox.take(wave, Set.copyOf(putOff.keySet()));
      if (next.isEmpty()) {
        return;
      }
      allowed--;
      send(connection, next.get());
    }
  }

  private void send(MailServer.Connection connection, WaitingMail mail) {
    Outcome outcome = outcome(connection, mail);
    boolean last = outcome.state() == MailState.WAITING && mail.tries() + 1 >= MOST_TRIES;
    outbox.mark(mail, last ? MailState.REFUSED : outcome.state());
    if (outcome.state() == MailState.WAITING) {
      long wait = MINUTE << Math.min(mail.tries(), DOUBLINGS);
      putOff.put(mail.place(), System.nanoTime() + wait);
    }
    if (outcome.isOfTheServer()) {
      notBefore = System.nanoTime() + MINUTE / 2;
      allowed = 0;
    }
    if (outcome.state() != MailState.SENT) {
      LOG.log(Level.WARNING, "{0} was not sent: {1}.", new Object[] {mail, outcome.reason()});
    }
  }

  /** What cannot be written now, since a file or a setting is wrong, waits. */
  private Outcome outcome(MailServer.Connection connection, WaitingMail mail) {
    if (!MailServer.isAddress(mail.invited().address())) {
      return new Outcome(MailState.REFUSED, "no e-mail address");
    }
    boolean given = false;
    try {
      Mail written =
          contents.of(mail).orElseThrow(() -> new IllegalStateException("no study of " + mail));
      MimeMessage message = connection.message(written);
      given = true;
      return connection.send(message);
    } finally {
      if (!given) {
        outbox.putBack(mail);
      }
    }
  }
}
