package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Refused;
import org.soundings.web.Bulkhead;

/**
 * Looks whether a password is right. A name that nobody has costs the same work, gets the same
 * answer and is counted like any other, so that nobody learns who has an account.
 *
 * <p>Whoever is signed in and enters the password again is counted by the session and has a turn of
 * their own: nobody outside can keep them from it.
 */
@ApplicationScoped
public class SignIn {
  /** Each takes 19 MiB while it is looked at; one more is for those who are signed in. */
  static final int AT_ONCE = 3;

  /** So that many who sign in do not take the threads that respondents need. */
  static final int MOST_WAITING = 16;

  private static final int PATIENCE = 10;

  private final AccountDatabase database;
  private final Clock clock;
  private final Attempts outside = new Attempts(System::nanoTime);
  private final Attempts inside = new Attempts(System::nanoTime);
  private final Bulkhead turns;
  private final Bulkhead turnsInside = turns(1);

  @Inject
  SignIn(AccountDatabase database, Clock clock) {
    this(database, clock, turns(AT_ONCE));
  }

  SignIn(AccountDatabase database, Clock clock, Bulkhead turns) {
    this.database = database;
    this.clock = clock;
    this.turns = turns;
  }

  static Bulkhead turns(int atOnce) {
    return new Bulkhead(atOnce, MOST_WAITING, Duration.ofSeconds(PATIENCE));
  }

  /**
   * Somebody whose password was right.
   *
   * @param refused how many attempts before it were not, since the server has started
   */
  public record Known(Person person, int refused) {}

  /**
   * @param typed the e-mail address
   * @throws Refused where the password is wrong, nobody has that name, there were too many attempts
   *     with it, or too many people sign in at this moment
   */
  public Known check(String typed, String password) {
    refuseEndless(password);
    String name = AccountName.typed(typed).map(AccountName::text).orElse("");
    return inTurn(
        turns,
        () -> {
          Person person = looked(name, password, outside, name);
          return new Known(person, outside.forget(name));
        });
  }

  /**
   * Looks at the password of somebody who is signed in.
   *
   * @param session the secret of their session
   * @throws Refused where it is wrong, or there were too many attempts in this session
   */
  public void again(Person person, String session, String password) {
    refuseEndless(password);
    String counted = person.id() + Sha256.hex(session);
    inTurn(
        turnsInside,
        () -> {
          looked(person.name(), password, inside, counted);
          return inside.forget(counted);
        });
  }

  private static void refuseEndless(String password) {
    if (password.length() > NewPassword.LONGEST * 2) {
      throw Accounts.refused(AccountProblem.WRONG_PASSWORD, "password");
    }
  }

  private Person looked(String name, String password, Attempts attempts, String counted) {
    if (!attempts.take(counted)) {
      throw Accounts.refused(AccountProblem.WAIT, "password");
    }
    Optional<PersonRows.Locked> locked =
        database.read(connection -> new PersonRows(connection).locked(name));
    PasswordHash hash = locked.map(PersonRows.Locked::password).orElse(PasswordHash.OF_NOBODY);
    if (!hash.fits(password) || locked.isEmpty()) {
      throw Accounts.refused(AccountProblem.WRONG_PASSWORD, "password");
    }
    return database
        .read(connection -> new PersonRows(connection).find(locked.get().id()))
        .orElseThrow(() -> Accounts.refused(AccountProblem.WRONG_PASSWORD, "password"));
  }

  /**
   * Gives a person another password, signs them out everywhere and ends their passkeys and tokens.
   *
   * @param session the secret of their session
   * @param current the one that they have
   * @throws Refused where that is wrong, or the other is not good
   */
  public void change(Person person, String session, String current, String next) {
    again(person, session, current);
    NewPassword chosen = new NewPassword(next, person.name());
    chosen.refuse("next");
    PasswordHash hash = PasswordHash.of(next);
    database.write(
        connection -> {
          PersonRows people = new PersonRows(connection);
          new LogRows(connection).add(clock.instant(), person.name(), Act.CHOSE_PASSWORD, "");
          people.choose(person.id(), person.shown(), hash);
          return people.endAll(person.id());
        });
  }

  private static <T> T inTurn(Bulkhead turns, Supplier<T> work) {
    if (!turns.begin()) {
      throw Accounts.refused(AccountProblem.BUSY, "password");
    }
    try {
      return work.get();
    } finally {
      turns.end();
    }
  }
}
