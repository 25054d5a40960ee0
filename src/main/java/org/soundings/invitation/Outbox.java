package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Reminders of those who took part before they were sent. */
  private static final String NOT_NEEDED =
      "delete from mail where study = ? and wave = ? and state = 'WAITING' and kind = 'REMINDER'"
          + " and name in (select name from invitation where asked is not null)";

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
          if (count(connection, wave, kind, MailState.WAITING) > 0
              || count(connection, wave, MailKind.INVITATION, MailState.WAITING) > 0) {
            throw new Refused(InvitationProblem.STILL_SENDING.at(Place.of(wave.domain())));
          }
          if (kind == MailKind.REMINDER) {
            run(
                connection,
                "delete from mail where study = ? and wave = ? and kind = 'REMINDER'",
                wave);
          }
          return add(connection, wave, kind, names(connection, wave, kind));
        });
  }

  private static int add(Connection connection, InvitedWave wave, MailKind kind, List<String> names)
      throws SQLException {
    record Put(long place, String name) {}
    List<Put> all =
        names.stream()
            .map(name -> new Put(RANDOM.nextLong() >>> 1, name))
            .sorted(Comparator.comparing(Put::place))
            .toList();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into mail (place, name, kind, study, wave, state, tries)"
                + " values (?, ?, ?, ?, ?, 'WAITING', 0)")) {
      for (Put put : all) {
        insert.setLong(1, put.place());
        insert.setString(2, put.name());
        insert.setString(3, kind.name());
        insert.setString(4, wave.study());
        insert.setString(5, wave.wave());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return all.size();
  }

  private static List<String> names(Connection connection, InvitedWave wave, MailKind kind)
      throws SQLException {
    String which =
        kind == MailKind.REMINDER
            ? "asked is null"
            : "not exists (select 1 from mail m where m.name = i.name and m.kind = 'INVITATION')";
    try (PreparedStatement select =
        connection.prepareStatement(
            "select name from invitation i where study = ? and wave = ? and address is not null"
                + " and "
                + which)) {
      select.setString(1, wave.study());
      select.setString(2, wave.wave());
      List<String> names = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          names.add(found.getString(1));
        }
      }
      return names;
    }
  }

  /** The studies of which mail waits. */
  public List<String> waiting() {
    return rows.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select distinct study from mail where state = 'WAITING' order by study");
              ResultSet found = select.executeQuery()) {
            List<String> studies = new ArrayList<>();
            while (found.next()) {
              studies.add(found.getString(1));
            }
            return studies;
          }
        });
  }

  /**
   * Takes the next mail of a wave, which is {@link MailState#SENDING} from now on. A reminder is
   * dropped where its person has taken part meanwhile.
   *
   * @param but places of those that are put off
   */
  public Optional<WaitingMail> take(InvitedWave wave, Set<Long> but) {
    return rows.write(
        connection -> {
          List<Candidate> next = candidates(connection, wave, but.size() + 1);
          if (next.isEmpty()) {
            run(connection, NOT_NEEDED, wave);
          }
          for (Candidate one : next) {
            if (!but.contains(one.place())) {
              return taken(connection, wave, one);
            }
          }
          return Optional.empty();
        });
  }

  private record Candidate(long place, String name, MailKind kind, int tries) {}

  private static List<Candidate> candidates(Connection connection, InvitedWave wave, int most)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select m.place, m.name, m.kind, m.tries from mail m join invitation i"
                + " on i.name = m.name where m.study = ? and m.wave = ? and m.state = 'WAITING'"
                + " and (m.kind = 'INVITATION' or i.asked is null)"
                + " order by m.place fetch first "
                + most
                + " rows only")) {
      select.setString(1, wave.study());
      select.setString(2, wave.wave());
      List<Candidate> all = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          all.add(
              new Candidate(
                  found.getLong(1),
                  found.getString(2),
                  MailKind.valueOf(found.getString(3)),
                  found.getInt(4)));
        }
      }
      return all;
    }
  }

  private Optional<WaitingMail> taken(Connection connection, InvitedWave wave, Candidate next)
      throws SQLException {
    if (!isTaken(connection, next.place())) {
      return Optional.empty();
    }
    return invitations
        .of(connection)
        .named(next.name())
        .map(
            invited ->
                new WaitingMail(
                    next.place(), next.kind(), wave.study(), wave.wave(), invited, next.tries()));
  }

  /** By this server, and no other. */
  private static boolean isTaken(Connection connection, long place) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update mail set state = 'SENDING' where place = ? and state = 'WAITING'")) {
      update.setLong(1, place);
      return update.executeUpdate() == 1;
    }
  }

  /** Notes what has become of a mail that was taken. */
  public void mark(WaitingMail mail, MailState state) {
    int tries = state == MailState.WAITING ? mail.tries() + 1 : mail.tries();
    rows.write(connection -> mark(connection, mail.place(), state, tries));
  }

  /** Of a mail that was taken and not given to the mail server: it waits as before. */
  public void putBack(WaitingMail mail) {
    rows.write(connection -> mark(connection, mail.place(), MailState.WAITING, mail.tries()));
  }

  private static int mark(Connection connection, long place, MailState state, int tries)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update mail set state = ?, tries = ? where place = ?")) {
      update.setString(1, state.name());
      update.setInt(2, tries);
      update.setLong(3, place);
      return update.executeUpdate();
    }
  }

  /** At a start, when nothing is being sent: what was, is not known to be. */
  public void begin() {
    rows.write(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update mail set state = 'UNKNOWN' where state = 'SENDING'")) {
            return update.executeUpdate();
          }
        });
  }

  /** Puts in again what may not have been sent. */
  public int again(InvitedWave wave) {
    Invitations.refuseOver(wave);
    return rows.write(
        connection ->
            run(
                connection,
                "update mail set state = 'WAITING' where study = ? and wave = ?"
                    + " and state = 'UNKNOWN'",
                wave));
  }

  /** How many mails of a kind are in each state. */
  public Map<MailState, Long> counts(InvitedWave wave, MailKind kind) {
    return rows.read(
        connection -> {
          Map<MailState, Long> counts = new EnumMap<>(MailState.class);
          for (MailState state : MailState.values()) {
            counts.put(state, count(connection, wave, kind, state));
          }
          return counts;
        });
  }

  private static long count(Connection connection, InvitedWave wave, MailKind kind, MailState state)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from mail where study = ? and wave = ? and kind = ? and state = ?")) {
      select.setString(1, wave.study());
      select.setString(2, wave.wave());
      select.setString(3, kind.name());
      select.setString(4, state.name());
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  /** The addresses whose invitations are in a state, in alphabetical order. */
  public List<String> addresses(InvitedWave wave, MailState state) {
    return rows.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select name from mail where study = ? and wave = ? and kind = 'INVITATION'"
                      + " and state = ?")) {
            select.setString(1, wave.study());
            select.setString(2, wave.wave());
            select.setString(3, state.name());
            List<String> addresses = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                invitations
                    .of(connection)
                    .named(found.getString(1))
                    .ifPresent(invited -> addresses.add(invited.address()));
              }
            }
            return addresses.stream().sorted().toList();
          }
        });
  }

  private static int run(Connection connection, String statement, InvitedWave wave)
      throws SQLException {
    return new WaveRows(connection).run(statement, wave.study(), wave.wave());
  }
}
