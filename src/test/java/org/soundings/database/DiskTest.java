package org.soundings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X-G4: a file that H2 has closed after a failure. */
class DiskTest {
  private static final int TIMES = 3;
  private static final int BETWEEN_TRIES = 1_100;

  @TempDir Path folder;

  /** As H2 does after a write that failed. */
  private static void fail(Database database) throws SQLException {
    try (Connection connection = database.connection()) {
      ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
          .getDatabase()
          .getStore()
          .getMvStore()
          .closeImmediately();
    }
  }

  @Test
  void itIsOpenedAtOnceAndStaysOpenWhoeverElseConnects_XG4() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("file");
    try (Database database = new Database("file", 2, url, "soundings", "soundings")) {
      for (int times = 0; times < TIMES; times++) {
        Thread.sleep(BETWEEN_TRIES);
        fail(database);
        database.disk().mend();
        assertEquals(times + 1, database.disk().kept(() -> times(database)));
      }
    }
  }

  /** The table outlives each failure, because what was acknowledged is in the file. */
  private static int times(Database database) {
    try (Connection connection = database.connection();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists t(a int)");
      statement.execute("insert into t values (1)");
      var found = statement.executeQuery("select count(*) from t");
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
