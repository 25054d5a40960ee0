package org.soundings.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work over the connections of one database; what {@link #write} returns is on the disk. */
public record Transactions(Database database) {
  /** What is done with a connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * @throws Unavailable where the database does not answer
   */
  public <T> T read(Work<T> work) {
    return database.disk().turn(() -> connected(work));
  }

  /**
   * In one transaction, all or nothing.
   *
   * @throws Unavailable where the database does not answer; what was asked may have been kept
   */
  public <T> T write(Work<T> work) {
    return database.disk().kept(() -> connected(connection -> whole(connection, work)));
  }

  private <T> T connected(Work<T> work) {
    try (Connection connection = database.connection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  private static <T> T whole(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.with(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }
}
