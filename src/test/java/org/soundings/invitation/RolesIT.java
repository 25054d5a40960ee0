package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.database.Database;
import org.soundings.database.Tables;

/** A3 on a real PostgreSQL, with the two roles as docs/anonymity.md has them made. */
class RolesIT {
  private static final String NO_PRIVILEGE = "42501";
  private static final Tables ANSWERS =
      new Tables("db/migration", "SOUNDINGS_DB", List.of("invitation"));
  @TempDir Path folder;
  private static EmbeddedPostgres postgres;
  private static String url;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?currentSchema=";
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String part : documented()) {
        statement.execute(part);
      }
    }
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  /** The statements of the documentation, as somebody would copy them. */
  private static List<String> documented() throws Exception {
    String docs = java.nio.file.Files.readString(Path.of("docs/anonymity.md"));
    String sql = docs.substring(docs.indexOf("```sql") + 6);
    sql = sql.substring(0, sql.indexOf("```"));
    List<String> parts = new ArrayList<>();
    for (String part : sql.split(";")) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private TestInvitations side() {
    return new TestInvitations(folder, url + "invitations", "soundings_invitations", "SECOND");
  }

  private static void answers() {
    try (Database database =
        new Database("answers", 2, url + "answers", "soundings_answers", "FIRST")) {
      ANSWERS.migrate(database);
    }
  }

  @Test
  void a3NeitherRoleReadsWhatIsTheOthers() throws Exception {
    answers();
    try (TestInvitations side = side()) {
      side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
    }
    answers();
    refused("soundings_answers", "FIRST", "invitations", "invitation", "stratum_key", "decoy");
    refused("soundings_invitations", "SECOND", "answers", "response", "submission", "draft");
    refused("soundings_invitations", "SECOND", "answers", "ballot", "verifying_key", "wave");
  }

  private static void refused(String role, String password, String schema, String... tables)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url + schema, role, password);
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        SQLException told =
            assertThrows(
                SQLException.class,
                () -> statement.executeQuery("select * from " + schema + "." + table));
        assertEquals(NO_PRIVILEGE, told.getSQLState(), String.valueOf(told.getMessage()));
      }
    }
  }

  @Test
  void a3ARoleThatCanReadBothIsRefusedAtTheStart() {
    answers();
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class,
            () -> new TestInvitations(folder, url + "invitations", "postgres", "postgres"));
    assertTrue(
        String.valueOf(told.getMessage()).contains("answers."), String.valueOf(told.getMessage()));
  }

  @Test
  void a5NeitherPlaceNorTransactionTellsWhoTookPartWhen() throws Exception {
    try (TestInvitations side = side()) {
      InvitedWave wave = TestInvitations.wave("second", 5, InvitedWave.Phase.OPEN, null);
      List<Invited> invited = side.invitations.add(wave, TestInvitations.list(10));
      assertEquals(1, transactions());
      for (Invited one : invited.subList(0, 12)) {
        side.unscripted.credential(
            wave, TestInvitations.code(one), new SecureRandom().generateSeed(32));
      }
      assertTrue(transactions() > 12, "before, each has a transaction of its own");
      assertTrue(side.order.keep(false));
      assertEquals(1, transactions());
      try (Connection connection = connection();
          ResultSet rows =
              connection
                  .createStatement()
                  .executeQuery("select place from invitation order by ctid")) {
        long before = -1;
        int count = 0;
        while (rows.next()) {
          assertTrue(before < rows.getLong(1), "in the order of places");
          before = rows.getLong(1);
          count++;
        }
        assertTrue(count >= 20);
      }
      assertEquals(8, side.invitations.reminders(wave).size());
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(url + "invitations", "soundings_invitations", "SECOND");
  }

  private static long transactions() throws SQLException {
    try (Connection connection = connection();
        ResultSet found =
            connection
                .createStatement()
                .executeQuery(
                    "select count(distinct xmin::text) from invitation where wave = 'second'")) {
      found.next();
      return found.getLong(1);
    }
  }
}
