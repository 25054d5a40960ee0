package org.soundings.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * The tables of a database, brought up to this version before anything else starts. Where that does
 * not work a server that was started by the launcher ends at once, with the reason.
 *
 * @param folder of the scripts, on the class path
 * @param settings the beginning of the environment variables that name the database
 * @param strangers tables that its role may not be able to read (A3)
 */
public record Tables(String folder, String settings, List<String> strangers) {
  /** Set by the launcher; elsewhere the server's own failure handling is better left alone. */
  private static final String LAUNCHED = "soundings.port";

  private static final int MOST_LINES = 2;
  private static final String REMEDY =
      "Please check %1$s_URL, %1$s_USER and %1$s_PASSWORD, or that no other Soundings has the data"
          + " folder open.";

  public Tables {
    strangers = List.copyOf(strangers);
  }

  /**
   * Opens their database; a server that was started by the launcher ends where it does not answer.
   */
  public Database open(Supplier<Database> database) {
    try {
      return database.get();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  /**
   * @throws IllegalStateException where the role can read a table that it may not know
   * @throws RuntimeException where the tables cannot be brought up to date
   */
  public void migrate(Database database) {
    try {
      refuseStrangers(database);
      // H2's bytea ends at a million bytes
      String bytes = database.isH2() ? "binary large object" : "bytea";
      Flyway.configure(Tables.class.getClassLoader())
          .dataSource(database.source())
          .locations("classpath:" + folder)
          .placeholders(Map.of("bytes", bytes, "postgres", database.isH2() ? "--" : ""))
          .load()
          .migrate();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(RuntimeException e) {
    if (System.getProperty(LAUNCHED) != null) {
      System.err.println(
          "The database cannot be used: " + reason(e) + " " + REMEDY.formatted(settings));
      Runtime.getRuntime().halt(1);
    }
    return e;
  }

  private void refuseStrangers(Database database) {
    String known =
        "select table_schema || '.' || table_name from information_schema.tables"
            + " where lower(table_name) = ?";
    try (Connection connection = database.connection();
        PreparedStatement query = connection.prepareStatement(known)) {
      for (String stranger : strangers) {
        query.setString(1, stranger);
        try (ResultSet found = query.executeQuery()) {
          if (found.next()) {
            throw new IllegalStateException(
                "its role can reach the table "
                    + found.getString(1)
                    + "; invitations and answers need roles that cannot read each other's tables"
                    + " (docs/anonymity.md).");
          }
        }
      }
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }

  /** What the driver says, on one line, without what it advises its programmers. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      first = cause instanceof SQLException ? cause : first;
    }
    return String.valueOf(first.getMessage())
        .lines()
        .limit(MOST_LINES)
        .collect(Collectors.joining(" "));
  }
}
