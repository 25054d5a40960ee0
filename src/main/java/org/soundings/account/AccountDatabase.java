package org.soundings.account;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.database.Database;
import org.soundings.database.Tables;
import org.soundings.database.Transactions;
import org.soundings.database.Unavailable;

/**
 * The accounts' own database: the H2 file {@code accounts} in the data folder, or PostgreSQL with a
 * role of its own where {@code SOUNDINGS_ACCOUNTS_DB_URL}, {@code _USER} and {@code _PASSWORD} say
 * so.
 */
@ApplicationScoped
class AccountDatabase {
  private static final int MOST_CONNECTIONS = 4;

  /** Neither answers nor invitations may be within reach (ADR 95). */
  private static final Tables TABLES =
      new Tables(
          "db/accounts",
          "SOUNDINGS_ACCOUNTS_DB",
          List.of("response", "submission", "draft", "receipt", "invitation"));

  private final Database database;
  private final Transactions transactions;

  @Inject
  AccountDatabase(
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data,
      @ConfigProperty(name = "soundings.accounts.db.url") Optional<String> url,
      @ConfigProperty(name = "soundings.accounts.db.user", defaultValue = "accounts") String user,
      @ConfigProperty(name = "soundings.accounts.db.password", defaultValue = "accounts")
          String password) {
    String address =
        url.orElseGet(() -> "jdbc:h2:file:" + Path.of(data).toAbsolutePath().resolve("accounts"));
    this.database =
        TABLES.open(() -> new Database("accounts", MOST_CONNECTIONS, address, user, password));
    this.transactions = new Transactions(database);
  }

  void migrate(@Observes @Priority(3) @Initialized(ApplicationScoped.class) Object started) {
    TABLES.migrate(database);
  }

  /**
   * @throws Unavailable where the database does not answer
   */
  <T> T read(Transactions.Work<T> work) {
    return transactions.read(work);
  }

  /**
   * In one transaction, all or nothing; on the disk when it returns.
   *
   * @throws Unavailable where the database does not answer; what was asked may have been kept
   */
  <T> T write(Transactions.Work<T> work) {
    return transactions.write(work);
  }

  /** Copies an H2 file as it is now into a zip file. */
  void backUp(Path zip) {
    database.disk().backUp(zip);
  }

  @PreDestroy
  void close() {
    database.close();
  }
}
