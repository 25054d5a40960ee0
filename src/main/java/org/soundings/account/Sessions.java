package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.soundings.hash.Sha256;

/**
 * Who is signed in. A session ends when it is idle for half an hour, after twelve hours, when
 * somebody signs out, and when the same person has begun {@value #MOST} more; only the hash of its
 * secret is stored.
 *
 * <p>None is deleted because of the date, since the machine's clock may be wrong: one that a date
 * ends is good again where the date turns out to be none. One that begins in the future was begun
 * under such a date, and is good for nothing.
 */
@ApplicationScoped
public class Sessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);

  /** How many a person may have. */
  static final int MOST = 20;

  /** Seconds by which a clock may be set back without ending one. */
  static final int SLACK = 900;

  /** Seconds within which it is not written down again that somebody was there. */
  private static final int A_WHILE = 60;

  private static final String ALL_BUT_THE_LAST =
      "delete from session where person = ? and hash not in (select hash from session"
          + " where person = ? order by seen desc, hash fetch first "
          + (MOST - 1)
          + " rows only)";

  private final AccountDatabase database;
  private final Clock clock;

  private record Found(String person, long seen) {}

  @Inject
  Sessions(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins one.
   *
   * @param refused how many attempts before it were not right, for the log
   * @return its secret, never one that a browser has sent
   */
  public String begin(Person person, int refused) {
    return begin(person, refused == 0 ? "" : "after " + refused + " refused");
  }

  /**
   * The same.
   *
   * @param about what the log has of it
   */
  public String begin(Person person, String about) {
    String secret = RandomText.secret();
    long now = now();
    return database.write(
        connection -> {
          log(connection, person, Act.SIGNED_IN, about);
          PersonRows.change(connection, ALL_BUT_THE_LAST, person.id(), person.id());
          PersonRows.change(
              connection,
              "insert into session (hash, person, begun, seen) values (?, ?, ?, ?)",
              Sha256.hex(secret),
              person.id(),
              now,
              now);
          return secret;
        });
  }

  /** Whose it is, with the roles of now; empty where it is over or never was. */
  public Optional<Person> find(String secret) {
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    String hash = Sha256.hex(secret);
    long now = now();
    Optional<Found> found = database.read(connection -> find(connection, hash, now));
    if (found.filter(f -> f.seen() + A_WHILE <= now).isPresent()) {
      database.write(
          connection ->
              PersonRows.change(
                  connection, "update session set seen = ? where hash = ?", now, hash));
    }
    return found.flatMap(
        f -> database.read(connection -> new PersonRows(connection).find(f.person())));
  }

  private static Optional<Found> find(Connection connection, String hash, long now)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select person, seen from session where hash = ? and seen > ? and begun > ? and seen <= ?")) {
      select.setString(1, hash);
      select.setLong(2, now - IDLE.toSeconds());
      select.setLong(3, now - LONGEST.toSeconds());
      select.setLong(4, now + SLACK);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(new Found(found.getString(1), found.getLong(2)))
            : Optional.empty();
      }
    }
  }

  public void end(String secret) {
    String hash = Sha256.hex(secret);
    database.write(
        connection -> PersonRows.change(connection, "delete from session where hash = ?", hash));
  }

  /** Signs a person out everywhere. */
  public void endAll(Person person) {
    database.write(
        connection -> {
          log(connection, person, Act.SIGNED_OUT_EVERYWHERE, "");
          return PersonRows.change(connection, "delete from session where person = ?", person.id());
        });
  }

  private void log(Connection connection, Person person, Act act, String about)
      throws SQLException {
    new LogRows(connection).add(clock.instant(), person.name(), act, about);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
