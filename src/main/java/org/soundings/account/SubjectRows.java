package org.soundings.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of who people are at an OpenID provider, over one connection. */
record SubjectRows(Connection connection) {
  /** The id of the person; empty where nobody has signed in as this subject. */
  Optional<String> person(String issuer, String subject) throws SQLException {
    return one("select person from subject where issuer = ? and name = ?", issuer, subject);
  }

  boolean has(String issuer, String person) throws SQLException {
    return one("select name from subject where issuer = ? and person = ?", issuer, person)
        .isPresent();
  }

  private Optional<String> one(String statement, String... values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }

  void add(String issuer, String subject, String person) throws SQLException {
    PersonRows.change(
        connection,
        "insert into subject (issuer, name, person) values (?, ?, ?)",
        issuer,
        subject,
        person);
  }
}
