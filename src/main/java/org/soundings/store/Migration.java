package org.soundings.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to this version before anything else starts. */
@ApplicationScoped
class Migration {
  @Resource(lookup = MainDatabase.JNDI)
  private DataSource database;

  void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", bytesType()))
        .load()
        .migrate();
  }

  /** H2's bytea ends at a million bytes. */
  private String bytesType() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("H2")
          ? "binary large object"
          : "bytea";
    } catch (SQLException e) {
      throw new Unavailable(e);
    }
  }
}
