package org.soundings.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.soundings.questionnaire.Refused;

/**
 * Which account is whose at the OpenID provider. At the first sign-in it is found by the verified
 * e-mail address and bound to the subject; from then on only the subject counts, so that whoever
 * gets an address that was somebody else's does not get the account.
 */
record Subjects(AccountDatabase database, Clock clock) {
  private static final String FIELD = "provider";

  /**
   * @throws Refused where nobody was invited with that address, or it is another subject's
   */
  Person known(ProviderSettings provider, IdToken token) {
    return database.write(
        connection -> {
          new LogRows(connection).hold();
          PersonRows people = new PersonRows(connection);
          Optional<String> bound =
              new SubjectRows(connection).person(provider.issuer(), token.subject());
          String id = bound.isPresent() ? bound.get() : bound(connection, provider, token);
          return people.find(id).orElseThrow();
        });
  }

  private String bound(Connection connection, ProviderSettings provider, IdToken token)
      throws SQLException {
    AccountName name =
        AccountName.typed(token.address())
            .orElseThrow(() -> Accounts.refused(AccountProblem.NO_ADDRESS, FIELD));
    PersonRows people = new PersonRows(connection);
    Optional<PersonRows.Locked> there = people.locked(name.text());
    if (there.isEmpty() && !provider.anybody()) {
      throw Accounts.refused(AccountProblem.NOT_INVITED, FIELD);
    }
    String id = there.isPresent() ? there.get().id() : added(people, name, token);
    SubjectRows subjects = new SubjectRows(connection);
    if (subjects.has(provider.issuer(), id)) {
      throw Accounts.refused(AccountProblem.OTHER_SUBJECT, FIELD);
    }
    subjects.add(provider.issuer(), token.subject(), id);
    new LogRows(connection)
        .add(clock.instant(), name.text(), Act.BOUND_TO_PROVIDER, provider.issuer());
    return id;
  }

  private static String added(PersonRows people, AccountName name, IdToken token)
      throws SQLException {
    String id = RandomText.id();
    people.add(
        id, name.text(), Welcomes.isShown(token.name()) ? token.name().strip() : name.text());
    return id;
  }
}
