package org.soundings.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
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
        .placeholders(Map.of("bytes", isH2() ? "blob" : "bytea"))
        .load()
        .migrate();
  }
}
