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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
  static final int MOST_TRIES = 24;
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);
  private static final int DOUBLINGS = 6;

  /** After the studies are read. */
  private static final int LATE = 500;

  @Resource private ManagedScheduledExecutorService timer;

  private final Outbox outbox;
  private final MailServer server;
  private final MailContents contents;
  private final InvitedWaves waves;
  private final double aSecond;
  private final LongSupplier nanos;
  private final PutOff putOff = new PutOff();
  private double allowed;
  private long notBefore;
  private @Nullable ScheduledFuture<?> running;

  @Inject
  Delivery(
      Outbox outbox,
      MailServer server,
      MailContents contents,
      InvitedWaves waves,
      @ConfigProperty(name = "soundings.smtp.rate", defaultValue = "120") int rate) {
    this(outbox, server, contents, waves, rate, System::nanoTime);
  }

  Delivery(
      Outbox outbox,
      MailServer server,
      MailContents contents,
      InvitedWaves waves,
      int rate,
      LongSupplier nanos) {
    this.outbox = outbox;
    this.server = server;
    this.contents = contents;
    this.waves = waves;
    this.aSecond = rate / 60.0;
    this.nanos = nanos;
    this.notBefore = nanos.getAsLong();
  }

  void begin(@Observes @Priority(LATE) @Initialized(ApplicationScoped.class) Object app) {
    if (server.missing().isEmpty()) {
      resume();
      running = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object app) {
    if (running != null) {
      running.cancel(false);
    }
  }

  /** What was put off before the last stop is due now. */
  void resume() {
    outbox.begin();
    long now = nanos.getAsLong();
    outbox.tried().forEach(mail -> putOff.add(mail.study(), mail.wave(), mail.place(), now));
  }

  /** Sends what may leave in a second; called once in each. */
  void look() {
    allowed = Math.min(allowed + aSecond, Math.max(1, aSecond));
    if (nanos.getAsLong() - notBefore < 0) {
      return;
    }
    try {
      send();
    } catch (MessagingException away) {
      pause();
      LOG.log(
          Level.WARNING,
          "The mail server does not let us in ({0}); asking again in 30 seconds.",
          away.getClass().getSimpleName());
    } catch (Unavailable away) {
      LOG.warning("The invitations' database is away; mail waits.");
    } catch (RuntimeException e) {
      pause();
      LOG.log(Level.SEVERE, "Mail could not be sent: {0}", e.getClass().getName());
    }
  }

  private void send() throws MessagingException {
    List<InvitedWave> ready = allowed < 1 ? List.of() : ready(nanos.getAsLong());
    if (ready.isEmpty()) {
      return;
    }
    try (MailServer.Connection connection = server.connect()) {
      ready.forEach(wave -> send(connection, wave));
    }
  }

  private void pause() {
    notBefore = nanos.getAsLong() + MINUTE / 2;
  }

  /** The waves that are open and have mail to be sent now. */
  private List<InvitedWave> ready(long now) {
    List<Outbox.Waiting> waiting = outbox.waiting();
    return Stream.concat(waiting.stream().map(Outbox.Waiting::study), putOff.due(now).stream())
        .distinct()
        .flatMap(study -> waves.of(study).stream())
        .filter(wave -> wave.phase() == InvitedWave.Phase.OPEN)
        .filter(
            wave -> putOff.isDue(wave, now) || waiting.stream().anyMatch(mail -> mail.isOf(wave)))
        .filter(contents::mayLeave)
        .toList();
  }

  private void send(MailServer.Connection connection, InvitedWave wave) {
    while (allowed >= 1 && connection.isOpen()) {
      Optional<WaitingMail> next = next(wave);
      if (next.isEmpty()) {
        return;
      }
      allowed--;
      send(connection, next.get());
    }
  }

  private Optional<WaitingMail> next(InvitedWave wave) {
    long now = nanos.getAsLong();
    for (Optional<Long> due = putOff.take(wave, now);
        due.isPresent();
        due = putOff.take(wave, now)) {
      Optional<WaitingMail> again = outbox.take(wave, due.get());
      if (again.isPresent()) {
        return again;
      }
    }
    return outbox.take(wave);
  }

  private void send(MailServer.Connection connection, WaitingMail mail) {
    Outcome outcome = outcome(connection, mail);
    boolean last =
        outcome.state() == MailState.WAITING
            && !outcome.isOfTheServer()
            && mail.tries() + 1 >= MOST_TRIES;
    outbox.mark(mail, last ? MailState.REFUSED : outcome.state());
    if (outcome.state() == MailState.WAITING && !last) {
      putOff(mail, Math.min(HOUR, MINUTE << Math.min(mail.tries(), DOUBLINGS)));
    }
    if (outcome.isOfTheServer()) {
      pause();
      allowed = 0;
    }
    if (outcome.state() != MailState.SENT) {
      LOG.log(Level.WARNING, "{0} was not sent: {1}.", new Object[] {mail, outcome.reason()});
    }
  }

  private void putOff(WaitingMail mail, long wait) {
    putOff.add(mail.study(), mail.wave(), mail.place(), nanos.getAsLong() + wait);
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
        if (mail.tries() > 0) {
          putOff(mail, 0);
        }
      }
    }
  }
}
