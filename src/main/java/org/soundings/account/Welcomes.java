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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;

/**
 * Links by which somebody chooses a password, each of them once and within {@value #DAYS} days.
 * Only the hash of a link's secret is stored. One that would be good for longer was made under a
 * date that was none, and is good for nothing.
 */
@ApplicationScoped
public class Welcomes {
  public static final int DAYS = 7;

  /** Before the secret in the address of a link. */
  public static final String PATH = "/desk/welcome/";

  /** Fewest characters of a password. */
  public static final int SHORTEST_PASSWORD = NewPassword.SHORTEST;

  private static final Duration GOOD = Duration.ofDays(DAYS);
  private static final int LONGEST_SHOWN = 100;

  /** What ends a line, or turns the words after it round: a name would look like another. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private final AccountDatabase database;
  private final Clock clock;

  @Inject
  Welcomes(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Whom a link is for.
   *
   * @param person null for the first administrator, whose address is not known yet
   */
  public record Welcome(@Nullable Person person) {}

  /**
   * What is typed on the page of a link.
   *
   * @param name the e-mail address; only of the first administrator
   * @param shown the name on pages
   */
  public record Chosen(String name, String shown, String password) {}

  /**
   * Makes a link for a person; an earlier one is no longer good.
   *
   * @param by whose doing it is
   * @return its secret
   */
  public String make(Person by, Person person) {
    return make(by.name(), person);
  }

  /**
   * The same, by somebody who is not signed in.
   *
   * @param who as the log names them
   */
  String make(String who, Person person) {
    database.write(
        connection -> {
          new LogRows(connection).add(clock.instant(), who, Act.MADE_LINK, person.name());
          return person;
        });
    return made(person.id(), "delete from welcome where person = ?", person.id());
  }

  /** Makes the link of the first administrator; an earlier one is no longer good. */
  String makeFirst() {
    return made(null, "delete from welcome where person is null");
  }

  private String made(@Nullable String person, String delete, Object... values) {
    String secret = RandomText.secret();
    long ends = clock.instant().plus(GOOD).getEpochSecond();
    return database.write(
        connection -> {
          PersonRows.change(connection, delete, values);
          PersonRows.change(
              connection,
              "insert into welcome (hash, person, ends) values (?, ?, ?)",
              Sha256.hex(secret),
              person,
              ends);
          return secret;
        });
  }

  /** Empty where the link was used, is too old, or never was. */
  public Optional<Welcome> find(String secret) {
    return database.read(connection -> find(connection, secret));
  }

  private Optional<Welcome> find(Connection connection, String secret) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select person from welcome where hash = ? and ends > ? and ends <= ?")) {
      long now = clock.instant().getEpochSecond();
      select.setString(1, Sha256.hex(secret));
      select.setLong(2, now);
      select.setLong(3, now + GOOD.toSeconds() + Sessions.SLACK);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          return Optional.empty();
        }
        String person = found.getString(1);
        return person == null
            ? Optional.of(new Welcome(null))
            : new PersonRows(connection).find(person).map(Welcome::new);
      }
    }
  }

  /**
   * Uses a link: the person has this password from now on, is signed out everywhere, and their
   * passkeys and tokens end.
   *
   * @throws Refused where the link is not good any more, or what was typed is not
   */
  public Person use(String secret, Chosen chosen) {
    Welcome welcome =
        find(secret).orElseThrow(() -> Accounts.refused(AccountProblem.LINK_IS_OVER, "link"));
    String name = name(welcome, chosen);
    refuse(name, chosen);
    PasswordHash password = PasswordHash.of(chosen.password());
    return database.write(
        connection -> {
          new LogRows(connection).hold();
          refuseUsed(connection, secret);
          PersonRows people = new PersonRows(connection);
          String id = welcome.person() == null ? first(people, name) : welcome.person().id();
          people.choose(id, chosen.shown().strip(), password);
          people.endAll(id);
          Person person = people.find(id).orElseThrow();
          new LogRows(connection).add(clock.instant(), person.name(), Act.CHOSE_PASSWORD, "");
          return person;
        });
  }

  private static String name(Welcome welcome, Chosen chosen) {
    return welcome.person() == null
        ? AccountName.typed(chosen.name()).map(AccountName::text).orElse("")
        : welcome.person().name();
  }

  private static void refuse(String name, Chosen chosen) {
    Problems problems = new Problems();
    if (name.isEmpty()) {
      problems.add(AccountProblem.NO_NAME.at(Place.of("name")));
    }
    if (!isShown(chosen.shown())) {
      problems.add(AccountProblem.NO_SHOWN_NAME.at(Place.of("shown")));
    }
    new NewPassword(chosen.password(), name).problem("password").ifPresent(problems::add);
    problems.refuse();
  }

  /** Whether it can be somebody's name on pages. */
  static boolean isShown(String name) {
    String shown = name.strip();
    return !shown.isEmpty() && shown.length() <= LONGEST_SHOWN && !UNSEEN.matcher(shown).find();
  }

  /** Of two who use it at once one does. */
  private static void refuseUsed(Connection connection, String secret) throws SQLException {
    String delete = "delete from welcome where hash = ?";
    if (PersonRows.change(connection, delete, Sha256.hex(secret)) != 1) {
      throw Accounts.refused(AccountProblem.LINK_IS_OVER, "link");
    }
  }

  private static String first(PersonRows people, String name) throws SQLException {
    if (people.locked(name).isPresent()) {
      throw Accounts.refused(AccountProblem.TAKEN, "name");
    }
    String id = RandomText.id();
    people.add(id, name, name);
    people.grant(id, Grant.ADMINISTRATOR);
    return id;
  }
}
