package org.soundings.store.answer;

import java.sql.Connection;
import java.sql.SQLException;
import org.soundings.database.Disk;
import org.soundings.database.Unavailable;
import org.soundings.store.MainDatabase;

/** Transactions that are too long for one turn between two flushes of the disk. */
record Turns(MainDatabase database, Disk disk) {
  /** What is done with the transaction's connection in one turn. */
  interface Step<T> {
    T take() throws SQLException;
  }

  /**
   * Work over one connection without automatic commits; whatever fails is rolled back.
   *
   * @throws Unavailable where the database does not answer
   */
  void inOne(Disk.Step work) {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      try {
        work.take(connection);
      } catch (SQLException | RuntimeException e) {
        rollBack(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  /** What is not yet committed is on the disk as such: a file that is opened again drops it. */
  <T> T kept(Step<T> step) {
    return disk.kept(
        () -> {
          try {
            return step.take();
          } catch (SQLException e) {
            throw new Unavailable(e);
          }
        });
  }

  private void rollBack(Connection connection) {
    disk.turn(
        () -> {
          try {
            connection.rollback();
          } catch (SQLException alreadyGone) {
            // the failure that led here is the one to tell
          }
          return true;
        });
  }
}
