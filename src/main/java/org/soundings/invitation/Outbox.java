package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/**
 * The mail of invited waves. Each step is on the disk before the next is taken: a mail is {@link
 * MailState#SENDING} before the mail server is given it, so none is lost and none is sent twice
 * without being named as {@link MailState#UNKNOWN}.
 *
 * <p>What it says of reminders never tells who has taken part: how many were sent is for bands, and
 * addresses are named of invitations alone (A5).
 */
@ApplicationScoped
public class Outbox {
  private final Rows rows;
  private final Invitations invitations;

  @Inject
  Outbox(Rows rows, Invitations invitations) {
    this.rows = rows;
    this.invitations = invitations;
  }

  /**
   * Puts mail in for everybody with an address: an invitation for those for whom there was none, a
   * reminder for those who are not yet recorded as having taken part. Sent reminders are forgotten.
   *
   * @return how many
   * @throws Refused where the wave is closed, or mail of it is still to be sent
   */
  public int add(InvitedWave wave, MailKind kind) {
    Invitations.refuseOver(wave);
    return rows.write(
        connection -> {
          MailRows mails = new MailRows(connection);
          if (mails.count(wave, kind, MailState.WAITING) > 0
              || mails.count(wave, MailKind.INVITATION, MailState.WAITING) > 0) {
            throw new Refused(InvitationProblem.STILL_SENDING.at(Place.of(wave.domain())));
          }
          if (kind == MailKind.REMINDER) {
            mails.forgetReminders(wave);
          }
          List<String> names = mails.missing(wave, kind);
          mails.add(wave, kind, names);
          return names.size();
        });
  }

  /**
   * A mail that waits, or a wave of which any does.
   *
   * @param place by which the outbox knows it; 0 of a wave
   */
  public record Waiting(String study, String wave, long place) {
    /** Whether it is of this wave. */
    public boolean isOf(InvitedWave other) {
      return study.equals(other.study()) && wave.equals(other.wave());
    }
  }

  /** The waves of which mail waits that was not tried yet. */
  public List<Waiting> waiting() {
    return rows.read(connection -> new MailRows(connection).waiting());
  }

  /** What waits after the mail server has put it off. */
  public List<Waiting> tried() {
    return rows.read(connection -> new MailRows(connection).tried());
  }

  /**
   * Takes the next mail of a wave that was not tried yet, which is {@link MailState#SENDING} from
   * now on. A reminder is dropped where its person has taken part meanwhile.
   */
  public Optional<WaitingMail> take(InvitedWave wave) {
    return rows.write(
        connection -> {
          MailRows mails = new MailRows(connection);
          Optional<MailRows.Candidate> next = mails.next(wave);
          if (next.isEmpty()) {
            mails.forgetNeedless(wave);
          }
          return taken(connection, wave, next);
        });
  }

  /** Takes one that was put off; nothing where it waits no more. */
  public Optional<WaitingMail> take(InvitedWave wave, long place) {
    return rows.write(
        connection -> taken(connection, wave, new MailRows(connection).at(wave, place)));
  }

  private Optional<WaitingMail> taken(
      Connection connection, InvitedWave wave, Optional<MailRows.Candidate> found)
      throws SQLException {
    if (found.isEmpty() || !new MailRows(connection).take(found.get().place())) {
      return Optional.empty();
    }
    MailRows.Candidate next = found.get();
    return invitations
        .of(connection)
        .named(next.name())
        .map(
            invited ->
                new WaitingMail(
                    next.place(), next.kind(), wave.study(), wave.wave(), invited, next.tries()));
  }

  /** Notes what has become of a mail that was taken. */
  public void mark(WaitingMail mail, MailState state) {
    int tries = state == MailState.WAITING ? mail.tries() + 1 : mail.tries();
    rows.write(connection -> new MailRows(connection).mark(mail.place(), state, tries));
  }

  /** Of a mail that was taken and not given to the mail server: it waits as before. */
  public void putBack(WaitingMail mail) {
    rows.write(
        connection -> new MailRows(connection).mark(mail.place(), MailState.WAITING, mail.tries()));
  }

  /** At a start, when nothing is being sent: what was, is not known to be. */
  public void begin() {
    rows.write(connection -> new MailRows(connection).doubt());
  }

  /**
   * Puts mail in again.
   *
   * @param state {@link MailState#UNKNOWN}, what may not have been sent, or {@link
   *     MailState#REFUSED}
   * @return how many
   * @throws Refused where the wave is closed
   */
  public int again(InvitedWave wave, MailState state) {
    Invitations.refuseOver(wave);
    return rows.write(connection -> new MailRows(connection).again(wave, state));
  }

  /**
   * Gives an invitation that was refused another address, and puts it in again.
   *
   * @param refused the address that it had
   * @param address an e-mail address
   * @throws Refused where the wave is closed, none was refused that had the address, or somebody
   *     else has the other
   */
  public void correct(InvitedWave wave, String refused, String address) {
    Invitations.refuseOver(wave);
    rows.write(
        connection -> {
          InvitedRows people = invitations.of(connection);
          MailRows mails = new MailRows(connection);
          String name = people.nameOf(wave, refused).orElse("");
          if (mails.again(name, MailState.REFUSED) == 0) {
            throw new Refused(InvitationProblem.NOT_REFUSED.at(Place.of("address"), refused));
          }
          if (!people.nameOf(wave, address).orElse(name).equals(name)) {
            throw new Refused(InvitationProblem.TWICE.at(Place.of("corrected")));
          }
          people.readdress(wave, name, address);
          return name;
        });
    rows.mix();
  }

  /** How many mails of a kind are in each state. */
  public Map<MailState, Long> counts(InvitedWave wave, MailKind kind) {
    return rows.read(
        connection -> {
          Map<MailState, Long> counts = new EnumMap<>(MailState.class);
          for (MailState state : MailState.values()) {
            counts.put(state, new MailRows(connection).count(wave, kind, state));
          }
          return counts;
        });
  }

  /** The addresses whose invitations are in a state, in alphabetical order. */
  public List<String> addresses(InvitedWave wave, MailState state) {
    return rows.read(
        connection -> {
          List<String> addresses = new ArrayList<>();
          for (String name : new MailRows(connection).names(wave, state)) {
            invitations.of(connection).named(name).map(Invited::address).ifPresent(addresses::add);
          }
          return addresses.stream().sorted().toList();
        });
  }
}
