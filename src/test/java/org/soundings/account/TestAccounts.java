package org.soundings.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The services of people over a database of their own, with a clock that the test moves. */
final class TestAccounts implements AutoCloseable {
  static final String PASSWORD = "tulip harbour seven kites";

  static final Person BY =
      new Person("by", "root@example.org", "Root", true, List.of(Grant.ADMINISTRATOR));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now.get();
        }
      };
  final AccountDatabase database;
  final Accounts accounts;
  final Welcomes welcomes;
  final Sessions sessions;
  final SignIn signIn;
  final AuditLog log;

  TestAccounts(Path data) {
    this(data, Optional.empty(), "accounts", "accounts");
  }

  TestAccounts(Path data, Optional<String> url, String user, String password) {
    database = new AccountDatabase(data.toString(), url, user, password);
    database.migrate(this);
    accounts = new Accounts(database, clock);
    welcomes = new Welcomes(database, clock);
    sessions = new Sessions(database, clock);
    signIn = new SignIn(database, clock);
    log = new AuditLog(database, clock);
  }

  /** Somebody with a password. */
  Person person(String name, Grant grant) {
    Person added = accounts.add(BY, name, grant);
    return welcomes.use(welcomes.make(BY, added), new Welcomes.Chosen("", "Somebody", PASSWORD));
  }

  /** All of the log, the first first. */
  List<LogEntry> entries() {
    List<LogEntry> all = new ArrayList<>();
    log.each(all::add);
    return all;
  }

  /** Sets the machine's clock. */
  void at(Instant moment) {
    now.set(moment);
  }

  void later(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public void close() {
    database.close();
  }
}
