package org.soundings.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of passkeys, over one connection. */
record PasskeyRows(Connection connection) {
  /**
   * One as it is stored.
   *
   * @param credential its name, as base64url
   * @param attested WebAuthn's attested credential data, as base64url
   * @param synced whether it may be on several devices
   * @param counter how often it was used, by its own word; 0 where it does not count
   */
  record Stored(
      Passkey passkey,
      String person,
      String credential,
      String attested,
      boolean synced,
      long counter) {}

  /** A person's, the oldest first. */
  List<Stored> of(String person) throws SQLException {
    return found("person", person);
  }

  Optional<Stored> find(String credential) throws SQLException {
    return found("credential", credential).stream().findFirst();
  }

  private List<Stored> found(String column, String value) throws SQLException {
    List<Stored> all = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, label, made, person, credential, attested, synced, counter from passkey"
                + " where "
                + column
                + " = ? order by made, id")) {
      select.setString(1, value);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          all.add(row(found));
        }
      }
    }
    return all;
  }

  private static Stored row(ResultSet found) throws SQLException {
    Instant made = Instant.ofEpochSecond(found.getLong("made"));
    return new Stored(
        new Passkey(found.getString("id"), found.getString("label"), made),
        found.getString("person"),
        found.getString("credential"),
        found.getString("attested"),
        found.getBoolean("synced"),
        found.getLong("counter"));
  }

  void add(Stored one) throws SQLException {
    PersonRows.change(
        connection,
        "insert into passkey (id, label, made, person, credential, attested, synced, counter)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        one.passkey().id(),
        one.passkey().label(),
        one.passkey().made().getEpochSecond(),
        one.person(),
        one.credential(),
        one.attested(),
        one.synced(),
        one.counter());
  }

  /** Whether it was there, and as before. */
  boolean count(Stored before, long counter) throws SQLException {
    return 1
        == PersonRows.change(
            connection,
            "update passkey set counter = ? where id = ? and counter = ?",
            counter,
            before.passkey().id(),
            before.counter());
  }

  void remove(String id) throws SQLException {
    PersonRows.change(connection, "delete from passkey where id = ?", id);
  }
}
