package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** Who may sign in, and what they may do. */
@ApplicationScoped
public class Accounts {
  private static final int LONGEST_STUDY = 64;

  private final AccountDatabase database;
  private final Clock clock;

  @Inject
  Accounts(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Everybody, by name. */
  public List<Person> all() {
    return database.read(connection -> new PersonRows(connection).all());
  }

  public Optional<Person> find(String id) {
    return database.read(connection -> new PersonRows(connection).find(id));
  }

  /**
   * @param typed an e-mail address
   */
  Optional<Person> named(String typed) {
    return AccountName.typed(typed)
        .flatMap(
            name -> all().stream().filter(person -> person.name().equals(name.text())).findFirst());
  }

  /**
   * Adds somebody who has no password yet.
   *
   * @param by whose doing it is
   * @param typed the e-mail address
   * @throws Refused where it is none, somebody has it already, or the role needs a study
   */
  public Person add(Person by, String typed, Grant grant) {
    AccountName name =
        AccountName.typed(typed).orElseThrow(() -> refused(AccountProblem.NO_NAME, "name"));
    refuseWithoutStudy(grant);
    return database.write(
        connection -> {
          new LogRows(connection).hold();
          PersonRows people = new PersonRows(connection);
          if (people.locked(name.text()).isPresent()) {
            throw refused(AccountProblem.TAKEN, "name");
          }
          String id = RandomText.id();
          people.add(id, name.text(), name.text());
          people.grant(id, grant);
          log(connection, by, Act.INVITED, name.text() + grant.spoken());
          return there(people, id);
        });
  }

  /**
   * Gives a person a role; nothing where they have it.
   *
   * @throws Refused where they are not there, or the role needs a study
   */
  public Person grant(Person by, String id, Grant grant) {
    refuseWithoutStudy(grant);
    return database.write(
        connection -> {
          new LogRows(connection).hold();
          PersonRows people = new PersonRows(connection);
          Person before = there(people, id);
          if (!before.grants().contains(grant)) {
            log(connection, by, Act.GAVE_ROLE, before.name() + grant.spoken());
            people.grant(id, grant);
          }
          return there(people, id);
        });
  }

  /**
   * Makes whoever makes a study its researcher; an administrator has it already.
   *
   * @throws Refused where somebody else has a role in a study of that name, which they would have
   *     in the new one
   */
  public void make(Person by, String study) {
    database.write(
        connection -> {
          new LogRows(connection).hold();
          PersonRows people = new PersonRows(connection);
          Person maker = there(people, by.id());
          if (people.all().stream().anyMatch(p -> !p.id().equals(by.id()) && p.isOf(study))) {
            throw refused(AccountProblem.ROLES_LEFT, "id");
          }
          log(connection, by, Act.MADE_STUDY, study);
          if (!maker.isAdministrator() && !maker.may(Right.RUN, study)) {
            people.grant(by.id(), new Grant(Role.RESEARCHER, study));
          }
          return maker;
        });
  }

  /**
   * Takes a role from a person; nothing where they do not have it.
   *
   * @throws Refused where nobody would be administrator any more
   */
  public Person revoke(Person by, String id, Grant grant) {
    return database.write(
        connection -> {
          new LogRows(connection).hold();
          PersonRows people = new PersonRows(connection);
          Person before = there(people, id);
          if (before.grants().contains(grant)) {
            log(connection, by, Act.TOOK_ROLE, before.name() + grant.spoken());
            people.revoke(id, grant);
            refuseWithoutAdministrator(people);
          }
          return there(people, id);
        });
  }

  /**
   * Removes a person, who is signed out everywhere by that.
   *
   * @return who it was
   * @throws Refused where nobody would be administrator any more
   */
  public Person remove(Person by, String id) {
    return database.write(
        connection -> {
          PersonRows people = new PersonRows(connection);
          Person gone = there(people, id);
          log(connection, by, Act.REMOVED, gone.name());
          people.remove(id);
          refuseWithoutAdministrator(people);
          return gone;
        });
  }

  /** Whether somebody can sign in as administrator. */
  boolean hasAdministrator() {
    return database.read(connection -> hasAdministrator(new PersonRows(connection)));
  }

  private static boolean hasAdministrator(PersonRows people) throws SQLException {
    return people.all().stream().anyMatch(p -> p.chosen() && p.isAdministrator());
  }

  private static void refuseWithoutAdministrator(PersonRows people) throws SQLException {
    if (!hasAdministrator(people)) {
      throw refused(AccountProblem.LAST_ADMINISTRATOR, "role");
    }
  }

  /** Locks the log until the end, so that of two who take roles away the other sees the first. */
  private void log(Connection connection, Person by, Act act, String about) throws SQLException {
    new LogRows(connection).add(clock.instant(), by.name(), act, about);
  }

  private static void refuseWithoutStudy(Grant grant) {
    boolean everywhere = grant.role() == Role.ADMINISTRATOR;
    if (everywhere != grant.study().isEmpty() || grant.study().length() > LONGEST_STUDY) {
      throw refused(AccountProblem.NO_ROLE, "study");
    }
  }

  private static Person there(PersonRows people, String id) throws SQLException {
    return people.find(id).orElseThrow(() -> refused(AccountProblem.NO_SUCH_PERSON, "person"));
  }

  static Refused refused(AccountProblem problem, String field, Object... arguments) {
    return new Refused(problem.at(Place.of(field), arguments));
  }
}
