package org.soundings.store.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.WaveId;

/** What closing a wave asks of its ballots, as part of one transaction. */
final class BallotTable {
  static final String OF_WAVE = " where study = ? and wave = ?";

  private BallotTable() {}

  /** Whoever comes second, on another server, waits here and then has nothing to do. */
  static boolean isClosing(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement wave =
            Sql.of(
                connection,
                "select reached from wave" + OF_WAVE + " for update",
                id.study(),
                id.wave());
        ResultSet found = wave.executeQuery()) {
      return found.next() && found.getString(1).equals(Stage.CLOSING.name());
    }
  }

  static boolean isUnsealed(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement one =
            Sql.of(
                connection,
                "select 1 from unsealed" + OF_WAVE + " fetch first 1 rows only",
                id.study(),
                id.wave());
        ResultSet found = one.executeQuery()) {
      return found.next();
    }
  }

  static List<UUID> ids(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement all =
            Sql.of(connection, "select id from ballot" + OF_WAVE, id.study(), id.wave());
        ResultSet found = all.executeQuery()) {
      List<UUID> ballots = new ArrayList<>();
      while (found.next()) {
        ballots.add(found.getObject(1, UUID.class));
      }
      return ballots;
    }
  }

  /** It has come so far, if it had not come further; all that was done so far is kept. */
  static boolean reached(Connection connection, WaveId id, Stage stage) throws SQLException {
    Sql.execute(
        connection,
        "update wave set reached = ?" + OF_WAVE + " and reached in ('CLOSING', 'WRITTEN')",
        stage.name(),
        id.study(),
        id.wave());
    connection.commit();
    return true;
  }

  /** These did not open, and are not deleted with those that did. */
  static void hold(Connection connection, List<UUID> ballots) throws SQLException {
    for (UUID ballot : ballots) {
      Sql.execute(connection, "insert into held_ballot (id) values (?)", ballot);
    }
  }

  /** Of a wave whose ballots are all given up. */
  static boolean holdNone(Connection connection, WaveId id) throws SQLException {
    Sql.execute(
        connection,
        "delete from held_ballot where id in (select id from ballot" + OF_WAVE + ")",
        id.study(),
        id.wave());
    return true;
  }

  /** So many of its ballots were given up. */
  static void note(Connection connection, WaveId id, int discarded) throws SQLException {
    Sql.execute(
        connection,
        "update ballot_key set discarded = discarded + ? where wave = ?",
        discarded,
        id.toString());
  }

  static void deleteDrafts(Connection connection, WaveId id) throws SQLException {
    Sql.execute(connection, "delete from draft" + OF_WAVE, id.study(), id.wave());
  }
}
