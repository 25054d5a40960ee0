package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.invitation.DueMail;
import org.soundings.invitation.InvitationProblem;
import org.soundings.invitation.Invited;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.MailKind;
import org.soundings.invitation.MailState;
import org.soundings.invitation.Outbox;
import org.soundings.mail.Mail;
import org.soundings.mail.MailServer;
import org.soundings.mail.Outcome;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** Sends invitations and reminders by mail. */
@ApplicationScoped
public class Mailing {
  /** Where a link of a test leads to: a code that nobody has. */
  private static final String NOBODY = "0000-0000-0000-0000-0000-0000-00";

  /**
   * The mail of a wave as a researcher may see it: of reminders only roughly how many were sent, so
   * that they do not tell who took part (A5).
   *
   * @param waiting invitations to be sent, those that the mail server has put off too
   * @param sent invitations that the mail server has taken
   * @param refused addresses that it takes no mail for
   * @param unknown addresses whose invitation may have been sent or not
   * @param reminding whether reminders are still to be sent
   * @param reminded to how many people
   */
  public record State(
      long waiting,
      long sent,
      List<String> refused,
      List<String> unknown,
      boolean reminding,
      RoughCount reminded) {}

  private final Inviting inviting;
  private final Outbox outbox;
  private final DueMail due;
  private final StudyMail contents;
  private final MailServer server;

  @Inject
  Mailing(Inviting inviting, Outbox outbox, DueMail due, StudyMail contents, MailServer server) {
    this.inviting = inviting;
    this.outbox = outbox;
    this.due = due;
    this.contents = contents;
    this.server = server;
  }

  /** Whether the administrator has named a mail server, and where links lead. */
  public boolean isSetUp() {
    return missing().isEmpty();
  }

  public State state(String study, String wave) {
    return state(inviting.find(study, wave));
  }

  private State state(InvitedWave wave) {
    Map<MailState, Long> invitations = outbox.counts(wave, MailKind.INVITATION);
    Map<MailState, Long> reminders = outbox.counts(wave, MailKind.REMINDER);
    return new State(
        count(invitations, MailState.WAITING) + count(invitations, MailState.SENDING),
        count(invitations, MailState.SENT),
        outbox.addresses(wave, MailState.REFUSED),
        outbox.addresses(wave, MailState.UNKNOWN),
        count(reminders, MailState.WAITING) + count(reminders, MailState.SENDING) > 0,
        RoughCount.of(count(reminders, MailState.SENT)));
  }

  private static long count(Map<MailState, Long> counts, MailState state) {
    return counts.getOrDefault(state, 0L);
  }

  /**
   * Puts an invitation in for everybody who has got none by mail; they leave while the wave is
   * open.
   *
   * @throws Refused where that cannot be done; nothing is put in then
   */
  public State invite(String study, String name) {
    return add(study, name, MailKind.INVITATION);
  }

  /**
   * Puts a reminder in for everybody who is not yet recorded as having taken part.
   *
   * @throws Refused where that cannot be done, as while mail is still to be sent
   */
  public State remind(String study, String name) {
    return add(study, name, MailKind.REMINDER);
  }

  private State add(String study, String name, MailKind kind) {
    InvitedWave wave = ready(study, name);
    outbox.add(wave, kind);
    return state(wave);
  }

  /**
   * As {@link DueMail#invite}.
   *
   * @throws Refused where no mail can be sent
   */
  void inviteDue(String study, String name, int passed) {
    due.invite(ready(study, name), passed);
  }

  /**
   * As {@link DueMail#remind}.
   *
   * @throws Refused where no mail can be sent
   */
  boolean remindDue(String study, String name, int number) {
    return due.remind(ready(study, name), number);
  }

  /** Puts in again what may not have been sent. */
  public State again(String study, String name) {
    return again(study, name, MailState.UNKNOWN);
  }

  /** Puts in again what the mail server has refused, as where that was a fault of its own. */
  public State refused(String study, String name) {
    return again(study, name, MailState.REFUSED);
  }

  private State again(String study, String name, MailState of) {
    InvitedWave wave = ready(study, name);
    outbox.again(wave, of);
    return state(wave);
  }

  /**
   * Puts an invitation that was refused in again, for a corrected address.
   *
   * @param refused the address that it had
   * @throws Refused where that cannot be done
   */
  public State correct(String study, String name, String refused, String corrected) {
    InvitedWave wave = ready(study, name);
    if (!MailServer.isAddress(corrected)) {
      throw new Refused(InvitationProblem.NO_MAIL_ADDRESS.at(Place.of("corrected"), corrected));
    }
    outbox.correct(wave, refused, corrected);
    return state(wave);
  }

  /**
   * Sends an invitation or a reminder to one address now, with a link that leads nowhere.
   *
   * @throws Refused where the mail server does not take it
   */
  public State test(String study, String name, boolean reminder, String address) {
    InvitedWave wave = ready(study, name);
    Place place = Place.of("test");
    if (!MailServer.isAddress(address)) {
      throw new Refused(InvitationProblem.NO_MAIL_ADDRESS.at(place, address));
    }
    MailKind kind = reminder ? MailKind.REMINDER : MailKind.INVITATION;
    Optional<Mail> mail = contents.of(wave, kind, new Invited(address, "", NOBODY));
    Outcome outcome = server.send(mail.orElseThrow());
    if (outcome.state() != MailState.SENT) {
      throw new Refused(InvitationProblem.TEST_NOT_SENT.at(place, outcome.reason()));
    }
    return state(wave);
  }

  private InvitedWave ready(String study, String name) {
    InvitedWave wave = inviting.withKey(inviting.find(study, name));
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      Place place = Place.of(wave.study() + "/" + wave.wave());
      throw new Refused(InvitationProblem.NO_MAIL_SERVER.at(place, missing.get()));
    }
    return wave;
  }

  private Optional<String> missing() {
    return contents.knowsItsSite() ? server.missing() : Optional.of("SOUNDINGS_URL");
  }
}
