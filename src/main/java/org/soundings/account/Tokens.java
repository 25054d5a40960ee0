package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soundings.hash.Sha256;
import org.soundings.security.Scope;
import org.soundings.security.TokenBook;

/**
 * The tokens of people's programs. A token never lets a program do what its person may not, as
 * their roles are now. Only the hash of a token is stored.
 */
@ApplicationScoped
public class Tokens implements TokenBook {
  /** Most days that one is good for. */
  public static final int MOST_DAYS = 366;

  private static final Duration SLACK = Duration.ofSeconds(Sessions.SLACK);

  private static final int LONGEST_LABEL = 100;

  private final AccountDatabase database;
  private final Clock clock;

  private record Found(String person, Token token) {}

  @Inject
  Tokens(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes one.
   *
   * @param scopes one at least
   * @param days 1 to {@link #MOST_DAYS}
   * @return its secret, which is not stored
   * @throws org.soundings.questionnaire.Refused where one of these is not so
   */
  public String make(Person person, String label, Set<Scope> scopes, int days) {
    refuse(label, scopes, days);
    String secret = RandomText.secret();
    long ends = clock.instant().plus(Duration.ofDays(days)).getEpochSecond();
    String named = scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
    return database.write(
        connection -> {
          log(connection, person, Act.MADE_TOKEN, label.strip() + ": " + named);
          PersonRows.change(
              connection,
              "insert into token (id, hash, person, label, scopes, ends) values (?, ?, ?, ?, ?, ?)",
              RandomText.id(),
              Sha256.hex(secret),
              person.id(),
              label.strip(),
              named,
              ends);
          return secret;
        });
  }

  private static void refuse(String label, Set<Scope> scopes, int days) {
    if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
      throw Accounts.refused(AccountProblem.NO_LABEL, "label");
    }
    if (scopes.isEmpty()) {
      throw Accounts.refused(AccountProblem.NO_SCOPE, "scope");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw Accounts.refused(AccountProblem.NO_DAYS, "days", MOST_DAYS);
    }
  }

  /** A person's, those that are over too. */
  public List<Token> of(Person person) {
    return database.read(
        connection -> found(connection, "person", person.id()).stream().map(Found::token).toList());
  }

  /** Ends one of a person's; nothing where they have no such. */
  public void end(Person person, String id) {
    database.write(
        connection -> {
          new LogRows(connection).hold();
          String label =
              found(connection, "person", person.id()).stream()
                  .map(Found::token)
                  .filter(token -> token.id().equals(id))
                  .map(Token::label)
                  .findFirst()
                  .orElse("");
          int ended =
              PersonRows.change(
                  connection, "delete from token where id = ? and person = ?", id, person.id());
          if (ended > 0) {
            log(connection, person, Act.ENDED_TOKEN, label);
          }
          return ended;
        });
  }

  @Override
  public boolean opens(String secret, Scope scope, String study, String asked) {
    Optional<Person> person =
        database.read(connection -> holder(connection, Sha256.hex(secret), scope, study));
    if (person.isPresent() && !asked.isEmpty()) {
      database.write(
          connection -> {
            log(connection, person.get(), Act.USED_TOKEN, asked);
            return asked;
          });
    }
    return person.isPresent();
  }

  private Optional<Person> holder(Connection connection, String hash, Scope scope, String study)
      throws SQLException {
    for (Found found : found(connection, "hash", hash)) {
      Token token = found.token();
      if (token.scopes().contains(scope) && isGood(token)) {
        return new PersonRows(connection)
            .find(found.person())
            .filter(person -> person.may(right(scope), study));
      }
    }
    return Optional.empty();
  }

  /** One that would last longer than any was made under a date that was none. */
  private boolean isGood(Token token) {
    Instant now = clock.instant();
    return token.ends().isAfter(now)
        && !token.ends().isAfter(now.plus(Duration.ofDays(MOST_DAYS)).plus(SLACK));
  }

  private static Right right(Scope scope) {
    return switch (scope) {
      case READ -> Right.SEE;
      case EXTRACT -> Right.EXTRACT;
      case RUN, INVITE, ANSWER -> Right.RUN;
    };
  }

  private static List<Found> found(Connection connection, String column, String value)
      throws SQLException {
    List<Found> all = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select person, id, label, scopes, ends from token where "
                + column
                + " = ? order by ends, id")) {
      select.setString(1, value);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          Set<Scope> scopes =
              Stream.of(found.getString(4).split(" "))
                  .map(Scope::valueOf)
                  .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
          Instant ends = Instant.ofEpochSecond(found.getLong(5));
          all.add(
              new Found(
                  found.getString(1),
                  new Token(found.getString(2), found.getString(3), scopes, ends)));
        }
      }
    }
    return all;
  }

  private void log(Connection connection, Person person, Act act, String about)
      throws SQLException {
    new LogRows(connection).add(clock.instant(), person.name(), act, about);
  }
}
