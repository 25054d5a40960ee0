package org.soundings.invitation;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The table of mail.
 *
 * @param connection in a transaction where something is changed
 */
record MailRows(Connection connection) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Nobody gets a reminder who took part before it leaves. */
  private static final String NEXT =
      "select m.place, m.name, m.kind, m.tries from mail m where m.study = ? and m.wave = ?"
          + " and m.state = 'WAITING' and exists (select 1 from invitation i where i.name = m.name"
          + " and (m.kind = 'INVITATION' or i.asked is null))";

  private static final String NOT_TRIED =
      " and m.tries = 0 order by m.study, m.wave, m.state, m.tries, m.place"
          + " fetch first 1 rows only";

  private static final String OF_WAVE = " where study = ? and wave = ?";

  /** A mail that may be sent. */
  record Candidate(long place, String name, MailKind kind, int tries) {}

  /** In random places, so that mail leaves in no order of the list, nor lies in it. */
  void add(InvitedWave wave, MailKind kind, List<String> all) throws SQLException {
    List<String> names = new ArrayList<>(all);
    Collections.shuffle(names, RANDOM);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into mail (place, name, kind, study, wave, state, tries)"
                + " values (?, ?, ?, ?, ?, 'WAITING', 0)")) {
      for (String name : names) {
        insert.setLong(1, RANDOM.nextLong() >>> 1);
        insert.setString(2, name);
        insert.setString(3, kind.name());
        insert.setString(4, wave.study());
        insert.setString(5, wave.wave());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The names of the invitations for which mail of a kind is missing. */
  List<String> missing(InvitedWave wave, MailKind kind) throws SQLException {
    String which =
        kind == MailKind.REMINDER
            ? "asked is null"
            : "not exists (select 1 from mail m where m.name = i.name and m.kind = 'INVITATION')";
    return texts(
        "select name from invitation i where study = ? and wave = ? and address is not null and "
            + which,
        wave.study(),
        wave.wave());
  }

  void forgetReminders(InvitedWave wave) throws SQLException {
    run("delete from mail" + OF_WAVE + " and kind = 'REMINDER'", wave.study(), wave.wave());
  }

  /** Reminders of those who took part before they were sent. */
  void forgetNeedless(InvitedWave wave) throws SQLException {
    run(
        "delete from mail"
            + OF_WAVE
            + " and state = 'WAITING' and kind = 'REMINDER'"
            + " and name in (select name from invitation where asked is not null)",
        wave.study(),
        wave.wave());
  }

  /** The next mail of a wave that was not tried yet. */
  Optional<Candidate> next(InvitedWave wave) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEXT + NOT_TRIED)) {
      return candidate(select, wave);
    }
  }

  /** The mail in a place, where it still waits. */
  Optional<Candidate> at(InvitedWave wave, long place) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEXT + " and m.place = ?")) {
      select.setLong(3, place);
      return candidate(select, wave);
    }
  }

  private static Optional<Candidate> candidate(PreparedStatement select, InvitedWave wave)
      throws SQLException {
    select.setString(1, wave.study());
    select.setString(2, wave.wave());
    try (ResultSet found = select.executeQuery()) {
      return found.next()
          ? Optional.of(
              new Candidate(
                  found.getLong(1),
                  found.getString(2),
                  MailKind.valueOf(found.getString(3)),
                  found.getInt(4)))
          : Optional.empty();
    }
  }

  /** By this server, and no other. */
  boolean take(long place) throws SQLException {
    return run(
            "update mail set state = 'SENDING' where place = " + place + " and state = 'WAITING'")
        == 1;
  }

  int mark(long place, MailState state, int tries) throws SQLException {
    return run(
        "update mail set state = ?, tries = " + tries + " where place = " + place, state.name());
  }

  /** What is in a state waits as if it had not been tried. */
  int again(InvitedWave wave, MailState state) throws SQLException {
    return run(
        "update mail set state = 'WAITING', tries = 0" + OF_WAVE + " and state = ?",
        wave.study(),
        wave.wave(),
        state.name());
  }

  /** The same of one invitation. */
  int again(String name, MailState state) throws SQLException {
    return run(
        "update mail set state = 'WAITING', tries = 0"
            + " where name = ? and kind = 'INVITATION' and state = ?",
        name,
        state.name());
  }

  /** What was being sent is not known to be. */
  int doubt() throws SQLException {
    return run("update mail set state = 'UNKNOWN' where state = 'SENDING'");
  }

  long count(InvitedWave wave, MailKind kind, MailState state) throws SQLException {
    String select = "select count(*) from mail" + OF_WAVE + " and kind = ? and state = ?";
    return Long.parseLong(
        texts(select, wave.study(), wave.wave(), kind.name(), state.name()).getFirst());
  }

  /** The names of the invitations that are in a state. */
  List<String> names(InvitedWave wave, MailState state) throws SQLException {
    String select = "select name from mail" + OF_WAVE + " and kind = 'INVITATION' and state = ?";
    return texts(select, wave.study(), wave.wave(), state.name());
  }

  /** The waves of which mail waits that was not tried yet. */
  List<Outbox.Waiting> waiting() throws SQLException {
    return waves(
        "select distinct study, wave, 0 from mail where state = 'WAITING' and tries = 0"
            + " order by study, wave");
  }

  /** What waits after a try, each with its wave. */
  List<Outbox.Waiting> tried() throws SQLException {
    return waves("select study, wave, place from mail where state = 'WAITING' and tries > 0");
  }

  private List<Outbox.Waiting> waves(String text) throws SQLException {
    List<Outbox.Waiting> waves = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(text);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        waves.add(new Outbox.Waiting(found.getString(1), found.getString(2), found.getLong(3)));
      }
    }
    return waves;
  }

  private List<String> texts(String text, String... values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          texts.add(found.getString(1));
        }
      }
      return texts;
    }
  }

  private int run(String text, String... values) throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        change.setString(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }
}
