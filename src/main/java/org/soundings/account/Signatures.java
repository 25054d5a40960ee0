package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What co-signers said (ADR 100). Whoever may run a study cannot co-sign in it, an administrator in
 * none; what somebody signed counts as long as that holds of them, and no longer.
 */
@ApplicationScoped
public class Signatures {
  private final AccountDatabase database;
  private final Clock clock;

  @Inject
  Signatures(AccountDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The studies that have needed a co-signer at any time. */
  public Set<String> needed() {
    return database.read(
        connection -> {
          Set<String> studies = new TreeSet<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select study from co_signed");
              ResultSet found = select.executeQuery()) {
            while (found.next()) {
              studies.add(found.getString(1));
            }
          }
          return studies;
        });
  }

  /** From now on a study needs one. */
  public void need(String study) {
    database.write(
        connection -> {
          PersonRows.change(connection, "delete from co_signed where study = ?", study);
          return PersonRows.change(connection, "insert into co_signed (study) values (?)", study);
        });
  }

  /** Whether somebody may co-sign in a study. */
  public static boolean may(Person person, String study) {
    return person.may(Right.APPROVE, study) && !person.may(Right.RUN, study);
  }

  /**
   * Signs, in place of what the same person said of the step before.
   *
   * @param step one word
   * @param sha256 of what they saw
   * @throws org.soundings.questionnaire.Refused where they may not
   */
  public void sign(
      Person by, String study, String wave, String step, String sha256, boolean approved) {
    if (!may(by, study)) {
      throw Accounts.refused(AccountProblem.OWN_WORK, "password");
    }
    database.write(
        connection -> {
          Act act = approved ? Act.APPROVED : Act.DISAPPROVED;
          String about = step + " " + study + "/" + wave + " " + sha256;
          new LogRows(connection).add(clock.instant(), by.name(), act, about);
          PersonRows.change(
              connection,
              "delete from signature where study = ? and wave = ? and step = ? and person = ?",
              study,
              wave,
              step,
              by.id());
          return PersonRows.change(
              connection,
              "insert into signature (study, wave, step, person, sha256, approved, at)"
                  + " values (?, ?, ?, ?, ?, ?, ?)",
              study,
              wave,
              step,
              by.id(),
              sha256,
              approved,
              clock.instant().getEpochSecond());
        });
  }

  /** Those of a step that count, by whoever may co-sign there now. */
  public List<Signature> of(String study, String wave, String step) {
    return database.read(connection -> found(connection, study, wave, step));
  }

  private static List<Signature> found(
      Connection connection, String study, String wave, String step) throws SQLException {
    List<Signature> all = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select person, sha256, approved, at from signature"
                + " where study = ? and wave = ? and step = ? order by at, person")) {
      select.setString(1, study);
      select.setString(2, wave);
      select.setString(3, step);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          String sha256 = found.getString(2);
          boolean approved = found.getBoolean(3);
          Instant at = Instant.ofEpochSecond(found.getLong(4));
          new PersonRows(connection)
              .find(found.getString(1))
              .filter(person -> may(person, study))
              .ifPresent(person -> all.add(new Signature(person, sha256, approved, at)));
        }
      }
    }
    return all;
  }
}
