package org.soundings.store.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.soundings.database.Disk;
import org.soundings.store.MainDatabase;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.WaveId;

/**
 * Deletes ballots: those that are responses now, or all that somebody has given up; in an order
 * that has nothing to do with that of the responses.
 */
record BallotDeletion(MainDatabase database, Disk disk, Turns turns) {
  /** H2 keeps what a statement deletes in memory until it is flushed. */
  private static final int AT_ONCE = 500;

  /** Those of a wave whose responses are written, but for the ones that did not open. */
  void ofOpened(WaveId id) {
    turns.inOne(
        connection -> {
          if (!database.isH2() || !emptied(id)) {
            ofWave(connection, id, true);
          }
          turns.kept(() -> BallotTable.reached(connection, id, Stage.OPENED));
        });
  }

  /**
   * H2 writes a page again for each row that is deleted from it: of a million ballots that are
   * twenty gigabytes. Where there is nothing else in the table, it is emptied as a whole.
   *
   * @return whether it was
   */
  private boolean emptied(WaveId id) {
    AtomicBoolean done = new AtomicBoolean();
    disk.alone(
        connection -> {
          if (hasOnly(connection, id)) {
            Sql.execute(connection, "truncate table ballot");
            Sql.execute(connection, "CHECKPOINT SYNC");
            done.set(true);
          }
        });
    return done.get();
  }

  private static boolean hasOnly(Connection connection, WaveId id) throws SQLException {
    try (PreparedStatement others =
            Sql.of(
                connection,
                "select 1 from held_ballot union all (select 1 from ballot"
                    + " where study <> ? or wave <> ? fetch first 1 rows only)",
                id.study(),
                id.wave());
        ResultSet found = others.executeQuery()) {
      return !found.next();
    }
  }

  /**
   * As part of the connection's transaction, or, of those that are responses already, of as many as
   * are needed.
   */
  void ofWave(Connection connection, WaveId id, boolean opened) {
    String but = opened ? " and id not in (select id from held_ballot)" : "";
    String some = database.isH2() ? " fetch first " + AT_ONCE + " rows only" : "";
    String delete = "delete from ballot" + BallotTable.OF_WAVE + but + some;
    int deleted;
    do {
      deleted =
          turns.kept(
              () -> {
                int count = Sql.execute(connection, delete, id.study(), id.wave());
                if (opened) {
                  connection.commit();
                }
                return count;
              });
    } while (database.isH2() && deleted > 0);
  }
}
