package org.soundings.invitation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.database.Database;
import org.soundings.database.Tables;
import org.soundings.database.Transactions;
import org.soundings.database.Unavailable;

/**
 * The invitations' own database: an H2 file, or PostgreSQL with a role of its own where {@code
 * SOUNDINGS_INVITATIONS_DB_URL}, {@code _USER} and {@code _PASSWORD} say so. What {@link #write}
 * returns is on the disk.
 */
@ApplicationScoped
class Rows {
  private static final String H2 = "jdbc:h2:file:./data/invitations";
  private static final int MOST_CONNECTIONS = 8;

  /** The tables of answers may not be within reach (A3). */
  private static final Tables TABLES =
      new Tables(
          "db/invitations",
          "SOUNDINGS_INVITATIONS_DB",
          List.of("response", "submission", "draft", "receipt", "person"));

  private final Database database;

  @Inject
  Rows(
      @ConfigProperty(name = "soundings.invitations.db.url", defaultValue = H2) String url,
      @ConfigProperty(name = "soundings.invitations.db.user", defaultValue = "invitations")
          String user,
      @ConfigProperty(name = "soundings.invitations.db.password", defaultValue = "invitations")
          String password) {
    this.database =
        TABLES.open(() -> new Database("invitations", MOST_CONNECTIONS, url, user, password));
  }

  void migrate(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object started) {
    TABLES.migrate(database);
  }

  /**
   * @throws Unavailable where the database does not answer
   */
  <T> T read(Transactions.Work<T> work) {
    return new Transactions(database).read(work);
  }

  /**
   * In one transaction, all or nothing.
   *
   * @throws Unavailable where the database does not answer; what was asked may have been kept
   */
  <T> T write(Transactions.Work<T> work) {
    return new Transactions(database).write(work);
  }

  /** Sees to it that the rows of several lists lie mixed; an H2 file does so by itself. */
  void mix() {
    if (!database.isH2()) {
      shuffle();
    }
  }

  /**
   * Writes the invitations again in the order of their places, so that neither where a row lies nor
   * which transaction wrote it tells when it was changed (A5).
   */
  void shuffle() {
    if (database.isH2()) {
      database.disk().rewrite();
      return;
    }
    write(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("lock table invitation in access exclusive mode");
            statement.execute(
                "create temporary table shuffled on commit drop as select * from invitation");
            statement.execute("truncate invitation");
            statement.execute("insert into invitation select * from shuffled order by place");
            return statement.getUpdateCount();
          }
        });
  }

  void backUp(Path zip) {
    database.disk().backUp(zip);
  }

  @PreDestroy
  void close() {
    database.close();
  }
}
