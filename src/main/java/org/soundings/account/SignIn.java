package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.soundings.questionnaire.Refused;
import org.soundings.web.Bulkhead;

/**
 * Looks whether a password is right. A name that nobody has costs the same work, gets the same
 * answer and is counted like any other, so that nobody learns who has an account.
 */
@ApplicationScoped
public class SignIn {
  /** Each takes 19 MiB while it is looked at. */
  private static final int AT_ONCE = 4;

  private static final int PATIENCE = 10;

  /** So that many who sign in do not take the threads that respondents need. */
  private static final int MOST_WAITING = 16;

  private final AccountDatabase database;
  private final Clock clock;
  private final Attempts attempts = new Attempts(System::nanoTime);
  private final Bulkhead turns = new Bulkhead(AT_ONCE, MOST_WAITING, Duration.ofSeconds(PATIENCE));

  @Inject
  SignIn(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Somebody whose password was right.
   *
   * @param refused how many attempts before it were not, since the server has started
   */
  public record Known(Person person, int refused) {}

  /**
   * @param typed the e-mail address
   * @throws Refused where the password is wrong, nobody has that name, or there were too many
   *     attempts
   */
  public Known check(String typed, String password) {
    if (password.length() > NewPassword.LONGEST * 2) {
      throw Accounts.refused(AccountProblem.WRONG_PASSWORD, "password");
    }
    String name = AccountName.typed(typed).map(AccountName::text).orElse("");
    if (!attempts.take(name)) {
      throw Accounts.refused(AccountProblem.WAIT, "password");
    }
    Optional<PersonRows.Locked> locked =
        database.read(connection -> new PersonRows(connection).locked(name));
    PasswordHash hash = locked.map(PersonRows.Locked::password).orElse(PasswordHash.OF_NOBODY);
    if (!fits(hash, password) || locked.isEmpty()) {
      throw Accounts.refused(AccountProblem.WRONG_PASSWORD, "password");
    }
    int refused = attempts.forget(name);
    return database
        .read(connection -> new PersonRows(connection).find(locked.get().id()))
        .map(person -> new Known(person, refused))
        .orElseThrow(() -> Accounts.refused(AccountProblem.WRONG_PASSWORD, "password"));
  }

  /**
   * Gives a person another password, and signs them out everywhere.
   *
   * @param current the one that they have
   * @throws Refused where that is wrong, or the other is not good
   */
  public void change(Person person, String current, String next) {
    check(person.name(), current);
    NewPassword chosen = new NewPassword(next, person.name());
    chosen.refuse("next");
    PasswordHash hash = PasswordHash.of(next);
    database.write(
        connection -> {
          new PersonRows(connection).choose(person.id(), person.shown(), hash);
          new LogRows(connection).add(clock.instant(), person.name(), Act.CHOSE_PASSWORD, "");
          return PersonRows.change(connection, "delete from session where person = ?", person.id());
        });
  }

  private boolean fits(PasswordHash hash, String password) {
    if (!turns.begin()) {
      throw Accounts.refused(AccountProblem.WAIT, "password");
    }
    try {
      return hash.fits(password);
    } finally {
      turns.end();
    }
  }
}
