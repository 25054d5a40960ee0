package org.soundings.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of people and their roles, over one connection. */
record PersonRows(Connection connection) {
  /** Of a person what signing in needs. */
  record Locked(String id, PasswordHash password) {}

  /** By one statement, whether there is such a person or not. */
  Optional<Locked> locked(String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id, password from person where name = ?")) {
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(new Locked(found.getString(1), new PasswordHash(found.getString(2))))
            : Optional.empty();
      }
    }
  }

  Optional<Person> find(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id, name, shown, password from person where id = ?")) {
      select.setString(1, id);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? Optional.of(row(found)) : Optional.empty();
      }
    }
  }

  /** Everybody, by name. */
  List<Person> all() throws SQLException {
    List<Person> all = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, name, shown, password from person order by name");
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        all.add(row(found));
      }
    }
    return all;
  }

  private Person row(ResultSet found) throws SQLException {
    String id = found.getString(1);
    boolean chosen = !found.getString(4).isEmpty();
    return new Person(id, found.getString(2), found.getString(3), chosen, grants(id));
  }

  private List<Grant> grants(String person) throws SQLException {
    List<Grant> grants = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select role, study from person_role where person = ? order by study, role")) {
      select.setString(1, person);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          grants.add(new Grant(Role.valueOf(found.getString(1)), found.getString(2)));
        }
      }
    }
    return grants;
  }

  void add(String id, String name, String shown) throws SQLException {
    change("insert into person (id, name, shown, password) values (?, ?, ?, '')", id, name, shown);
  }

  void choose(String id, String shown, PasswordHash password) throws SQLException {
    change("update person set shown = ?, password = ? where id = ?", shown, password.text(), id);
  }

  /**
   * Ends a person's sessions, links, passkeys and tokens, as after another password.
   *
   * @return how many tokens
   */
  int endAll(String id) throws SQLException {
    change("delete from session where person = ?", id);
    change("delete from welcome where person = ?", id);
    change("delete from passkey where person = ?", id);
    return change(connection, "delete from token where person = ?", id);
  }

  void grant(String id, Grant grant) throws SQLException {
    revoke(id, grant);
    change(
        "insert into person_role (person, role, study) values (?, ?, ?)",
        id,
        grant.role().name(),
        grant.study());
  }

  void revoke(String id, Grant grant) throws SQLException {
    change(
        "delete from person_role where person = ? and role = ? and study = ?",
        id,
        grant.role().name(),
        grant.study());
  }

  void remove(String id) throws SQLException {
    change("delete from person where id = ?", id);
  }

  private void change(String statement, String... values) throws SQLException {
    change(connection, statement, (Object[]) values);
  }

  /**
   * @return how many rows it changed
   */
  static int change(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }
}
