package org.soundings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** X-G4: a file that H2 has closed after a failure; X-H4: one that somebody takes away. */
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

  private Database database(String name) {
    return new Database(name, 2, "jdbc:h2:file:" + folder.resolve(name), "soundings", "soundings");
  }

  private static void refused(Database database) {
    assertThrows(Unavailable.class, () -> database.disk().kept(() -> times(database)));
    assertThrows(Unavailable.class, () -> database.disk().turn(() -> times(database)));
  }

  @Test
  void whereItIsDeletedNothingIsTakenAndAllOfItIsThereAfterTheStop_XH4() throws Exception {
    try (Database database = database("file")) {
      assertEquals(1, database.disk().kept(() -> times(database)));
      Files.delete(folder.resolve("file.mv.db"));
      refused(database);
    }
    try (Database again = database("file")) {
      assertEquals(2, again.disk().kept(() -> times(again)));
    }
    assertEquals(List.of("file.mv.db"), names());
  }

  @Test
  void whereItIsReplacedTheStopTouchesNothingAndWritesItBeside_XH4() throws Exception {
    Path file = folder.resolve("file.mv.db");
    Path other = Files.writeString(folder.resolve("other"), "another file");
    try (Database database = database("file")) {
      assertEquals(1, database.disk().kept(() -> times(database)));
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      refused(database);
    }
    assertEquals("another file", Files.readString(file));
    Files.move(folder.resolve("kept-1-file.mv.db"), file, StandardCopyOption.REPLACE_EXISTING);
    try (Database again = database("file")) {
      assertEquals(2, again.disk().kept(() -> times(again)));
    }
  }

  @Test
  void whereItIsPutBackItGoesOn_XH4() throws Exception {
    Path file = folder.resolve("file.mv.db");
    try (Database database = database("file")) {
      Files.move(file, folder.resolve("away"));
      refused(database);
      Files.move(folder.resolve("away"), file);
      assertEquals(1, database.disk().kept(() -> times(database)));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
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
