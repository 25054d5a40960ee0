package org.soundings.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the tables up to this version before anything else starts. */
@ApplicationScoped
class Migration {
  private final MainDatabase database;

  @Inject
  Migration(MainDatabase database) {
    this.database = database;
  }

  void migrate(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
    // H2's bytea ends at a million bytes
    String bytes = database.isH2() ? "binary large object" : "bytea";
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database.source())
        .locations("classpath:db/migration")
        .placeholders(Map.of("bytes", bytes))
        .load()
        .migrate();
  }
}
