package org.soundings.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to this version before anything else starts. Where that does not work a
 * server that was started by the launcher ends at once, with the reason.
 */
@ApplicationScoped
class Migration {
  /** Set by the launcher; elsewhere the server's own failure handling is better left alone. */
  private static final String LAUNCHED = "soundings.port";

  private static final int MOST_LINES = 2;
  private static final String REMEDY =
      "Please check SOUNDINGS_DB_URL, SOUNDINGS_DB_USER and SOUNDINGS_DB_PASSWORD, or that no other"
          + " Soundings has the data folder open.";

  private final MainDatabase database;

  @Inject
  Migration(MainDatabase database) {
    this.database = database;
  }

  void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
    try {
      migrate();
    } catch (RuntimeException e) {
      if (System.getProperty(LAUNCHED) != null) {
        System.err.println("The database cannot be used: " + reason(e) + " " + REMEDY);
        Runtime.getRuntime().halt(1);
      }
      throw e;
    }
  }

  private void migrate() {
    // H2's bytea ends at a million bytes
    String bytes = database.isH2() ? "binary large object" : "bytea";
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database.source())
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", bytes))
        .load()
        .migrate();
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
