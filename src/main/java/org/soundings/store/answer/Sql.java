package org.soundings.store.answer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Statements and their values. */
final class Sql {
  private Sql() {}

  static PreparedStatement of(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  static int execute(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = of(connection, sql, values)) {
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    }
  }

  /** So many question marks. */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
